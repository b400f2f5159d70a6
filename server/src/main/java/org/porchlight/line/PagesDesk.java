package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageCommand.DisownPage;
import org.porchlight.incident.Recipient;
import org.porchlight.notification.Reply;
import org.porchlight.notification.ReplyDigit;
import org.porchlight.notification.ReplyDigits;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Incoming;

/// Takes the texts of paged phones: reply digits, reports of what was done, and words of refusal.
/// One that means nothing changes nothing and is answered with what to send (R6).
final class PagesDesk {
  private final ReplyMarks marks;
  private final Turns turns;
  private final PhoneAnswers answers;
  private final WayDesk way;
  private final RelayDesk relay;
  private final WordsDesk words;
  private final LateReplies late;

  PagesDesk(AgencyId agency, Store store, Turns turns, World world) {
    this.marks = new ReplyMarks(agency, store.admission());
    this.turns = turns;
    this.answers = new PhoneAnswers(turns);
    this.way = new WayDesk(turns, answers);
    this.relay = new RelayDesk(turns, answers);
    this.words = new WordsDesk(turns);
    this.late = new LateReplies(agency, store.slots(), turns, world, answers);
  }

  /// True when the text was a reply; false from a phone with nothing open, unless it replies to
  /// what was open lately: then it is a contact.
  ///
  /// @param held the incidents that page this phone, by slot
  Future<Boolean> reply(
      Incoming.Text text, PhoneNumber phone, SortedMap<Integer, IncidentId> held) {
    return marks
        .answered(text)
        .compose(before ->
            before
                ? Future.succeededFuture(true)
                : read(text, phone, held).compose(reply -> marks.answer(text, reply)));
  }

  /// True when this very text was read as a reply before.
  Future<Boolean> wasReply(Incoming.Text text) {
    return marks.read(text);
  }

  private Future<Boolean> read(
      Incoming.Text text, PhoneNumber phone, SortedMap<Integer, IncidentId> held) {
    return marks
        .read(text, held)
        .compose(_ ->
            switch (ReplyDigits.read(text.body(), held)) {
              case Reply.NoOpenPage _ -> late.take(text, phone);
              case Reply.Digit(var incident, var digit) ->
                  digit(incident, digit, text, phone).map(true);
              case Reply.OnTheWay onTheWay -> way.take(onTheWay, text, phone).map(true);
              case Reply.WhichOne(var open, var digit) ->
                  whichOne(open, digit, text, phone).map(true);
              case Reply.Tell(var incident, var words) ->
                  relay.tell(incident, words, text, phone).map(true);
              case Reply.TellWhich(var open) -> relay.which(open, text, phone).map(true);
              case Reply.Words(var said) ->
                  held.isEmpty()
                      ? Future.succeededFuture(false)
                      : words.report(held, said, text, phone).map(true);
              case Reply.Keyword(var kind) ->
                  held.isEmpty()
                      ? Future.succeededFuture(false)
                      : keyword(kind, held, text, phone).map(true);
              case Reply.WrongNumber _ ->
                  held.isEmpty()
                      ? Future.succeededFuture(false)
                      : words
                          .refuse(held, DisownPage::new, text, phone)
                          .compose(_ -> answers.first(held, "text.wrong_number", text, phone))
                          .map(true);
              case Reply.Unclear _ ->
                  answers.first(held, "text.page.unclear", text, phone).map(true);
            });
  }

  /// The carrier's words: "stop" says no to every page; the others are told what to send.
  private Future<Void> keyword(
      Reply.Keyword.Kind kind,
      SortedMap<Integer, IncidentId> held,
      Incoming.Text text,
      PhoneNumber phone) {
    return switch (kind) {
      case STOP -> words.refuse(held, DeclinePage::new, text, phone);
      case HELP, START -> answers.first(held, "text.page.unclear", text, phone);
    };
  }

  private Future<Void> digit(
      IncidentId incident, ReplyDigit digit, Incoming.Text text, PhoneNumber phone) {
    return turns
        .state(incident)
        .compose(state -> {
          Optional<Page> page = state.pages().newestTo(phone);
          if (page.isEmpty()) {
            return answers.send(incident, phone, "text.page.late", Map.of(), text);
          }
          if (digit == ReplyDigit.RESOLVE) {
            return confirm(incident, state, phone, text);
          }
          return ReplyCommands.of(digit, page.get())
              .map(command -> told(incident, page.get(), digit, command, text, phone))
              .orElseGet(() -> answers.send(incident, phone, "text.page.unclear", Map.of(), text));
        });
  }

  private Future<Void> confirm(
      IncidentId incident, IncidentState state, PhoneNumber phone, Incoming.Text text) {
    String words =
        state.walk().running().isPresent() ? "text.page.unclear" : "text.resolve_confirm";
    return answers.send(incident, phone, words, Map.of(), text);
  }

  private Future<Void> told(
      IncidentId incident,
      Page page,
      ReplyDigit digit,
      Command command,
      Incoming.Text text,
      PhoneNumber phone) {
    return turns
        .turn(incident, command, ReplyCommands.source(page), ReplyMarks.key(text))
        .compose(turned ->
            switch (turned) {
              case Turned.Refused(var refusal, var state) ->
                  answers.send(incident, phone, ReplyCommands.refused(refusal), taken(state), text);
              case Turned.Done(_, var state) -> thanked(incident, state, page, digit, text, phone);
            });
  }

  static Map<String, String> taken(IncidentState state) {
    var lead = state.crew().lead();
    return Map.of("who", lead == null ? "" : lead.value());
  }

  private Future<Void> thanked(
      IncidentId incident,
      IncidentState after,
      Page page,
      ReplyDigit digit,
      Incoming.Text text,
      PhoneNumber phone) {
    boolean staff = page.to() instanceof Recipient.OnDuty;
    String words =
        switch (digit) {
          case ACKNOWLEDGE ->
              isThere(page) ? "text.arrived_thanks" : staff ? "" : "text.acknowledged_support";
          case DECLINE -> "text.declined_thanks";
          case WORKED -> "text.step.saved_over";
          case HAND_OVER -> "text.page.handover_asked";
          // A step that asks somebody first does not begin by itself, and sends no prompt (R11).
          case PARTLY, DID_NOT_WORK, NOT_TRIED ->
              after.walk().running().isEmpty() ? "text.step.waits" : "";
          case NEXT, SUPERVISOR, DANGER, RESOLVE, RESOLVE_CONFIRMED -> "";
        };
    return words.isEmpty()
        ? Future.succeededFuture()
        : answers.send(incident, phone, words, Map.of(), text);
  }

  /// Whoever said when they come was told to reply so once they are there.
  private static boolean isThere(Page page) {
    return page.answer() == Page.Answer.COMING || page.answer() == Page.Answer.ARRIVED;
  }

  /// A bare digit among several changes nothing and is answered with the list (R6).
  private Future<Void> whichOne(
      SortedMap<Integer, IncidentId> held,
      ReplyDigit digit,
      Incoming.Text text,
      PhoneNumber phone) {
    return answers.send(
        held.values().iterator().next(),
        phone,
        "text.page.list",
        Map.of("list", ReplyDigits.codes(held, digit)),
        text);
  }
}
