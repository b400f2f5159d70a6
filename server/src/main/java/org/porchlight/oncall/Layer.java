package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import org.porchlight.plan.OpeningHours;

/// A rotation of one duty that, while it has somebody, stands in place of what lies below it.
///
/// @param name how people call it, such as `nights`
/// @param hours when it counts, in the roster's wall time; outside of them the layers below do
public record Layer(String name, Duty duty, Rotation rotation, OpeningHours hours) {
  public Layer {
    requireNonNull(name, "name");
    requireNonNull(duty, "duty");
    requireNonNull(rotation, "rotation");
    requireNonNull(hours, "hours");
  }

  List<Rotation.Turn> in(Span window, ZoneId zone) {
    var turns = rotation.in(window, zone);
    if (hours.equals(OpeningHours.ALWAYS)) {
      return turns;
    }
    return WeeklyHours.in(hours, window, zone).stream()
        .flatMap(open ->
            turns.stream()
                .flatMap(turn ->
                    turn.span().overlap(open).stream()
                        .map(span -> new Rotation.Turn(turn.staff(), span))))
        .toList();
  }
}
