package org.porchlight.oncall;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.plan.OpeningHours;

/// The stretches of time that weekly hours mean, by the rule of [WallTime].
final class WeeklyHours {
  private WeeklyHours() {}

  /// When `hours` are open in `window`, cut to it; in no order, and touching where they touch.
  static List<Span> in(OpeningHours hours, Span window, ZoneId zone) {
    if (hours.equals(OpeningHours.ALWAYS)) {
      return List.of(window);
    }
    // A span lasts a day at most, and a clock change may push it over one more midnight.
    var first = LocalDate.ofInstant(window.start(), zone).minusDays(2);
    var last = LocalDate.ofInstant(window.end(), zone).plusDays(1);
    var found = new ArrayList<Span>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (var weekly : hours.spans()) {
        if (weekly.days().contains(day.getDayOfWeek())) {
          var opens = day.atTime(weekly.opens());
          new WallSpan(opens, opens.plus(weekly.lasts()))
              .in(zone)
              .flatMap(window::overlap)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }
}
