package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Source;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;

/// What paged phones say in words: reports of what was done, and no to everything.
final class WordsDesk {
  private final Turns turns;

  WordsDesk(Turns turns) {
    this.turns = turns;
  }

  /// What a support says they did lands on the incident that paged them last (R13).
  Future<Void> report(
      SortedMap<Integer, IncidentId> held, String words, Incoming.Text text, PhoneNumber phone) {
    IncidentId incident = held.lastEntry().getValue();
    return turns
        .state(incident)
        .compose(state ->
            turns.turn(
                incident,
                new AddNote(words, Confidence.NOBODYS),
                source(state, phone),
                ReplyMarks.key(text)))
        .mapEmpty();
  }

  private static Source source(IncidentState state, PhoneNumber phone) {
    return state
        .pages()
        .newestTo(phone)
        .map(ReplyCommands::source)
        .orElse(new Source(new Actor.Line(), Channel.TEXT));
  }

  /// Says no to every page this phone has, and the next person is asked.
  Future<Void> refuse(
      SortedMap<Integer, IncidentId> held,
      Function<PageId, Command> no,
      Incoming.Text text,
      PhoneNumber phone) {
    return Future.join(
            held.values().stream()
                .map(incident -> refuse(incident, no, text, phone))
                .collect(Collectors.toList()))
        .mapEmpty();
  }

  private Future<Turned> refuse(
      IncidentId incident, Function<PageId, Command> no, Incoming.Text text, PhoneNumber phone) {
    return turns
        .state(incident)
        .compose(state -> {
          Optional<Page> page = state.pages().newestTo(phone);
          return page.isEmpty()
              ? Future.<Turned>succeededFuture(new Turned.Done(state, state))
              : turns.turn(
                  incident,
                  no.apply(page.get().id()),
                  ReplyCommands.source(page.get()),
                  ReplyMarks.key(text));
        });
  }
}
