package org.porchlight.review.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.Step;

/// How ready a family's plans are today.
///
/// @param active whether a version runs for one of its youths at least
/// @param signed whether youth and caregiver agreed to every version that runs
/// @param verified whether everybody whom a step pages has a telephone tried in the last 90 days
/// @param unblocked whether nothing would keep a version from being activated today
/// @param prevention what its versions set out to do before a crisis, those that ran once as well
public record PlanStanding(
    boolean active,
    boolean signed,
    boolean verified,
    boolean unblocked,
    List<Prevention> prevention) {
  static final int VERIFIED_DAYS_MAX = 90;

  public static final PlanStanding NONE = new PlanStanding(false, false, false, false);

  public PlanStanding {
    prevention = List.copyOf(prevention);
  }

  /// One whose plans set out to do nothing before a crisis.
  public PlanStanding(boolean active, boolean signed, boolean verified, boolean unblocked) {
    this(active, signed, verified, unblocked, List.of());
  }

  /// One thing somebody does so that a crisis does not begin.
  ///
  /// @param item counted from 1 in its version
  /// @param when how often, in the plan's word, such as `daily`
  /// @param since the first day on which the version held
  /// @param until the day on which it held no more; null while it runs
  public record Prevention(
      PlanRef plan, int item, String when, LocalDate since, @Nullable LocalDate until) {
    /// Of a version that runs.
    public Prevention(PlanRef plan, int item, String when, LocalDate since) {
      this(plan, item, when, since, null);
    }

    /// Whether the version held on all of these days.
    boolean heldOn(LocalDate first, LocalDate last) {
      return !first.isBefore(since) && (until == null || last.isBefore(until));
    }

    /// Whether the version held on any of them.
    boolean heldWithin(LocalDate first, LocalDate last) {
      return !last.isBefore(since) && (until == null || first.isBefore(until));
    }
  }

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

  /// The same, with what its versions set out to do.
  public PlanStanding with(List<Prevention> other) {
    return new PlanStanding(active, signed, verified, unblocked, other);
  }

  /// A family of several youths is ready when each of their plans is.
  public static PlanStanding all(List<PlanStanding> each) {
    return each.stream()
        .reduce((one, other) ->
            new PlanStanding(
                one.active && other.active,
                one.signed && other.signed,
                one.verified && other.verified,
                one.unblocked && other.unblocked,
                Stream.concat(one.prevention.stream(), other.prevention.stream()).toList()))
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
