package org.porchlight.duty;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.porchlight.line.ReplyMarks;
import org.porchlight.line.SideDesk;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.DutyWord;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.RosterCommand.AnswerAsk;
import org.porchlight.oncall.duty.RosterCommand.NoteMessages;
import org.porchlight.oncall.duty.RosterCommand.ReadReply;
import org.porchlight.oncall.duty.RosterDecider;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.Way;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Takes what staff answer about their shifts, by text and by key.
final class DutyDesk implements SideDesk {
  /// Of the carriers' words for it those that nobody cries for help with: "end" and "quit" reach a
  /// person.
  private static final Set<String> FOR_THE_CARRIER =
      Set.of("stop", "stopall", "unsubscribe", "start", "unstop");

  private final AgencyId agency;
  private final RosterBook book;
  private final Admission admission;
  private final DutyWords words;
  private final Runnable told;

  /// @param told called when something was told, so that answers leave at once
  DutyDesk(AgencyId agency, RosterBook book, Admission admission, DutyWords words, Runnable told) {
    this.agency = agency;
    this.book = book;
    this.admission = admission;
    this.words = words;
    this.told = told;
  }

  @Override
  public boolean owns(LegToken token) {
    return DutyLeg.owns(token);
  }

  /// Marked before anything is done about it: told again once its question is over, a reply must
  /// not become a contact.
  @Override
  public Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
    var member = book.get().carrying(from);
    if (member.isEmpty()) {
      return Future.succeededFuture(false);
    }
    if (!pageOpen && isForTheCarrier(text)) {
      return admission
          .admitCall(agency, ReplyMarks.READ + text.messageId(), DutyLeg.ROTA)
          .map(true);
    }
    var said = DutyWord.read(text.body()).orElse(null);
    var staff = member.get().id();
    return admission
        .ofCall(agency, ReplyMarks.READ + text.messageId())
        .compose(before -> {
          if (before.isPresent()) {
            return Future.succeededFuture(before.get().equals(DutyLeg.ROTA));
          }
          // A reply to a page, on its way to whoever waits: nothing more is looked up for it.
          if (said == null && pageOpen) {
            return Future.succeededFuture(false);
          }
          return book.read()
              .map(state -> RosterDecider.expects(state, book.now(), staff, said, pageOpen));
        })
        .compose(ours ->
            ours
                ? admission
                    .admitCall(agency, ReplyMarks.READ + text.messageId(), DutyLeg.ROTA)
                    .compose(_ ->
                        book.tell(
                            new ReadReply(staff, said),
                            new NaturalKey(ReplyMarks.READ + text.messageId())))
                    .onSuccess(_ -> told.run())
                    .map(true)
                : Future.succeededFuture(false));
  }

  /// Whether it tells the carrier alone that this phone of the staff takes no texts of ours, or
  /// takes them again: from then on they are rung, and nobody is paged for it.
  private static boolean isForTheCarrier(Incoming.Text text) {
    return FOR_THE_CARRIER.contains(text.body().strip().toLowerCase(Locale.ROOT));
  }

  @Override
  public Future<Optional<Heard>> answer(Incoming.Asking asking) {
    var number = DutyLeg.message(asking.token());
    return book.read()
        .compose(state -> {
          var message = number.isEmpty() ? null : state.message(number.getAsInt()).orElse(null);
          var member = message == null ? null : book.get().member(message.to()).orElse(null);
          if (message == null || member == null) {
            return Future.succeededFuture(
                new Heard(asking.token(), words.last("voice.duty.over", Language.EN)));
          }
          return asking.path().equals(DutyLeg.KEY)
              ? key(asking, message, member)
              : Future.succeededFuture(said(asking, message, member));
        })
        .map(Optional::of);
  }

  private Heard said(Incoming.Asking asking, Message message, StaffMember member) {
    return new Heard(
        asking.token(), words.spoken(message, book.state(), DutyWords.language(member)));
  }

  /// Only a key that was said means yes: whatever answers by itself presses nothing (P3).
  private Future<Heard> key(Incoming.Asking asking, Message message, StaffMember member) {
    var language = DutyWords.language(member);
    boolean yes = asking.digits().equals(Integer.toString(DutyWords.digit(message.id())));
    if (!yes && !asking.digits().equals("2")) {
      return Future.succeededFuture(said(asking, message, member));
    }
    var answer = yes ? Answer.YES : Answer.CANT;
    return book.tell(
            new AnswerAsk(message.ask(), answer, Way.CALL),
            new NaturalKey("key:" + message.id() + ":" + answer))
        .onSuccess(_ -> told.run())
        .map(told ->
            new Heard(
                asking.token(),
                words.last(
                    told.refusal() != null
                        ? "voice.duty.over"
                        : yes ? "voice.duty.thanks" : "voice.duty.somebody_else",
                    language)));
  }

  @Override
  public Future<Void> report(Incoming report) {
    return switch (report) {
      case Incoming.TextProgress text -> text(text);
      case Incoming.CallProgress call -> call(call);
      case Incoming.Call _,
          Incoming.Text _,
          Incoming.Asking _,
          Incoming.CallOver _,
          Incoming.ConferenceProgress _,
          Incoming.Recorded _ ->
          Future.succeededFuture();
    };
  }

  private Future<Void> text(Incoming.TextProgress text) {
    return switch (text.status()) {
      case SENT -> Future.succeededFuture();
      case DELIVERED -> each(text, RosterEvent.MessageArrived::new, ":1");
      case UNDELIVERED -> {
        String why = text.why() == null ? "unknown" : word(text.why());
        yield each(text, id -> new RosterEvent.MessageMissed(id, why), ":0");
      }
    };
  }

  /// A receipt counts for everything that the text carried, and for nothing else.
  private Future<Void> each(
      Incoming.TextProgress text, IntFunction<RosterEvent> event, String end) {
    var carried = DutyLeg.messages(text.token());
    return carried.isEmpty()
        ? Future.succeededFuture()
        : note(
            carried.stream().map(event::apply).toList(),
            "text:" + text.messageId() + ":" + carried.getFirst() + end);
  }

  /// A call that ends without a key reached nobody, whoever or whatever picked up (P3).
  private Future<Void> call(Incoming.CallProgress call) {
    var number = DutyLeg.message(call.token());
    if (number.isEmpty() || !call.status().over()) {
      return Future.succeededFuture();
    }
    int id = number.getAsInt();
    return book.read()
        .compose(state -> {
          boolean open =
              state
                  .message(id)
                  .flatMap(message -> state.ask(message.ask()))
                  .map(ask -> ask.isOpen())
                  .orElse(false);
          return note(
              List.of(
                  open
                      ? new RosterEvent.MessageMissed(id, word(call.status()))
                      : new RosterEvent.MessageArrived(id)),
              "call:" + call.callId());
        });
  }

  private static String word(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT);
  }

  private Future<Void> note(List<RosterEvent> events, String key) {
    return book.tell(new NoteMessages(events), new NaturalKey(key))
        .onSuccess(_ -> told.run())
        .mapEmpty();
  }
}
