package org.porchlight.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One person's planned time on one duty in one layer, before time off and overrides.
///
/// @param layer 0 for the shifts, then the layers from the lowest to the highest
/// @param beside whether it stands in nobody's place
record Posting(int layer, StaffId staff, Duty duty, Span span, boolean beside) {

  /// Everything planned that touches `window`, cut to it, in the order in which it is written.
  static List<Posting> in(Roster roster, Span window) {
    var found = new ArrayList<Posting>();
    for (var shift : roster.shifts()) {
      WeeklyHours.in(shift.when(), window, roster.zone())
          .forEach(span -> found.add(new Posting(0, shift.staff(), shift.duty(), span, false)));
    }
    var near = WallSpan.around(window, roster.zone());
    for (var shift : roster.dated()) {
      if (shift.when().touches(near)) {
        shift
            .when()
            .in(roster.zone())
            .flatMap(window::overlap)
            .ifPresent(span -> found.add(new Posting(0, shift.staff(), shift.duty(), span, false)));
      }
    }
    var number = 0;
    for (var layer : roster.layers()) {
      number++;
      for (var turn : layer.in(window, roster.zone())) {
        var beside = layer.language() != null;
        found.add(new Posting(number, turn.staff(), layer.duty(), turn.span(), beside));
      }
    }
    return found;
  }

  /// Everything one-off that touches `window`: at its borders the answer may change as well.
  static Stream<Span> changes(Roster roster, Span window) {
    var near = WallSpan.around(window, roster.zone());
    return Stream.concat(
            roster.timeOff().stream().map(TimeOff::when),
            roster.overrides().stream().map(ShiftOverride::when))
        .filter(near::touches)
        .flatMap(when -> when.in(roster.zone()).flatMap(window::overlap).stream());
  }
}
