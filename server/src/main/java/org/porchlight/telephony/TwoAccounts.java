package org.porchlight.telephony;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.PhoneNumber;

/// Two accounts as one carrier: what the first surely cannot send, the second sends.
///
/// A refusal that is no fault of whoever is sent to (a token that no longer counts, an account that
/// is suspended or has run dry) sends the same order by the second at once. An unknown outcome is
/// never sent twice here, for it may have arrived: after two in a row the first rests for a while,
/// and what is asked for then goes by the second. Whoever texted a second number is answered from
/// it. Lives on one event loop.
public final class TwoAccounts implements Carrier, Arrivals, Notices {
  private static final int UNKNOWNS_MAX = 2;
  private static final Duration REST = Duration.ofMinutes(1);

  private final Side first;
  private final Side second;
  private final Map<PhoneNumber, PhoneNumber> numbers;
  private final CameBy cameBy;
  private final InstantSource clock;
  private final Trouble trouble;
  private int unknowns;
  private @Nullable Instant restsUntil;

  /// One account, in all that is asked of it.
  public record Side(Carrier carrier, Arrivals arrivals, Notices notices) {}

  /// Hears what becomes of the first account; the operator must know.
  public interface Trouble {
    /// It refuses what it should take, or nobody knows what it does.
    void cannotSend();

    void sendsAgain();
  }

  /// @param numbers of the first account, each with the one of the second that stands for it
  /// @param cameBy who is answered from a second number
  public TwoAccounts(
      Side first,
      Side second,
      Map<PhoneNumber, PhoneNumber> numbers,
      CameBy cameBy,
      InstantSource clock,
      Trouble trouble) {
    this.first = first;
    this.second = second;
    this.numbers = Map.copyOf(numbers);
    this.cameBy = cameBy;
    this.clock = clock;
    this.trouble = trouble;
  }

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    var other =
        new TextOrder(
            seconds(order.from()), order.to(), order.body(), order.token(), order.validity());
    if (cameBy.bySecond(order.to(), order.from())) {
      return second
          .carrier
          .send(other)
          .compose(answer ->
              isAtFault(answer) ? first.carrier.send(order) : Future.succeededFuture(answer));
    }
    return byEither(() -> first.carrier.send(order), () -> second.carrier.send(other));
  }

  private static boolean isAtFault(CarrierAnswer answer) {
    return answer instanceof CarrierAnswer.Refused(var why, _) && why == Undelivery.CARRIER_FAULT;
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    var other =
        new CallOrder(seconds(order.from()), order.to(), order.token(), order.path(), order.ring());
    return byEither(() -> first.carrier.place(order), () -> second.carrier.place(other));
  }

  @Override
  public Future<CarrierAnswer> notice(PhoneNumber from, PhoneNumber to, String body) {
    return byEither(
        () -> first.notices.notice(from, to, body),
        () -> second.notices.notice(seconds(from), to, body));
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    return whereItIs(carrier -> carrier.end(callId));
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    return whereItIs(carrier -> carrier.turn(callId, token, path));
  }

  @Override
  public Future<CarrierAnswer> hold(
      String conference, String callId, LegToken token, String waitPath) {
    return whereItIs(carrier -> carrier.hold(conference, callId, token, waitPath));
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return whereItIs(carrier -> carrier.release(conference, callId));
  }

  /// Either may have it. While the first rests it is not waited for: rather twice than never.
  @Override
  public Future<Optional<CarrierAnswer>> find(Order order, Instant since) {
    return first
        .carrier
        .find(order, since)
        .compose(found ->
            isAnswer(found)
                ? Future.succeededFuture(found)
                : second
                    .carrier
                    .find(renumbered(order), since)
                    .map(other -> other.isPresent() ? other : rests() ? other : found));
  }

  private static boolean isAnswer(Optional<CarrierAnswer> found) {
    return found.isPresent() && !(found.get() instanceof CarrierAnswer.Unknown);
  }

  /// Everything that came to a number of either account.
  @Override
  public Future<List<Arrived>> to(PhoneNumber number, Instant since) {
    var ofFirst = first.arrivals.to(number, since);
    PhoneNumber other = numbers.get(number);
    if (other == null) {
      return ofFirst;
    }
    return ofFirst.compose(some ->
        second
            .arrivals
            .to(other, since)
            .map(more ->
                Stream.concat(some.stream(), more.stream())
                    .sorted(Comparator.comparing(Arrived::at))
                    .toList()));
  }

  private Order renumbered(Order order) {
    return switch (order) {
      case TextOrder(var from, var to, var body, var token, var validity) ->
          new TextOrder(seconds(from), to, body, token, validity);
      case CallOrder(var from, var to, var token, var path, var ring) ->
          new CallOrder(seconds(from), to, token, path, ring);
    };
  }

  private PhoneNumber seconds(PhoneNumber number) {
    return numbers.getOrDefault(number, number);
  }

  private boolean rests() {
    return restsUntil != null && clock.instant().isBefore(restsUntil);
  }

  private Future<CarrierAnswer> byEither(
      Supplier<Future<CarrierAnswer>> byFirst, Supplier<Future<CarrierAnswer>> bySecond) {
    if (rests()) {
      return bySecond.get();
    }
    return byFirst
        .get()
        .compose(answer ->
            switch (answer) {
              case CarrierAnswer.Refused(var why, _) when why == Undelivery.CARRIER_FAULT -> {
                rest();
                yield bySecond.get();
              }
              case CarrierAnswer.Unknown _ -> {
                if (++unknowns >= UNKNOWNS_MAX) {
                  rest();
                }
                yield Future.succeededFuture(answer);
              }
              case CarrierAnswer.Taken _, CarrierAnswer.Busy _, CarrierAnswer.Refused _ -> {
                well();
                yield Future.succeededFuture(answer);
              }
            });
  }

  private void rest() {
    restsUntil = clock.instant().plus(REST);
    trouble.cannotSend();
  }

  private void well() {
    unknowns = 0;
    if (restsUntil != null) {
      restsUntil = null;
      trouble.sendsAgain();
    }
  }

  /// A call is known to the account it runs over, and to no other.
  private Future<CarrierAnswer> whereItIs(Function<Carrier, Future<CarrierAnswer>> change) {
    Carrier likely = rests() ? second.carrier : first.carrier;
    Carrier other = rests() ? first.carrier : second.carrier;
    return change
        .apply(likely)
        .compose(answer ->
            answer instanceof CarrierAnswer.Taken
                ? Future.succeededFuture(answer)
                : change
                    .apply(other)
                    .map(second -> second instanceof CarrierAnswer.Taken ? second : answer));
  }
}
