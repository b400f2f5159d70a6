package org.porchlight.sandbox.carrier;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// What a handset does by itself when it rings.
///
/// @param after how long it rings first
public record Behaviour(Kind on, Duration after) {
  /// Who or what takes the call.
  public enum Kind {
    HUMAN(1_000),
    VOICEMAIL(20_000),
    GHOST(0),
    BUSY(0),
    NO_ANSWER(0),
    REJECT(1_000);

    private final Duration usual;

    Kind(long usualMillis) {
      this.usual = Duration.ofMillis(usualMillis);
    }

    /// Returns the word used in the control API, for example `no-answer`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads the word of the control API.
    ///
    /// @throws IllegalArgumentException for any other word
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "on: "
                      + word
                      + " (expected: human, voicemail, ghost, busy, no-answer, reject or manual)"));
    }

    /// Returns it after `ringing`, or after its usual time where that is zero.
    public Behaviour after(Duration ringing) {
      return ringing.isZero() ? usual() : new Behaviour(this, ringing);
    }

    public Behaviour usual() {
      return new Behaviour(this, usual);
    }
  }
}
