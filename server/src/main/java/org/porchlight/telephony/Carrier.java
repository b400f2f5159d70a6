package org.porchlight.telephony;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.porchlight.plan.PhoneNumber;

/// Sends texts and makes calls through whoever carries them.
///
/// Each method makes one attempt within four seconds. Its future always succeeds; what became of it
/// is the value, and who asked decides about trying again.
public interface Carrier {
  Future<CarrierAnswer> send(TextOrder order);

  Future<CarrierAnswer> place(CallOrder order);

  /// Ends a call, ringing or not; a call that is over already counts as ended.
  Future<CarrierAnswer> end(String callId);

  /// Makes a live call ask for `path` now.
  Future<CarrierAnswer> turn(String callId, LegToken token, String path);

  /// Takes a call out of the conversation of its conference, or gives it back.
  Future<CarrierAnswer> hold(String conference, String callId, LegToken token, boolean hold);

  /// Looks for what an order of unknown outcome became: by number, time and token.
  Future<Optional<CarrierAnswer>> find(PhoneNumber to, LegToken token, Instant since, boolean call);

  /// @param validity after which the carrier must not deliver it any more
  record TextOrder(
      PhoneNumber from, PhoneNumber to, String body, LegToken token, Duration validity) {}

  /// @param ring how long it rings; shorter than voicemail takes to pick up
  record CallOrder(PhoneNumber from, PhoneNumber to, LegToken token, String path, Duration ring) {}
}
