package org.porchlight.rights;

import java.util.List;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Step;

/// Which steps of a plan an agency owes: those whose one accountable person works for it.
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

  static boolean any(StaffMember manager, FamilyRecord family, CrisisPlan plan) {
    return !of(manager, family, plan).isEmpty();
  }

  private static boolean isOf(StaffMember manager, FamilyRecord family, PersonId who) {
    return !manager.agency().isEmpty()
        && family
            .person(who)
            .filter(person -> person.membership().agency().equalsIgnoreCase(manager.agency()))
            .isPresent();
  }
}
