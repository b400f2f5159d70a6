package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Optional;
import org.porchlight.notification.CodeCarrier;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Codes on their way to telephones: nobody replies to them, and calls say them.
public record CodeDesk(CodeCarrier codes) implements SideDesk {
  @Override
  public boolean owns(LegToken token) {
    return codes.owns(token);
  }

  @Override
  public Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
    return Future.succeededFuture(false);
  }

  @Override
  public Future<Optional<Heard>> answer(Incoming.Asking asking) {
    return codes.says(asking).map(says -> Optional.of(new Heard(asking.token(), says)));
  }

  @Override
  public Future<Void> report(Incoming report) {
    return codes.report(report);
  }
}
