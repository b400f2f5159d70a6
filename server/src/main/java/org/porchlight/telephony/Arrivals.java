package org.porchlight.telephony;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.porchlight.plan.PhoneNumber;

/// What the carrier itself remembers of the calls and texts that came to a number.
///
/// Nothing that it took in is lost with a webhook that never reached us.
public interface Arrivals {
  /// Everything that came to `number` from `since` on, the oldest first; much of it is known.
  ///
  /// Fails when the carrier cannot be asked, or does not tell everything: ask again later.
  ///
  /// @param since by the carrier's clock, which is not ours
  Future<List<Arrived>> to(PhoneNumber number, Instant since);

  /// One call or text that came in.
  sealed interface Arrived {
    /// By the carrier's clock.
    Instant at();
  }

  record ArrivedText(Incoming.Text text, Instant at) implements Arrived {}

  /// @param over whether nobody is on it any more
  record ArrivedCall(Incoming.Call call, boolean over, Instant at) implements Arrived {}
}
