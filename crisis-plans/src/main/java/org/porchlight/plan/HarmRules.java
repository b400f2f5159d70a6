package org.porchlight.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How whoever must report that someone may be hurting a child does so, where law says it.
///
/// @param hotline the number as it is published, such as `1-800-555-0100`; empty when the pack
///   claims none
/// @param writtenWithin after which the written report is due; null when the pack claims nothing
public record HarmRules(String hotline, @Nullable Duration writtenWithin) {
  /// Claims no number and no period.
  public static final HarmRules DEFAULTS = new HarmRules("", null);

  /// Refuses a period that cannot be meant.
  public HarmRules {
    if (writtenWithin != null && !writtenWithin.isPositive()) {
      throw new IllegalArgumentException(
          "writtenWithin: got " + writtenWithin + ", expected some time");
    }
  }

  /// When the written report is due, of what was learned at `since`; empty where the pack claims no
  /// period.
  public Optional<Instant> writtenBy(Instant since) {
    return Optional.ofNullable(writtenWithin).map(since::plus);
  }
}
