package org.porchlight.review.measures;

import java.time.LocalDate;
import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.Step;

/// How ready a family's plans are today.
///
/// @param active whether a version runs for one of its youths at least
/// @param signed whether youth and caregiver agreed to every version that runs
/// @param verified whether everybody whom a step pages has a telephone tried in the last 90 days
/// @param unblocked whether nothing would keep a version from being activated today
public record PlanStanding(boolean active, boolean signed, boolean verified, boolean unblocked) {
  static final int VERIFIED_DAYS_MAX = 90;

  public static final PlanStanding NONE = new PlanStanding(false, false, false, false);

  /// How one version stands.
  ///
  /// @param plan as it stands, with its sign-offs
  /// @param unblocked what the checks of its activation say
  public static PlanStanding of(
      CrisisPlan plan, FamilyRecord family, LocalDate day, boolean unblocked) {
    return new PlanStanding(
        true,
        agreed(plan, SignOff.YOUTH) && agreed(plan, SignOff.CAREGIVER),
        verified(plan, family, day),
        unblocked);
  }

  /// A family of several youths is ready when each of their plans is.
  public static PlanStanding all(List<PlanStanding> each) {
    return each.stream()
        .reduce((one, other) ->
            new PlanStanding(
                one.active && other.active,
                one.signed && other.signed,
                one.verified && other.verified,
                one.unblocked && other.unblocked))
        .orElse(NONE);
  }

  public boolean ready() {
    return active && signed && verified && unblocked;
  }

  private static boolean agreed(CrisisPlan plan, String role) {
    return plan.signOffs().stream()
        .anyMatch(signOff -> signOff.role().equals(role) && signOff.agreement().consents());
  }

  private static boolean verified(CrisisPlan plan, FamilyRecord family, LocalDate day) {
    return plan.scenarios().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .map(Step::page)
        .flatMap(List::stream)
        .flatMap(target -> TeamMeasures.person(target).stream())
        .distinct()
        .filter(id -> plan.person(id).filter(PlanStanding::isService).isEmpty())
        .allMatch(id ->
            family.person(id).stream()
                .flatMap(person -> person.contactPoints().stream())
                .anyMatch(point -> point.verifiedWithin(VERIFIED_DAYS_MAX, day)));
  }

  /// Services keep their own telephones in order.
  private static boolean isService(PlanPerson person) {
    return person.isLineStaff() || TeamMeasures.isService(person.role());
  }
}
