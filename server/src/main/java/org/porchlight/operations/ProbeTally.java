package org.porchlight.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Upkeep;

/// Which of the line's own tests came back; two in a row that do not are told to the operator.
final class ProbeTally {
  private static final int MISSED_MAX = 2;

  private final Operator operator;
  private final String lost;
  private final Counter cameBack;
  private final Counter missed;
  private final InstantSource clock;
  private int missedInARow;
  private @Nullable Outcome last;

  /// How one went.
  ///
  /// @param at when that was known
  record Outcome(Instant at, boolean cameBack) {}

  /// @param meter such as `probes`
  /// @param description of the meter
  /// @param lost what the operator is told
  ProbeTally(
      MeterRegistry registry,
      String meter,
      String description,
      Operator operator,
      String lost,
      InstantSource clock) {
    this.clock = clock;
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

  /// How the last one of this server went; the next one rests as long after it.
  Upkeep.Probe told(String name, Instant startedAt, Duration every) {
    Outcome known = last;
    return known == null
        ? new Upkeep.Probe(name, null, false, startedAt.plus(every))
        : new Upkeep.Probe(name, known.at(), known.cameBack(), known.at().plus(every));
  }

  /// Notes what became of one; always succeeds.
  Future<Void> note(boolean came) {
    last = new Outcome(clock.instant(), came);
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
