package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;

/// A small telephone network: notes what it was told, and answers as the test says.
public final class TestCarrier implements Carrier {
  /// How the network takes one request.
  enum Mood {
    WELL,
    /// Takes it, and the answer is lost.
    TAKES_SILENTLY,
    /// The request is lost.
    DEAF,
    BUSY,
    REFUSING;

    boolean takes() {
      return this == WELL || this == TAKES_SILENTLY;
    }
  }

  static final Duration BUSY_FOR = Duration.ofSeconds(3);

  private final Deque<Mood> moods = new ArrayDeque<>();
  private final List<Order> taken = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private int attempts;
  private int looks;
  private boolean blind;
  private Future<Void> gate = Future.succeededFuture();

  /// The moods of the next requests; after them all is well.
  void expect(Mood... next) {
    moods.addAll(List.of(next));
  }

  /// From now on it cannot be asked what became of an order.
  void goBlind() {
    blind = true;
  }

  /// From now on it answers when `gate` completes.
  void holdBack(Future<Void> gate) {
    this.gate = gate;
  }

  /// What was taken, in order.
  public List<Order> taken() {
    return taken;
  }

  TextOrder text() {
    return (TextOrder) taken.getLast();
  }

  CallOrder call() {
    return (CallOrder) taken.getLast();
  }

  /// What live calls were told, such as `end CA9`.
  List<String> told() {
    return told;
  }

  int attempts() {
    return attempts;
  }

  int looks() {
    return looks;
  }

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    return placed(order);
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    return placed(order);
  }

  private Future<CarrierAnswer> placed(Order order) {
    attempts++;
    return gate.map(_ -> {
      Mood mood = next();
      if (mood.takes()) {
        taken.add(order);
      }
      return answer(mood, "SM" + taken.size());
    });
  }

  private Mood next() {
    return moods.isEmpty() ? Mood.WELL : moods.removeFirst();
  }

  private static CarrierAnswer answer(Mood mood, String carrierId) {
    return switch (mood) {
      case WELL -> new CarrierAnswer.Taken(carrierId);
      case TAKES_SILENTLY, DEAF -> new CarrierAnswer.Unknown("no answer");
      case BUSY -> new CarrierAnswer.Busy(BUSY_FOR);
      case REFUSING -> new CarrierAnswer.Refused(Undelivery.OPTED_OUT, 21610);
    };
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    return told("end " + callId, callId);
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    return told("turn " + callId + " to " + token.leg() + " " + path, callId);
  }

  @Override
  public Future<CarrierAnswer> hold(
      String conference, String callId, LegToken token, String waitPath) {
    return told(
        "hold " + callId + " in " + conference + " " + token.leg() + " " + waitPath, callId);
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return told("release " + callId + " in " + conference, callId);
  }

  private Future<CarrierAnswer> told(String what, String callId) {
    Mood mood = next();
    if (mood.takes()) {
      told.add(what);
    }
    return Future.succeededFuture(answer(mood, callId));
  }

  @Override
  public Future<Optional<CarrierAnswer>> find(Order order, Instant since) {
    looks++;
    return Future.succeededFuture(
        blind ? Optional.of(new CarrierAnswer.Unknown("not reachable")) : found(order));
  }

  private Optional<CarrierAnswer> found(Order order) {
    for (int i = 0; i < taken.size(); i++) {
      if (alike(taken.get(i), order)) {
        return Optional.of(new CarrierAnswer.Taken("SM" + (i + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean alike(Order one, Order other) {
    return one.to().equals(other.to())
        && one.from().equals(other.from())
        && body(one).equals(body(other));
  }

  private static String body(Order order) {
    return switch (order) {
      case TextOrder text -> text.body();
      case CallOrder _ -> "";
    };
  }
}
