package org.porchlight.simulation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.incident.Undelivery;
import org.porchlight.notification.Leg;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.simulation.Troubles.Trouble;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming.TextProgress;
import org.porchlight.telephony.Incoming.TextStatus;
import org.porchlight.telephony.LegToken;

/// The carrier's twin: it loses texts, answers busy, refuses, and leaves outcomes unknown.
final class SimulatedCarrier implements Carrier {
  /// Longer than anybody looks back.
  private static final Duration KEPT = Duration.ofHours(2);

  private final Street street;
  private final EventQueue queue;
  private final Chance chance;
  private final TextReplies replies;
  private final Deque<Carried> carried = new ArrayDeque<>();
  private final Map<String, SimulatedCall> calls = new HashMap<>();
  private final Blocklist blocked = new Blocklist();
  private Instant awayUntil = Instant.MIN;
  private int numbers;

  SimulatedCarrier(Street street, TextReplies replies) {
    this.street = street;
    this.queue = street.queue();
    this.chance = street.chance();
    this.replies = replies;
  }

  private record Carried(Order order, String id, Instant at) {}

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    street.audit().drills().sent(order);
    street.audit().sent(order);
    street.audit().phones().codes().leaves(order);
    if (blocked.has(order.from(), order.to())) {
      refusedForIt(order);
      if (Leg.read(order.token()).isEmpty() && !CodesHeard.isCode(order.token())) {
        chance.sightings().saw(Behaviour.SHIFT_TEXT_TO_A_BLOCKED_PHONE);
      }
      if (street.audit().isFamiliesLine(order.from())) {
        chance.sightings().saw(Behaviour.WORDS_TO_A_BLOCKED_PHONE);
      }
      chance.sightings().saw(Behaviour.REFUSED_21610);
      return answer(new CarrierAnswer.Refused(Undelivery.OPTED_OUT, 21610));
    }
    return take(order, () -> deliver(order));
  }

  /// What one text is refused for, whoever sends others knows: of incidents, of shifts, and codes.
  private void refusedForIt(TextOrder order) {
    SimulatedServer asking = street.teller().server();
    if (blocked.toldBefore(order.from(), order.to(), asking, queue.instant())) {
      street
          .audit()
          .breaks("opt-outs: a blocked phone is texted; " + order.to(), order.token().incident());
    }
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    street.audit().phones().codes().leaves(order);
    return take(order, () -> ring(order));
  }

  private Future<CarrierAnswer> take(Order order, Supplier<String> carry) {
    if (isAway()) {
      return answer(new CarrierAnswer.Unknown("nobody there"));
    }
    if (chance.fault(Behaviour.TOO_MANY_REQUESTS, 3)) {
      return answer(new CarrierAnswer.Busy(chance.seconds(1, 3)));
    }
    if (chance.fault(Behaviour.REFUSED_21211, 2)) {
      return answer(new CarrierAnswer.Refused(Undelivery.BAD_NUMBER, 21211));
    }
    if (chance.fault(Behaviour.SERVER_ERROR_AND_NOT_DONE, 2.5)) {
      return answer(new CarrierAnswer.Unknown("server error"));
    }
    boolean unknown = chance.fault(Behaviour.TIMEOUT_AND_DONE, 2.5);
    String id = carry.get();
    carried.addLast(new Carried(order, id, queue.instant()));
    while (carried.getFirst().at().plus(KEPT).isBefore(queue.instant())) {
      carried.removeFirst();
    }
    return answer(unknown ? new CarrierAnswer.Unknown("time-out") : new CarrierAnswer.Taken(id));
  }

  /// Now and then nothing of it answers for a while.
  private boolean isAway() {
    if (chance.fault(Behaviour.CARRIER_AWAY, 0.4)) {
      awayUntil = queue.instant().plus(chance.seconds(5, 60));
    }
    return queue.instant().isBefore(awayUntil);
  }

  /// The answer goes to the server that asked, if it lives by then.
  private <T> Future<T> answer(T answer) {
    Promise<T> promise = Promise.promise();
    SimulatedServer asking = street.teller().server();
    Life life = asking == null ? Life.FOREVER : asking.life();
    Duration wait = chance.fault(5) ? chance.seconds(1, 4) : chance.millis(20, 200);
    queue.after(wait, life, () -> promise.complete(answer));
    return promise.future();
  }

  private String deliver(TextOrder order) {
    String id = "SM" + ++numbers;
    if (chance.fault(Troubles.percent(chance))) {
      Trouble trouble = Troubles.draw(chance);
      progress(
          new TextProgress(
              id, order.token(), TextStatus.UNDELIVERED, trouble.why(), trouble.code()));
      return id;
    }
    if (chance.fault(Behaviour.NO_RECEIPT, 3)) {
      return id;
    }
    if (chance.fault(Behaviour.EXPIRES_IN_THE_QUEUE, 2)) {
      queue.after(order.validity(), Life.FOREVER, () -> expires(order, id));
      return id;
    }
    boolean shown = !chance.fault(Behaviour.RECEIPT_AND_NEVER_SHOWN, 2);
    progress(new TextProgress(id, order.token(), TextStatus.SENT, null, ""));
    queue.after(
        chance.fault(10) ? chance.seconds(5, 90) : chance.millis(300, 3000),
        Life.FOREVER,
        () -> {
          progress(new TextProgress(id, order.token(), TextStatus.DELIVERED, null, ""));
          if (shown) {
            replies.arrives(order);
          }
        });
    return id;
  }

  private void expires(TextOrder order, String id) {
    progress(
        new TextProgress(id, order.token(), TextStatus.UNDELIVERED, Undelivery.EXPIRED, "30036"));
  }

  private void progress(TextProgress told) {
    street.teller().report(line -> line.report(told));
  }

  private String ring(CallOrder order) {
    String id = "CA" + ++numbers;
    calls.values().removeIf(SimulatedCall::isOver);
    if (order.to().equals(Grounds.INTERPRETERS)) {
      chance.sightings().saw(Behaviour.INTERPRETERS_RUNG);
    }
    boolean talking =
        calls.values().stream().anyMatch(one -> one.isLive() && one.other().equals(order.to()));
    var call = new SimulatedCall(id, order.to(), street, Temper.ofRung(chance), false);
    calls.put(id, call);
    call.rings(order, talking);
    return id;
  }

  /// A call that somebody makes to one of our numbers.
  void comesIn(SimulatedCall call) {
    calls.put(call.id(), call);
  }

  /// A text that says so makes the carrier let none of ours through, or let them through again.
  void passesOn(PhoneNumber from, PhoneNumber to, String body) {
    blocked.passesOn(from, to, body, queue.instant());
  }

  String newId() {
    return "IN" + ++numbers;
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    SimulatedCall call = calls.get(callId);
    if (call != null) {
      call.isEnded();
    }
    return answer(new CarrierAnswer.Taken(callId));
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    SimulatedCall call = calls.get(callId);
    if (call != null) {
      call.asks(token, path, "", null);
    }
    return answer(new CarrierAnswer.Taken(callId));
  }

  @Override
  public Future<CarrierAnswer> hold(
      String conference, String callId, LegToken token, String waitPath) {
    return answer(
        chance.fault(5) ? new CarrierAnswer.Unknown("no answer") : new CarrierAnswer.Taken(callId));
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return answer(new CarrierAnswer.Taken(callId));
  }

  @Override
  public Future<Optional<CarrierAnswer>> find(Order order, Instant since) {
    if (isAway() || chance.fault(5)) {
      return answer(Optional.of(new CarrierAnswer.Unknown("no answer")));
    }
    return answer(
        carried.stream()
            .filter(one -> one.order().equals(order) && !one.at().isBefore(since))
            .findFirst()
            .map(one -> new CarrierAnswer.Taken(one.id())));
  }
}
