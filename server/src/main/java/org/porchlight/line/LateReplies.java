package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.notification.Reply;
import org.porchlight.notification.ReplyDigit;
import org.porchlight.notification.ReplyDigits;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.telephony.Incoming;

/// Replies to a page that come when all is over: they change nothing and are told so (R6). Words
/// that are no reply, and whatever comes a day later, are a contact (P5).
final class LateReplies {
  private static final Duration LATE_MAX = Duration.ofHours(24);

  private final AgencyId agency;
  private final PhoneSlots slots;
  private final Turns turns;
  private final World world;
  private final PhoneAnswers answers;

  LateReplies(AgencyId agency, PhoneSlots slots, Turns turns, World world, PhoneAnswers answers) {
    this.agency = agency;
    this.slots = slots;
    this.turns = turns;
    this.world = world;
    this.answers = answers;
  }

  /// True when it was one, and was answered.
  Future<Boolean> take(Incoming.Text text, PhoneNumber phone) {
    return slots
        .last(agency, phone)
        .compose(last ->
            last.filter(incident -> isReply(text.body(), incident))
                .map(incident -> told(incident, text, phone))
                .orElseGet(() -> Future.succeededFuture(false)));
  }

  /// Read as if the incident still paged this phone.
  private static boolean isReply(String body, IncidentId incident) {
    return switch (ReplyDigits.read(body, new TreeMap<>(Map.of(0, incident)))) {
      // Whoever calls it danger is heard, late or not.
      case Reply.Digit(_, var digit) -> digit != ReplyDigit.DANGER;
      case Reply.OnTheWay _, Reply.Unclear _ -> true;
      case Reply.NoOpenPage _,
          Reply.WhichOne _,
          Reply.Tell _,
          Reply.TellWhich _,
          Reply.Words _,
          Reply.Keyword _,
          Reply.WrongNumber _ ->
          false;
    };
  }

  private Future<Boolean> told(IncidentId incident, Incoming.Text text, PhoneNumber phone) {
    return turns
        .state(incident)
        .compose(state -> {
          boolean lately =
              state
                  .pages()
                  .newestTo(phone)
                  .filter(page -> world.now().isBefore(page.at().plus(LATE_MAX)))
                  .isPresent();
          return lately
              ? answers.send(incident, phone, "text.page.late", Map.of(), text).map(true)
              : Future.succeededFuture(false);
        });
  }
}
