package org.porchlight.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;

/// Which of the line's own tests came back; two in a row that do not are told to the operator.
final class ProbeTally {
  private static final int MISSED_MAX = 2;

  private final Operator operator;
  private final String lost;
  private final Counter cameBack;
  private final Counter missed;
  private int missedInARow;

  /// @param meter such as `probes`
  /// @param description of the meter
  /// @param lost what the operator is told
  ProbeTally(
      MeterRegistry registry, String meter, String description, Operator operator, String lost) {
    this.operator = operator;
    this.lost = lost;
    this.cameBack = counter(registry, meter, description, "came_back");
    this.missed = counter(registry, meter, description, "missed");
  }

  private static Counter counter(
      MeterRegistry registry, String meter, String description, String outcome) {
    return Counter.builder(meter)
        .description(description)
        .tag("outcome", outcome)
        .register(registry);
  }

  /// False once two in a row did not come back.
  boolean well() {
    return missedInARow < MISSED_MAX;
  }

  /// Notes what became of one; always succeeds.
  Future<Void> note(boolean came) {
    if (came) {
      cameBack.increment();
      missedInARow = 0;
      operator.over(lost);
      return Future.succeededFuture();
    }
    missed.increment();
    missedInARow++;
    return well() ? Future.succeededFuture() : operator.tell(lost).otherwiseEmpty();
  }
}
