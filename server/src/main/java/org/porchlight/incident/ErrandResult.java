package org.porchlight.incident;

/// What became of an errand at the carrier.
public sealed interface ErrandResult {
  /// Taken by the carrier, which is no proof of arrival.
  record Taken(String carrierId) implements ErrandResult {}

  /// Refused for good: not to be tried again as it is.
  record Refused(Undelivery why) implements ErrandResult {}

  /// Nobody knows; looked for and not found. A second channel answers it, not silence.
  record Lost() implements ErrandResult {}
}
