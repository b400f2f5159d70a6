package org.porchlight.console;

import io.vertx.core.Future;
import java.time.Duration;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PlanRef;

/// Links that open nothing, for looking at the page that makes them.
final class PretendLinks implements CardLinks {
  static final String CODE = "042137";

  @Override
  public Future<Made> make(Wish wish) {
    return Future.succeededFuture(
        wish.calledBack()
            ? new Made.Open(
                "0".repeat(32),
                "https://line.example/r/" + "a".repeat(76),
                CODE,
                OpenHouse.EVENING.plus(Duration.ofMinutes(30)))
            : new Made.Refused("not_called_back"));
  }

  @Override
  public Future<Boolean> close(PlanRef plan, String link, StaffId by) {
    return Future.succeededFuture(true);
  }
}
