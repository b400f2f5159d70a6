package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;

/// Sends no text to a telephone whose person wants none, whatever the text is about.
///
/// Whoever sends texts sends them through this: what one of them is refused for, all know.
public final class AllowedTexts implements Carrier {
  private static final CarrierAnswer.Refused BARRED =
      new CarrierAnswer.Refused(Undelivery.OPTED_OUT, 21610);

  private final Carrier carrier;
  private final BlockedPhones blocked;

  /// @param blocked shared by everybody who sends texts, and with whoever hears the answers
  public AllowedTexts(Carrier carrier, BlockedPhones blocked) {
    this.carrier = carrier;
    this.blocked = blocked;
  }

  @Override
  public Future<CarrierAnswer> send(TextOrder order) {
    if (blocked.bar(order.from(), order.to())) {
      return Future.succeededFuture(BARRED);
    }
    return carrier
        .send(order)
        .onSuccess(answer -> {
          if (answer instanceof CarrierAnswer.Refused(var why, _) && why == Undelivery.OPTED_OUT) {
            blocked.refused(order.from(), order.to());
          }
        });
  }

  @Override
  public Future<CarrierAnswer> place(CallOrder order) {
    return carrier.place(order);
  }

  @Override
  public Future<CarrierAnswer> end(String callId) {
    return carrier.end(callId);
  }

  @Override
  public Future<CarrierAnswer> turn(String callId, LegToken token, String path) {
    return carrier.turn(callId, token, path);
  }

  @Override
  public Future<CarrierAnswer> hold(
      String conference, String callId, LegToken token, String waitPath) {
    return carrier.hold(conference, callId, token, waitPath);
  }

  @Override
  public Future<CarrierAnswer> release(String conference, String callId) {
    return carrier.release(conference, callId);
  }

  @Override
  public Future<Optional<CarrierAnswer>> find(Order order, Instant since) {
    return carrier.find(order, since);
  }
}
