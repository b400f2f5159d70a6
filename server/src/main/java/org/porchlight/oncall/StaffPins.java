package org.porchlight.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Checks the PINs of staff, slower with each wrong try in a row.
///
/// The wait is of one staff id, from whichever phone or page the tries come; it grows from one
/// second to a minute and never to a lock-out, because whoever is guessing must not be able to keep
/// the one person on call from signing in. An unknown id takes as long as a known one and says the
/// same. Safe for use by several threads; a check computes for about a twentieth of a second, so it
/// never belongs on an event loop.
public final class StaffPins {
  private static final int FREE_TRIES = 3;
  private static final Duration WAIT_MAX = Duration.ofMinutes(1);
  private static final int UNKNOWN_IDS_MAX = 10_000;
  private static final byte[] SALT_OF_NOBODY = new byte[16];

  private final Map<StaffId, PinHash> pins;
  private final PinHash nobodys;
  private final Map<StaffId, Tries> tries = new ConcurrentHashMap<>();

  public StaffPins(Map<StaffId, PinHash> pins) {
    this.pins = Map.copyOf(pins);
    var iterations = this.pins.values().stream().mapToInt(PinHash::iterations).max().orElse(1);
    this.nobodys = PinHash.of("000000", SALT_OF_NOBODY, iterations);
  }

  /// Looks at one try of `staff` to sign in with `pin`, at the time `now`.
  public PinCheck check(StaffId staff, String pin, Instant now) {
    var before = tries.getOrDefault(staff, Tries.NONE);
    if (now.isBefore(before.notBefore())) {
      return new PinCheck.TooSoon(Duration.between(now, before.notBefore()));
    }
    var hash = pins.getOrDefault(staff, nobodys);
    // Compared even for nobody, so that the time taken does not tell who exists.
    var same = hash.matches(pin);
    if (same && pins.containsKey(staff)) {
      tries.remove(staff);
      return new PinCheck.Right();
    }
    if (tries.size() > UNKNOWN_IDS_MAX) {
      tries.keySet().retainAll(pins.keySet());
    }
    var after = tries.merge(staff, Tries.NONE.wrong(now), (earlier, _) -> earlier.wrong(now));
    return new PinCheck.Wrong(delayAfter(after.wrong()));
  }

  /// How often in a row `staff` was wrong; for meters and alarms.
  public int wrongInARow(StaffId staff) {
    return tries.getOrDefault(staff, Tries.NONE).wrong();
  }

  /// Whether `staff` has a PIN to sign in with.
  public boolean knows(StaffId staff) {
    return pins.containsKey(staff);
  }

  /// Whether anybody uses one of `candidates`; slow. For refusing well-known PINs.
  public boolean anyIs(Iterable<String> candidates) {
    for (var candidate : candidates) {
      if (pins.values().stream().anyMatch(hash -> hash.matches(candidate))) {
        return true;
      }
    }
    return false;
  }

  private static Duration delayAfter(int wrong) {
    if (wrong < FREE_TRIES) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(wrong - FREE_TRIES, 16));
    return doubled.compareTo(WAIT_MAX) < 0 ? doubled : WAIT_MAX;
  }

  private record Tries(int wrong, Instant notBefore) {
    static final Tries NONE = new Tries(0, Instant.MIN);

    Tries wrong(Instant now) {
      return new Tries(wrong + 1, now.plus(delayAfter(wrong + 1)));
    }
  }
}
