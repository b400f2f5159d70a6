package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;

/// A carrier whose answers are counted; looking for an order's outcome is not.
///
/// @param heard is given each answer
public record MeteredCarrier(Carrier carrier, Consumer<CarrierAnswer> heard) implements Carrier {
  public MeteredCarrier(Carrier carrier, Meters meters) {
    this(carrier, meters::carrierAnswered);
  }

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    return counted(carrier.send(order));
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    return counted(carrier.place(order));
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    return counted(carrier.end(callId));
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    return counted(carrier.turn(callId, token, path));
  }

  @Override
  public Future<CarrierAnswer> hold(
      String conference, String callId, LegToken token, String waitPath) {
    return counted(carrier.hold(conference, callId, token, waitPath));
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return counted(carrier.release(conference, callId));
  }

  @Override
  public Future<Optional<CarrierAnswer>> find(Order order, Instant since) {
    return carrier.find(order, since);
  }

  private Future<CarrierAnswer> counted(Future<CarrierAnswer> answer) {
    return answer.onSuccess(heard::accept);
  }
}
