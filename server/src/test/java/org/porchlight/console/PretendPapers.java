package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// Papers with nothing on them, for looking at the page that asks for them.
final class PretendPapers implements PlanPapers {
  @Override
  public Future<Printed> print(Order order) {
    return Future.succeededFuture(
        order.reader() == null
            ? new Printed.Pdf(Buffer.buffer("%PDF-"))
            : new Printed.Refused("no_consent"));
  }

  @Override
  public Future<CardLinks.Made> link(
      PlanRef plan, PersonId reader, @Nullable Language language, StaffId by) {
    return Future.succeededFuture(
        new CardLinks.Made.Open(
            "0".repeat(32),
            "https://line.example/r/" + "a".repeat(76),
            PretendLinks.CODE,
            OpenHouse.EVENING.plus(Duration.ofMinutes(30))));
  }
}
