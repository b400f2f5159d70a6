package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;

/// A rotation of one duty that, while it has somebody, stands in place of what lies below it.
///
/// @param name how people call it, such as `nights`
/// @param hours when it counts, in the roster's wall time; outside of them the layers below do
/// @param language the skill it is for: then it stands beside what lies below, in nobody's place;
///   null for none
public record Layer(
    String name, Duty duty, Rotation rotation, OpeningHours hours, @Nullable Language language) {
  public Layer {
    requireNonNull(name, "name");
    requireNonNull(duty, "duty");
    requireNonNull(rotation, "rotation");
    requireNonNull(hours, "hours");
  }

  /// A layer of a duty alone.
  public Layer(String name, Duty duty, Rotation rotation, OpeningHours hours) {
    this(name, duty, rotation, hours, null);
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
