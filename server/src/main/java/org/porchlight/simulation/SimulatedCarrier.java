package org.porchlight.simulation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.TextStatus;
import org.porchlight.telephony.LegToken;

/// The carrier's twin: it loses texts, answers busy, refuses, and leaves outcomes unknown.
final class SimulatedCarrier implements Carrier {
  private final EventQueue queue;
  private final Chance chance;
  private final Teller teller;
  private final People people;
  private final List<Carried> carried = new ArrayList<>();
  private final Map<String, SimulatedCall> calls = new HashMap<>();
  private int numbers;

  SimulatedCarrier(EventQueue queue, Chance chance, Teller teller, People people) {
    this.queue = queue;
    this.chance = chance;
    this.teller = teller;
    this.people = people;
  }

  private record Carried(Order order, String id, Instant at) {}

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    return take(order, () -> deliver(order));
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    return take(order, () -> ring(order));
  }

  private Future<CarrierAnswer> take(Order order, Supplier<String> carry) {
    if (chance.fault(3)) {
      return answer(new CarrierAnswer.Busy(chance.seconds(1, 3)));
    }
    if (chance.fault(3)) {
      return answer(new CarrierAnswer.Refused(Undelivery.BAD_NUMBER, 21211));
    }
    boolean unknown = chance.fault(5);
    if (unknown && chance.happens(50)) {
      return answer(new CarrierAnswer.Unknown("no answer"));
    }
    String id = carry.get();
    carried.add(new Carried(order, id, queue.instant()));
    return answer(unknown ? new CarrierAnswer.Unknown("no answer") : new CarrierAnswer.Taken(id));
  }

  /// The answer goes to the server that asked, if it lives by then.
  private <T> Future<T> answer(T answer) {
    Promise<T> promise = Promise.promise();
    SimulatedServer asking = teller.server();
    Life life = asking == null ? Life.FOREVER : asking.life();
    Duration wait = chance.fault(5) ? chance.seconds(1, 4) : chance.millis(20, 200);
    queue.after(wait, life, () -> promise.complete(answer));
    return promise.future();
  }

  private String deliver(TextOrder order) {
    String id = "SM" + ++numbers;
    if (chance.fault(6)) {
      boolean told = chance.happens(50);
      if (told) {
        progress(id, order, TextStatus.UNDELIVERED, Undelivery.UNREACHABLE);
      }
      return id;
    }
    progress(id, order, TextStatus.SENT, null);
    queue.after(
        chance.fault(10) ? chance.seconds(5, 90) : chance.millis(300, 3000),
        Life.FOREVER,
        () -> {
          progress(id, order, TextStatus.DELIVERED, null);
          people.textArrives(order.from(), order.to(), order.body());
        });
    return id;
  }

  private void progress(String id, TextOrder order, TextStatus status, @Nullable Undelivery why) {
    String code = why == null ? "" : "30003";
    teller.report(
        line -> line.report(new Incoming.TextProgress(id, order.token(), status, why, code)));
  }

  private String ring(CallOrder order) {
    String id = "CA" + ++numbers;
    var call = new SimulatedCall(id, order.to(), queue, chance, teller, people);
    calls.put(id, call);
    call.rings(order);
    return id;
  }

  /// A call that somebody makes to one of our numbers.
  void comesIn(SimulatedCall call) {
    calls.put(call.id(), call);
  }

  String newId() {
    return "IN" + ++numbers;
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    SimulatedCall call = calls.get(callId);
    if (call != null) {
      call.ends();
    }
    return answer(new CarrierAnswer.Taken(callId));
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    SimulatedCall call = calls.get(callId);
    if (call != null) {
      call.turns(token, path);
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
    if (chance.fault(5)) {
      return answer(Optional.of(new CarrierAnswer.Unknown("no answer")));
    }
    return answer(
        carried.stream()
            .filter(one -> one.order().equals(order) && !one.at().isBefore(since))
            .findFirst()
            .map(one -> new CarrierAnswer.Taken(one.id())));
  }
}
