package org.porchlight.plan.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.plan.CrisisPlan;

/// Every check of a plan, as one table: what breaks it, what blocks its activation, what is advice.
public final class PlanChecks {
  /// The table, in the order its findings are told.
  public static final List<PlanCheck> ALL =
      Stream.of(FormChecks.ALL, ActivationChecks.ALL, AdviceChecks.ALL)
          .flatMap(List::stream)
          .toList();

  /// The checks that are answered by a reason too, by their ids.
  public static final List<String> ANSWERED_BY_REASON =
      List.of(
          "coverage.home",
          "coverage.school_work",
          "coverage.community",
          "natural_support.asked_first",
          SignOffChecks.DECISION_HOLDER,
          SignOffChecks.CAREGIVER);

  private PlanChecks() {}

  /// What keeps this plan from being walked at all; empty for every plan that was read.
  public static List<Finding> check(CrisisPlan plan) {
    var alone = new Checking(CheckedPlan.alone(plan));
    return FormChecks.ALL.stream().flatMap(check -> check.findings(alone)).toList();
  }

  /// What one check, by its id, has to say about this plan.
  ///
  /// @throws IllegalArgumentException when there is no check with this id
  public static List<Finding> check(String id, CrisisPlan plan) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("check: got " + id + ", expected a known id"))
        .findings(CheckedPlan.alone(plan))
        .toList();
  }

  /// Everything the checks have to say about this plan, in the order of the table.
  public static List<Finding> check(CheckedPlan checked) {
    var checking = new Checking(checked);
    return ALL.stream().flatMap(check -> check.findings(checking)).toList();
  }

  /// The check with this id.
  public static Optional<PlanCheck> find(String id) {
    return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
