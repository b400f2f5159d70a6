package org.porchlight.telephony;

import java.time.Duration;
import org.porchlight.incident.Undelivery;

/// What the carrier made of one request.
public sealed interface CarrierAnswer {
  /// Taken; no proof of arrival.
  record Taken(String carrierId) implements CarrierAnswer {}

  /// Not processed, try again after `after` (429).
  record Busy(Duration after) implements CarrierAnswer {}

  /// Refused for good as it is.
  record Refused(Undelivery why, int code) implements CarrierAnswer {}

  /// Nobody knows whether it was processed (5xx, time-out, broken connection): look before trying
  /// again, and prefer a second channel to silence.
  record Unknown(String cause) implements CarrierAnswer {}
}
