package org.porchlight.plan.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Membership;
import org.porchlight.plan.NoContact;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Support;

/// Who of a plan can be reached, on what, and whether they may be.
final class PersonReach {
  /// Services answer for whoever is on duty there, so nobody of them accepts a step in person.
  private static final Set<String> SERVICES =
      Set.of("mobile_crisis", "crisis_stabilization", "hospital", "psap", "lifeline", "relay");

  private final CheckedPlan checked;
  private final Map<PersonId, List<ContactPoint>> usable = new HashMap<>();

  PersonReach(CheckedPlan checked) {
    this.checked = checked;
  }

  static boolean isService(PlanPerson person) {
    return SERVICES.contains(person.role());
  }

  /// What the family's file knows of this person.
  Optional<FamilyPerson> known(PersonId person) {
    var family = checked.family();
    return family == null ? Optional.empty() : family.person(person);
  }

  Membership membership(PersonId person) {
    return known(person).map(FamilyPerson::membership).orElse(Membership.NONE);
  }

  /// The telephones of this person: the family's file knows more, and else the plan's number is.
  List<ContactPoint> points(PlanPerson person) {
    var known = known(person.id()).map(FamilyPerson::contactPoints).orElse(List.of());
    return known.isEmpty() ? person.contactPoints() : known;
  }

  /// Why this person must not be asked anything: an order, or having left; empty when they may be.
  Optional<String> awayBecause(PlanPerson person) {
    if (isBarred(checked.family(), person)) {
      return Optional.of("is under no_contact");
    }
    return membership(person.id()).hasLeft(checked.day())
        ? Optional.of("has left the team")
        : Optional.empty();
  }

  /// Why this person is not paged although they may be contacted; empty when they may be paged.
  Optional<String> notPagedBecause(PlanPerson person) {
    var place = membership(person.id()).place();
    if (!place.acceptsPages()) {
      return Optional.of("takes no pages");
    }
    return switch (place.invitation()) {
      case ACCEPTED -> Optional.empty();
      case COULD_ASK -> Optional.of("nobody has asked to join the team yet");
      case INVITED -> Optional.of("has not answered the invitation to the team");
      case DECLINED -> Optional.of("said no to joining the team");
    };
  }

  /// Whether this person is not to be contacted, by their own word, an order, or having left.
  boolean isBarred(PlanPerson person) {
    return person.doNotContact()
        || known(person.id()).filter(FamilyPerson::doNotContact).isPresent()
        || membership(person.id()).hasLeft(checked.day())
        || isBarred(checked.family(), person);
  }

  private boolean isBarred(@Nullable FamilyRecord family, PlanPerson person) {
    return family != null
        && family.noContact().stream()
            .filter(order -> order.until() == null || !checked.day().isAfter(order.until()))
            .anyMatch(order -> names(order, person));
  }

  private boolean names(NoContact order, PlanPerson person) {
    return person.id().equals(order.person())
        || points(person).stream().anyMatch(point -> order.numbers().contains(point.number()));
  }

  /// The telephones this person may be reached on today; empty for somebody barred or unasked.
  List<ContactPoint> usable(PersonId id) {
    return usable.computeIfAbsent(
        id, _ -> checked.plan().person(id).map(this::usable).orElse(List.of()));
  }

  private List<ContactPoint> usable(PlanPerson person) {
    return isBarred(person) || !consents(person) || notPagedBecause(person).isPresent()
        ? List.of()
        : points(person).stream()
            .filter(point -> point.trouble() == null || point.trouble().leavesVoice())
            .toList();
  }

  /// Whether this person said that they may be called or texted for this family at all.
  ///
  /// People on duty did so with their duty, and family by signing; others are asked.
  boolean consents(PlanPerson person) {
    if (person.support() != Support.NATURAL && person.support() != Support.COMMUNITY) {
      return true;
    }
    var membership = membership(person.id());
    var plan = checked.plan().ref().plan();
    return person.textConsent() != null
        || points(person).stream().anyMatch(point -> point.textConsent() != null)
        || membership.accepted().stream().anyMatch(yes -> yes.plan().equals(plan))
        || membership.consents().stream()
            .filter(consent -> consent.holdsOn(checked.day()))
            .anyMatch(consent ->
                switch (consent.kind()) {
                  case CONTACT_BY_TEXT, CONTACT_BY_VOICE, NATURAL_SUPPORT_DISCLOSURE -> true;
                  case PHI_BY_TEXT,
                      SHARE_PLAN,
                      SHARE_INCIDENT,
                      SCHOOL_EXCHANGE,
                      CHILD_WELFARE,
                      PART2_TPO,
                      RECORDING,
                      RESEARCH,
                      CAREGIVER_JOINS ->
                      false;
                });
  }
}
