package org.porchlight.rights;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;

/// Finds out what a member of staff has to do with an incident, or with a family.
///
/// @param who asks
/// @param onCall who is on call now
public record Relations(StaffMember who, OnCall onCall) {
  /// A family as far as rights ask for it.
  ///
  /// @param coordinators the staff who coordinate it, if anybody does
  /// @param plans that run for it, or ran in the incident; may be empty where nobody's steps count
  public record Known(FamilyRecord family, Coordinators coordinators, List<CrisisPlan> plans) {
    public Known {
      plans = List.copyOf(plans);
    }
  }

  /// What they have to do with an incident.
  ///
  /// One that is about nobody yet, and may be about anybody, belongs to whoever looks after the
  /// agency's families.
  ///
  /// @param families the one it is about; while that is not known, those it may be about
  public Set<Relation> to(IncidentState incident, Collection<Known> families) {
    var found = to(List.of(incident));
    families.forEach(family -> found.addAll(ofRecord(family)));
    families.stream()
        .filter(family -> family.family().id().equals(incident.subject().family()))
        .filter(family -> owesIn(incident, family))
        .forEach(_ -> found.add(Relation.OWES_STEP));
    if (families.isEmpty() && leads()) {
      found.add(Relation.COORDINATES);
    }
    return found;
  }

  /// What they have to do with a family, apart from any one incident. One that was given to nobody
  /// of the staff is for its supervisors and coordinators to take or give.
  ///
  /// @param open the family's incidents that are not closed
  public Set<Relation> to(Known family, Collection<IncidentState> open) {
    var found = to(open);
    found.addAll(ofRecord(family));
    if (family.plans().stream().anyMatch(plan -> owes(family, plan))) {
      found.add(Relation.OWES_STEP);
    }
    return found;
  }

  /// What they have to do with incidents themselves, whosever these are.
  public Set<Relation> to(Collection<IncidentState> incidents) {
    var found = EnumSet.noneOf(Relation.class);
    for (var incident : incidents) {
      if (incident.crew().has(who.id())) {
        found.add(Relation.CARRIES);
      }
      if (isAsked(incident)) {
        found.add(Relation.ASKED);
      }
      if (!incident.ending().closed()) {
        found.add(Relation.OPEN);
        if (answersNow()) {
          found.add(Relation.ON_CALL);
        }
      }
    }
    return found;
  }

  private Set<Relation> ofRecord(Known family) {
    var found = EnumSet.noneOf(Relation.class);
    boolean nobodys = family.coordinators().lead() == null && leads();
    if (nobodys || family.coordinators().has(who.id())) {
      found.add(Relation.COORDINATES);
    }
    return found;
  }

  private boolean owes(Known family, CrisisPlan plan) {
    return !OwedSteps.of(who, family.family(), plan).isEmpty();
  }

  /// An agency has to do with an incident only where a step that it owes had its turn.
  private boolean owesIn(IncidentState incident, Known family) {
    return family.plans().stream()
        .anyMatch(plan -> !OwedSteps.triedIn(incident, who, family.family(), plan).isEmpty());
  }

  private boolean leads() {
    return switch (Role.of(who)) {
      case SUPERVISOR, COORDINATOR -> true;
      case PRIMARY, BACKUP, CASE_MANAGER, OPERATOR -> false;
    };
  }

  private boolean answersNow() {
    return onCall.member(who.id()).filter(member -> member.duty().answers()).isPresent();
  }

  private boolean isAsked(IncidentState incident) {
    var offered = incident.crew().handover();
    return (offered != null && who.id().equals(offered.to()))
        || incident.pages().all().stream()
            .anyMatch(page ->
                page.to() instanceof Recipient.OnDuty(var staff, _) && staff.equals(who.id()));
  }
}
