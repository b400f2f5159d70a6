package org.porchlight.duty;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.incident.Priority;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.Bundles;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.RosterCommand.NoteMessages;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.MessageMissed;
import org.porchlight.oncall.duty.RosterEvent.MessageTaken;
import org.porchlight.oncall.duty.RosterEvent.MessageTried;
import org.porchlight.storage.CallSlots;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.Order;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;

/// Brings messages about shifts to the carrier: one attempt for each that the journal tells.
///
/// Whoever appended the attempt makes it at once. One without a result, because its server ended or
/// the carrier did not answer, is looked for at the carrier first, and tried again only when it is
/// not there.
final class Courier {
  /// From an attempt to the look for it; the carrier may still be at it.
  static final Duration LOOK_AFTER = Duration.ofSeconds(10);

  /// How often a message is tried, where the carrier knows of no attempt before.
  static final int ATTEMPTS_MAX = 3;

  private static final Duration VALID = Duration.ofHours(1);
  private static final Duration RING = Duration.ofSeconds(25);

  private final DutySettings settings;
  private final RosterBook book;
  private final Carrier carrier;
  private final CallSlots slots;
  private final DutyWords words;
  private final InstantSource clock;
  private final Set<Integer> fresh = new HashSet<>();
  private final Set<Integer> busy = new HashSet<>();
  private final Map<Integer, Instant> notBefore = new HashMap<>();

  Courier(
      DutySettings settings,
      RosterBook book,
      Carrier carrier,
      CallSlots slots,
      DutyWords words,
      InstantSource clock) {
    this.settings = settings;
    this.book = book;
    this.carrier = carrier;
    this.slots = slots;
    this.words = words;
    this.clock = clock;
    book.listen(this::appended);
  }

  private void appended(List<RosterEvent> events) {
    for (var event : events) {
      if (event instanceof MessageAsked asked) {
        fresh.add(asked.message());
      } else if (event instanceof MessageTried tried) {
        fresh.add(tried.message());
      }
    }
  }

  /// Makes or looks for every attempt whose time has come; completes when all have an answer.
  ///
  /// @return how many there were
  Future<Integer> turnOver() {
    var now = clock.instant();
    var due = waiting().filter(message -> !lookAt(message).isAfter(now)).toList();
    var done = new ArrayList<Future<Void>>();
    for (var message : due) {
      if (!busy.contains(message.id())) {
        var together = together(message);
        together.forEach(one -> busy.add(one.id()));
        done.add(carry(together).onComplete(_ -> together.forEach(one -> busy.remove(one.id()))));
      }
    }
    return Future.join(done).map(due.size()).otherwise(due.size());
  }

  /// What leaves as one text with this message: notices and reminders of one phone, and at a look
  /// for it what left as one.
  private List<Message> together(Message message) {
    boolean never = fresh.contains(message.id());
    return bundles().with(message).stream()
        .filter(one -> one.outcome() == Message.Outcome.WAITING && !busy.contains(one.id()))
        .filter(one -> fresh.contains(one.id()) == never)
        .limit(DutyLeg.PARTS_MAX)
        .toList();
  }

  private Bundles bundles() {
    return new Bundles(book.state(), book.rules(), book.get().zone());
  }

  private Stream<Message> waiting() {
    return book.state().messages().values().stream()
        .filter(message -> message.outcome() == Message.Outcome.WAITING)
        .filter(message -> !busy.contains(message.id()));
  }

  /// When the next attempt or look is due; the far future when nothing waits.
  Instant next() {
    return waiting().map(this::lookAt).min(Instant::compareTo).orElse(Instant.MAX);
  }

  private Instant lookAt(Message message) {
    var putOff = notBefore.get(message.id());
    if (putOff != null) {
      return putOff;
    }
    var release = bundles().release(message);
    if (fresh.contains(message.id())) {
      return release;
    }
    var look = message.tried().plus(LOOK_AFTER);
    return look.isAfter(release) ? look : release;
  }

  private Future<Void> carry(List<Message> together) {
    var message = together.getFirst();
    var member = book.get().member(message.to());
    if (member.isEmpty()) {
      return note(together, one -> new MessageMissed(one.id(), "no_such_person"));
    }
    var order = order(together, member.get());
    return fresh.contains(message.id()) ? attempt(together, order) : look(together, order);
  }

  private Order order(List<Message> together, StaffMember member) {
    var message = together.getFirst();
    return switch (message.way()) {
      case TEXT, CONSOLE ->
          new TextOrder(
              settings.pagesNumber(),
              member.phone(),
              words.together(together, book.state(), DutyWords.language(member)),
              DutyLeg.of(together),
              VALID);
      case CALL ->
          new CallOrder(
              settings.pagesNumber(), member.phone(), DutyLeg.of(message.id()), DutyLeg.ASK, RING);
    };
  }

  private Future<Void> attempt(List<Message> together, Order order) {
    var message = together.getFirst();
    return switch (order) {
      case TextOrder text -> carrier.send(text).compose(answer -> answered(together, answer));
      case CallOrder call ->
          slots
              .grant(
                  settings.account(),
                  "duty/" + message.id() + "/" + message.attempts(),
                  Priority.NOTICE,
                  clock.instant(),
                  settings.perCall())
              .compose(wait -> {
                if (wait.isPositive()) {
                  notBefore.put(message.id(), clock.instant().plus(wait));
                  return Future.succeededFuture();
                }
                return carrier.place(call).compose(answer -> answered(together, answer));
              });
    };
  }

  private Future<Void> answered(List<Message> together, CarrierAnswer answer) {
    return switch (answer) {
      case CarrierAnswer.Taken(var id) -> note(together, one -> new MessageTaken(one.id(), id));
      case CarrierAnswer.Refused(var why, _) ->
          note(together, one -> new MessageMissed(one.id(), why.name().toLowerCase(Locale.ROOT)));
      case CarrierAnswer.Busy(var after) -> {
        together.forEach(one -> notBefore.put(one.id(), clock.instant().plus(after)));
        yield Future.succeededFuture();
      }
      case CarrierAnswer.Unknown _ -> {
        for (var one : together) {
          fresh.remove(one.id());
          notBefore.put(one.id(), clock.instant().plus(LOOK_AFTER));
        }
        yield Future.succeededFuture();
      }
    };
  }

  private Future<Void> look(List<Message> together, Order order) {
    return carrier
        .find(order, together.getFirst().at())
        .compose(found ->
            found.isEmpty() || found.get() instanceof CarrierAnswer.Unknown
                ? note(together, Courier::again)
                : answered(together, found.get()));
  }

  /// Twice is better than never, for what waits is an answer about who is there.
  private static RosterEvent again(Message message) {
    int attempt = message.attempts() + 1;
    return attempt > ATTEMPTS_MAX
        ? new MessageMissed(message.id(), "unknown")
        : new MessageTried(message.id(), attempt);
  }

  /// What left as one is noted as one: no part can be known of while another is not.
  private Future<Void> note(List<Message> together, Function<Message, RosterEvent> what) {
    var events = together.stream().map(what).toList();
    for (var message : together) {
      notBefore.remove(message.id());
      fresh.remove(message.id());
    }
    return book.tell(new NoteMessages(events), key(together.getFirst(), events.getFirst()))
        .mapEmpty();
  }

  private static NaturalKey key(Message message, RosterEvent event) {
    return new NaturalKey(
        event.getClass().getSimpleName() + ":" + message.id() + ":" + message.attempts());
  }
}
