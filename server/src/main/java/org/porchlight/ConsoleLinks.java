package org.porchlight;

import static java.util.Locale.ROOT;

import io.vertx.core.Future;
import org.porchlight.console.CardLinks;
import org.porchlight.exchange.reading.ReadingEvent;
import org.porchlight.exchange.reading.ReadingLinks;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PlanRef;

/// Links to responder cards, as the console asks for them.
record ConsoleLinks(ReadingLinks links) implements CardLinks {
  @Override
  public Future<Made> make(Wish wish) {
    var recipient =
        new ReadingEvent.Recipient(
            wish.name(), wish.organisation(), wish.kind(), wish.number(), null, wish.by());
    return links
        .make(
            new ReadingLinks.Wish(
                wish.plan(),
                ReadingEvent.Part.RESPONDER_CARD,
                recipient,
                wish.calledBack(),
                wish.ground(),
                wish.reason(),
                wish.language(),
                wish.incident(),
                null))
        .map(ConsoleLinks::told);
  }

  static Made told(ReadingLinks.Answer answer) {
    return switch (answer) {
      case ReadingLinks.Answer.Made(var id, var address, var code, var expires) ->
          new Made.Open(id, address.toString(), code, expires);
      case ReadingLinks.Answer.Refused(var refusal) ->
          new Made.Refused(refusal.why().name().toLowerCase(ROOT));
      case ReadingLinks.Answer.NoSuchPlan _ -> new Made.Refused("nothing_to_tell");
      case ReadingLinks.Answer.TooMany _ -> new Made.Refused("too_many");
    };
  }

  @Override
  public Future<Boolean> close(PlanRef plan, String link, StaffId by) {
    return links.revoke(plan, link, by);
  }
}
