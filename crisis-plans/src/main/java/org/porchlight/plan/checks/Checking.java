package org.porchlight.plan.checks;

import org.jspecify.annotations.Nullable;

/// One look at a plan by its checks, which share what takes long to find. For one thread.
public final class Checking {
  private final CheckedPlan checked;
  private @Nullable WeekWalk week;

  Checking(CheckedPlan checked) {
    this.checked = checked;
  }

  CheckedPlan checked() {
    return checked;
  }

  /// The plan walked through a week, once for all who ask.
  WeekWalk week() {
    var known = week;
    if (known == null) {
      known = new WeekWalk(checked);
      week = known;
    }
    return known;
  }
}
