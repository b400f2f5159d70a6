package org.porchlight.rights;

import java.util.List;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Step;

/// Which steps of a plan an agency owes: those whose one accountable person works for it, or is the
/// agency itself.
public final class OwedSteps {
  private OwedSteps() {}

  /// The steps that the agency of a case manager owes, in the plan's order; empty for everybody
  /// else.
  public static List<Step> of(StaffMember manager, FamilyRecord family, CrisisPlan plan) {
    return plan.scenarios().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .filter(step -> isOf(manager, family, step.who()))
        .toList();
  }

  /// Those of them that had their turn in an incident.
  public static List<Step> triedIn(
      IncidentState incident, StaffMember manager, FamilyRecord family, CrisisPlan plan) {
    return of(manager, family, plan).stream()
        .filter(step -> incident.walk().tried(plan.ref(), step.id()))
        .toList();
  }

  private static boolean isOf(StaffMember manager, FamilyRecord family, PersonId who) {
    return !manager.agency().isEmpty()
        && family.person(who).filter(person -> worksFor(person, manager.agency())).isPresent();
  }

  /// Whoever left the team owes nothing any more.
  private static boolean worksFor(FamilyPerson person, String agency) {
    return person.membership().left() == null
        && (person.membership().agency().equalsIgnoreCase(agency)
            || person.name().equalsIgnoreCase(agency));
  }
}
