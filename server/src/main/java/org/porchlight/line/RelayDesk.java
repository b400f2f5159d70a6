package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Map;
import java.util.SortedMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.Page;
import org.porchlight.notification.ReplyRelay;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;

/// Passes what staff text for a family on to it, as the line's own text.
final class RelayDesk {
  private final Turns turns;
  private final PhoneAnswers answers;

  RelayDesk(Turns turns, PhoneAnswers answers) {
    this.turns = turns;
    this.answers = answers;
  }

  Future<Void> tell(IncidentId incident, String words, Incoming.Text text, PhoneNumber phone) {
    return turns
        .state(incident)
        .compose(state ->
            state
                .pages()
                .newestTo(phone)
                .map(page -> tell(incident, page, words, text, phone))
                .orElseGet(() -> answers.send(incident, phone, "text.page.late", Map.of(), text)));
  }

  private Future<Void> tell(
      IncidentId incident, Page page, String words, Incoming.Text text, PhoneNumber phone) {
    return turns
        .turn(incident, new SendWords(words), ReplyCommands.source(page), ReplyMarks.key(text))
        .compose(turned ->
            switch (turned) {
              case Turned.Done _ -> Future.succeededFuture();
              case Turned.Refused(var refusal, var now) ->
                  answers.send(
                      incident, phone, ReplyCommands.refused(refusal), PagesDesk.taken(now), text);
            });
  }

  /// Several are open and none was said: nothing is passed on to anybody.
  Future<Void> which(SortedMap<Integer, IncidentId> held, Incoming.Text text, PhoneNumber phone) {
    return answers.send(
        held.values().iterator().next(),
        phone,
        "text.page.list",
        Map.of("list", ReplyRelay.codes(held)),
        text);
  }
}
