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

  /// Takes a call out of the conversation of its conference; it asks for `waitPath` meanwhile.
  ///
  /// @param conference the name it was joined by
  Future<CarrierAnswer> hold(String conference, String callId, LegToken token, String waitPath);

  /// Gives a held call back to the conversation.
  Future<CarrierAnswer> release(String conference, String callId);

  /// Looks for what became of an order whose outcome is unknown.
  ///
  /// `Taken` when it is there, `Refused` when it is there and will not arrive. Empty when nothing
  /// like it is there, so it may be tried again: ask some seconds after the attempt, for the
  /// carrier may still be at it. `Unknown` when the carrier cannot be asked, or when several look
  /// like it and none can be told to be this one.
  ///
  /// @param since when it was first tried
  Future<Optional<CarrierAnswer>> find(Order order, Instant since);

  /// What can be asked of the carrier so that a phone rings or buzzes.
  sealed interface Order {
    PhoneNumber from();

    PhoneNumber to();

    /// Whose receipts these are.
    LegToken token();
  }

  /// @param validity after which the carrier must not deliver it any more
  record TextOrder(PhoneNumber from, PhoneNumber to, String body, LegToken token, Duration validity)
      implements Order {}

  /// @param path what it asks for when it answers
  /// @param ring how long it rings; shorter than voicemail takes to pick up
  record CallOrder(PhoneNumber from, PhoneNumber to, LegToken token, String path, Duration ring)
      implements Order {}
}
