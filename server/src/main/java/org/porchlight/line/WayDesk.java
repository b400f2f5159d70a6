package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.ReportArrived;
import org.porchlight.incident.PageCommand.ReportComing;
import org.porchlight.notification.Reply;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;

/// Takes texts of people who are on the way, or there: their yes, if it came along, and the rest.
final class WayDesk {
  private final Turns turns;
  private final PhoneAnswers answers;

  WayDesk(Turns turns, PhoneAnswers answers) {
    this.turns = turns;
    this.answers = answers;
  }

  Future<Void> take(Reply.OnTheWay way, Incoming.Text text, PhoneNumber phone) {
    return turns
        .state(way.incident())
        .compose(state -> {
          Optional<Page> page = state.pages().newestTo(phone);
          if (page.isEmpty()) {
            return answers.send(way.incident(), phone, "text.page.late", Map.of(), text);
          }
          if (!way.yes() && !page.get().taken()) {
            return answers.send(way.incident(), phone, "text.page.unclear", Map.of(), text);
          }
          return way.yes() && !page.get().taken()
              ? turn(way.incident(), page.get(), new AcknowledgePage(page.get().id(), ""), "", text)
                  .compose(yes -> told(way, page.get(), yes, text, phone))
              : told(way, page.get(), new Turned.Done(state, state), text, phone);
        });
  }

  private Future<Void> told(
      Reply.OnTheWay way, Page page, Turned yes, Incoming.Text text, PhoneNumber phone) {
    if (yes instanceof Turned.Refused(var refusal, var state)) {
      return answers.send(way.incident(), phone, ReplyCommands.refused(refusal), lead(state), text);
    }
    Duration eta = way.eta();
    Command command = eta == null ? new ReportArrived(page.id()) : new ReportComing(page.id(), eta);
    return turn(way.incident(), page, command, ":way", text)
        .compose(turned ->
            switch (turned) {
              case Turned.Refused(var refusal, var state) ->
                  answers.send(
                      way.incident(), phone, ReplyCommands.refused(refusal), lead(state), text);
              case Turned.Done _ -> thanked(way.incident(), eta, text, phone);
            });
  }

  private Future<Void> thanked(
      IncidentId incident, @Nullable Duration eta, Incoming.Text text, PhoneNumber phone) {
    return eta == null
        ? answers.send(incident, phone, "text.arrived_thanks", Map.of(), text)
        : answers.send(
            incident,
            phone,
            "text.coming_thanks",
            Map.of("minutes", Long.toString(eta.toMinutes())),
            text);
  }

  private Future<Turned> turn(
      IncidentId incident, Page page, Command command, String part, Incoming.Text text) {
    return turns.turn(incident, command, ReplyCommands.source(page), ReplyMarks.key(text, part));
  }

  private static Map<String, String> lead(IncidentState state) {
    return PagesDesk.taken(state);
  }
}
