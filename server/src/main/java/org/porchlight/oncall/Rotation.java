package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Several people who take turns of equal length, in wall time, again and again.
///
/// @param unit what a turn is counted in
/// @param every how many units a turn lasts, 1 to 366
/// @param start the first handoff: with it, the time of day, the day of the week or of the month of
///   all others; nobody has a turn before it
/// @param until when the last turn is cut off; [#NO_END] if never
/// @param turns who has the first turn, the second and so on; somebody may come more than once
public record Rotation(
    RotationUnit unit, int every, LocalDateTime start, LocalDateTime until, List<StaffId> turns) {
  /// So far ahead that it is never.
  public static final LocalDateTime NO_END = LocalDateTime.of(9999, 1, 1, 0, 0);

  public static final int EVERY_MAX = 366;

  public Rotation {
    requireNonNull(unit, "unit");
    turns = List.copyOf(turns);
    if (every < 1 || every > EVERY_MAX) {
      throw new IllegalArgumentException("every: " + every + " (expected: 1 to " + EVERY_MAX + ")");
    }
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("turns: nobody's (expected: somebody's)");
    }
    if (!start.isBefore(until)) {
      throw new IllegalArgumentException(
          "until: " + until + " (expected: after the start, " + start + ")");
    }
  }

  /// One person's turn.
  record Turn(StaffId staff, Span span) {}

  /// The turns that touch `window`, cut to it, in order of time and without a hole between them.
  List<Turn> in(Span window, ZoneId zone) {
    var bounds = Span.between(WallTime.instant(start, zone), WallTime.instant(until, zone));
    var open = bounds.flatMap(window::overlap);
    if (open.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Turn>();
    var count = turnAt(open.get().start(), zone);
    for (var begins = handoff(count, zone); begins.isBefore(open.get().end()); count++) {
      var ends = handoff(count + 1, zone);
      var whose = turns.get(Math.floorMod(count, turns.size()));
      Span.between(begins, ends)
          .flatMap(open.get()::overlap)
          .ifPresent(span -> found.add(new Turn(whose, span)));
      begins = ends;
    }
    return found;
  }

  /// The instant at which the turn of this number begins, the first being 0.
  private Instant handoff(long count, ZoneId zone) {
    return WallTime.instant(unit.after(start, count * every), zone);
  }

  /// The number of the turn that runs at `at`: guessed by the calendar, then put right for clock
  /// changes and for months of different length.
  private long turnAt(Instant at, ZoneId zone) {
    var count = Math.max(0, unit.between(start, LocalDateTime.ofInstant(at, zone)) / every);
    while (count > 0 && handoff(count, zone).isAfter(at)) {
      count--;
    }
    while (!handoff(count + 1, zone).isAfter(at)) {
      count++;
    }
    return count;
  }
}
