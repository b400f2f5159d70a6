package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Where and when a run begins, and how close crises follow each other.
///
/// @param end of everything that people begin; calm follows
/// @param edge whether the clocks of `zone` change meanwhile
record Pace(ZoneId zone, Instant start, Instant end, Duration perCrisis, boolean edge) {
  private static final Instant EARLIEST = Instant.parse("2026-10-10T00:41:00Z");
  private static final Duration CLOSE = Duration.ofSeconds(90);
  private static final Duration AFTER_THE_LAST = Duration.ofMinutes(6);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration NIGHT = Duration.ofHours(6);
  private static final Behaviour[] AT_NIGHT = {
    Behaviour.NEWS_KEPT_FOR_THE_MORNING,
    Behaviour.CHECK_IN_MEETS_A_NIGHT,
    Behaviour.PAGED_IN_THEIR_QUIET_HOURS,
    Behaviour.REMINDED_PAST_WHO_SLEEPS
  };

  /// Wherever the sample families live, it is day.
  private static final LocalTime WHEN_SUPPORTS_ARE_UP = LocalTime.of(17, 0);

  private static final double AT_AN_EDGE_PERCENT = 50;

  /// Half an hour's edge, southern and northern ones, at midnight and later, and none at all.
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("America/Havana"),
          ZoneId.of("America/Santiago"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Chatham"),
          ZoneId.of("America/Phoenix"));

  /// @param days over which the crises are spread; 0 for close after each other
  static Pace draw(Chance chance, int crises, int days) {
    Duration length =
        days > 0 ? Duration.ofDays(days) : CLOSE.multipliedBy(crises).plus(AFTER_THE_LAST);
    Duration perCrisis = days > 0 ? length.dividedBy(Math.max(crises, 1)) : CLOSE;
    ZoneId zone = chance.of(ZONES);
    Instant start = EARLIEST.plus(chance.upTo(YEAR));
    var change = zone.getRules().nextTransition(start);
    if (change != null && chance.happens(atAnEdgePercent(chance))) {
      start = change.getInstant().minus(chance.upTo(length));
    } else if (chance.happens(chance.odds(0, AT_NIGHT))) {
      start = start.atZone(zone).with(LocalTime.of(22, 0)).toInstant().plus(chance.upTo(NIGHT));
    } else if (chance.happens(chance.odds(0, SharedSteps.SHOW))) {
      start = start.atZone(ZoneOffset.UTC).with(WHEN_SUPPORTS_ARE_UP).toInstant();
    }
    boolean edge =
        change != null
            && !start.isAfter(change.getInstant())
            && start.plus(length).isAfter(change.getInstant());
    if (edge) {
      chance.sightings().saw(Behaviour.CLOCKS_CHANGE_MEANWHILE);
    }
    return new Pace(zone, start, start.plus(length), perCrisis, edge);
  }

  /// Seldom where an hour of the day is sought.
  private static double atAnEdgePercent(Chance chance) {
    boolean hour = chance.seeks(AT_NIGHT) || chance.seeks(SharedSteps.SHOW);
    return chance.odds(hour ? 10 : AT_AN_EDGE_PERCENT, Behaviour.CLOCKS_CHANGE_MEANWHILE);
  }

  Duration length() {
    return Duration.between(start, end);
  }

  /// Whether days pass, so that whatever only fills the time has to come seldom.
  boolean isLong() {
    return length().compareTo(Duration.ofHours(12)) > 0;
  }
}
