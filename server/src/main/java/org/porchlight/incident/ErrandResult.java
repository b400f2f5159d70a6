package org.porchlight.incident;

import org.jspecify.annotations.Nullable;

/// What became of an errand at the carrier.
public sealed interface ErrandResult {
  /// Taken by the carrier, which is no proof of arrival.
  record Taken(String carrierId) implements ErrandResult {}

  /// Refused for good: not to be tried again as it is.
  ///
  /// @param code the carrier's own number for why, such as `21610`; null when it gave none
  record Refused(Undelivery why, @Nullable String code) implements ErrandResult {
    public Refused(Undelivery why) {
      this(why, null);
    }
  }

  /// Nobody knows; looked for and not found. A second channel answers it, not silence.
  record Lost() implements ErrandResult {}
}
