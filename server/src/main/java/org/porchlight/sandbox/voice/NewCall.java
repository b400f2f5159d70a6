package org.porchlight.sandbox.voice;

import java.time.Duration;

/// A call somebody asks the carrier to place.
///
/// @param ringing how long it may ring before it counts as not answered
/// @param sendDigits keys pressed for the caller once it is answered; empty for none
public record NewCall(
    String from,
    String to,
    Instructions instructions,
    Subscription subscription,
    Duration ringing,
    Duration timeLimit,
    String sendDigits,
    Detection detection) {
  /// The same call, told elsewhere what to do and where to report.
  public NewCall by(Instructions other, Subscription reports) {
    return new NewCall(from, to, other, reports, ringing, timeLimit, sendDigits, detection);
  }
}
