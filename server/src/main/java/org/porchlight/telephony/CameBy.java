package org.porchlight.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.porchlight.plan.PhoneNumber;

/// By which of the line's second numbers somebody texted last: they are answered from it, for an
/// answer from a number they never saw looks like somebody else's.
///
/// A hint of this server, bounded, and safe to use from any thread.
public final class CameBy {
  private static final int PHONES_MAX = 10_000;

  /// Longer than people wait for an answer; pages then come from the first number again.
  private static final Duration COUNTS = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<Way, Instant> last = new LinkedHashMap<>();

  /// @param ours the first number, for which the second stands
  private record Way(PhoneNumber phone, PhoneNumber ours) {}

  public CameBy(InstantSource clock) {
    this.clock = clock;
  }

  /// @param ours the first number, or that for which `by` stands
  /// @param by the number that was texted
  public synchronized void came(PhoneNumber phone, PhoneNumber ours, PhoneNumber by) {
    var way = new Way(phone, ours);
    last.remove(way);
    if (!by.equals(ours)) {
      last.put(way, clock.instant());
    }
    if (last.size() > PHONES_MAX) {
      last.remove(last.keySet().iterator().next());
    }
  }

  /// Whether this phone is to be answered from the second number that stands for `ours`.
  synchronized boolean bySecond(PhoneNumber phone, PhoneNumber ours) {
    var at = last.get(new Way(phone, ours));
    return at != null && clock.instant().isBefore(at.plus(COUNTS));
  }
}
