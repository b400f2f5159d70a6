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
import org.porchlight.incident.Priority;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.RosterCommand.NoteMessage;
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
    var waiting =
        book.state().messages().values().stream()
            .filter(message -> message.outcome() == Message.Outcome.WAITING)
            .filter(message -> !busy.contains(message.id()))
            .filter(message -> !lookAt(message).isAfter(clock.instant()))
            .toList();
    var done = new ArrayList<Future<Void>>();
    for (var message : waiting) {
      busy.add(message.id());
      done.add(carry(message).onComplete(_ -> busy.remove(message.id())));
    }
    return Future.join(done).map(waiting.size()).otherwise(waiting.size());
  }

  /// When the next attempt or look is due; the far future when nothing waits.
  Instant next() {
    return book.state().messages().values().stream()
        .filter(message -> message.outcome() == Message.Outcome.WAITING)
        .filter(message -> !busy.contains(message.id()))
        .map(this::lookAt)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private Instant lookAt(Message message) {
    var putOff = notBefore.get(message.id());
    if (putOff != null) {
      return putOff;
    }
    return fresh.contains(message.id()) ? Instant.MIN : message.tried().plus(LOOK_AFTER);
  }

  private Future<Void> carry(Message message) {
    var member = book.get().member(message.to());
    if (member.isEmpty()) {
      return note(message, new MessageMissed(message.id(), "no_such_person"));
    }
    var order = order(message, member.get());
    return fresh.contains(message.id()) ? attempt(message, order) : look(message, order);
  }

  private Order order(Message message, StaffMember member) {
    return switch (message.way()) {
      case TEXT, CONSOLE ->
          new TextOrder(
              settings.pagesNumber(),
              member.phone(),
              words.text(message, book.state(), DutyWords.language(member)),
              DutyLeg.of(message.id()),
              VALID);
      case CALL ->
          new CallOrder(
              settings.pagesNumber(), member.phone(), DutyLeg.of(message.id()), DutyLeg.ASK, RING);
    };
  }

  private Future<Void> attempt(Message message, Order order) {
    return switch (order) {
      case TextOrder text -> carrier.send(text).compose(answer -> answered(message, answer));
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
                return carrier.place(call).compose(answer -> answered(message, answer));
              });
    };
  }

  private Future<Void> answered(Message message, CarrierAnswer answer) {
    return switch (answer) {
      case CarrierAnswer.Taken(var id) -> note(message, new MessageTaken(message.id(), id));
      case CarrierAnswer.Refused(var why, _) ->
          note(message, new MessageMissed(message.id(), why.name().toLowerCase(Locale.ROOT)));
      case CarrierAnswer.Busy(var after) -> {
        notBefore.put(message.id(), clock.instant().plus(after));
        yield Future.succeededFuture();
      }
      case CarrierAnswer.Unknown _ -> {
        fresh.remove(message.id());
        notBefore.put(message.id(), clock.instant().plus(LOOK_AFTER));
        yield Future.succeededFuture();
      }
    };
  }

  private Future<Void> look(Message message, Order order) {
    return carrier
        .find(order, message.at())
        .compose(found -> {
          if (found.isPresent()) {
            return found.get() instanceof CarrierAnswer.Unknown
                ? again(message)
                : answered(message, found.get());
          }
          return again(message);
        });
  }

  /// Twice is better than never, for what waits is an answer about who is there.
  private Future<Void> again(Message message) {
    notBefore.remove(message.id());
    int attempt = message.attempts() + 1;
    return attempt > ATTEMPTS_MAX
        ? note(message, new MessageMissed(message.id(), "unknown"))
        : note(message, new MessageTried(message.id(), attempt));
  }

  private Future<Void> note(Message message, RosterEvent event) {
    notBefore.remove(message.id());
    fresh.remove(message.id());
    return book.tell(new NoteMessage(event), key(message, event)).mapEmpty();
  }

  private static NaturalKey key(Message message, RosterEvent event) {
    return new NaturalKey(
        event.getClass().getSimpleName() + ":" + message.id() + ":" + message.attempts());
  }
}
