package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Map;
import java.util.SortedMap;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageCommand.AnswerPhone;
import org.porchlight.incident.Source;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;

/// What a paged phone is told back, in the language it was paged in, once for each of its texts.
final class PhoneAnswers {
  private final Turns turns;

  PhoneAnswers(Turns turns) {
    this.turns = turns;
  }

  /// Tells it from the incident whose slot is the lowest.
  Future<Void> first(
      SortedMap<Integer, IncidentId> held, String wording, Incoming.Text text, PhoneNumber phone) {
    return send(held.values().iterator().next(), phone, wording, Map.of(), text);
  }

  Future<Void> send(
      IncidentId incident,
      PhoneNumber phone,
      String wording,
      Map<String, String> values,
      Incoming.Text text) {
    return turns
        .state(incident)
        .compose(state -> {
          Language language =
              state
                  .pages()
                  .newestTo(phone)
                  .map(page -> page.asked().language())
                  .orElse(Language.EN);
          return turns.turn(
              incident,
              new AnswerPhone(phone, language, wording, values),
              new Source(new Actor.Line(), Channel.TEXT),
              new NaturalKey("answer:" + text.messageId()));
        })
        .mapEmpty();
  }
}
