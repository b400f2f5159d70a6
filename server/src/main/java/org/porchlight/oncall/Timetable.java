package org.porchlight.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A roster laid out in time: who is on call when, for as long as one asks.
///
/// Says at every instant what [Roster#onCall] says then. Reckons anew with each question: some
/// milliseconds for a fortnight of a usual roster.
public final class Timetable {
  private static final Duration LOOK_FIRST = Duration.ofDays(15);
  private static final Duration LOOK_AHEAD_MAX = Duration.ofDays(100);
  private static final Duration SHIFT_LENGTH_SHOWN_MAX = Duration.ofDays(35);

  private final Roster roster;

  public Timetable(Roster roster) {
    this.roster = roster;
  }

  /// A stretch in which nothing that is planned begins or ends.
  record Stretch(Span span, Resolution resolution) {}

  private record Held(StaffId staff, Duty duty) {}

  /// Everybody's shifts in `window`, cut to it, by their start.
  public List<ShiftSpan> shifts(Span window) {
    var running = new LinkedHashMap<Held, Span>();
    var found = new ArrayList<ShiftSpan>();
    for (var stretch : stretches(window)) {
      var now = new LinkedHashMap<Held, Span>();
      for (var member : stretch.resolution().onDuty()) {
        var held = new Held(member.id(), member.duty());
        var before = running.remove(held);
        now.put(
            held, before == null ? stretch.span() : new Span(before.start(), stretch.span().end()));
      }
      running.forEach((held, span) -> found.add(new ShiftSpan(held.staff(), held.duty(), span)));
      running = now;
    }
    running.forEach((held, span) -> found.add(new ShiftSpan(held.staff(), held.duty(), span)));
    found.sort(
        Comparator.comparing((ShiftSpan shift) -> shift.span().start())
            .thenComparing(ShiftSpan::duty));
    return found;
  }

  /// One person's shifts in `window`, cut to it, by their start.
  public List<ShiftSpan> shiftsOf(StaffId staff, Span window) {
    return shifts(window).stream().filter(shift -> shift.staff().equals(staff)).toList();
  }

  /// The shifts that begin in `window`: not those that were running before.
  ///
  /// Each is whole, up to an end of 35 days after the window.
  public List<ShiftSpan> beginning(Span window) {
    // From one moment earlier on, so that what was running already can be told from what begins.
    var wide = new Span(window.start().minusNanos(1), window.end().plus(SHIFT_LENGTH_SHOWN_MAX));
    return shifts(wide).stream().filter(shift -> window.contains(shift.span().start())).toList();
  }

  /// The next person on this duty after `at` who is not on it now, and when they begin.
  ///
  /// Empty when nobody else is in the 100 days ahead. The end is cut to these days.
  public Optional<ShiftSpan> next(Duty duty, Instant at) {
    var now =
        roster.onCall(at).staff().stream()
            .filter(member -> member.duty() == duty)
            .map(StaffMember::id)
            .toList();
    return Stream.of(LOOK_FIRST, LOOK_AHEAD_MAX)
        .flatMap(ahead -> nextWithin(duty, now, Span.of(at, ahead)).stream())
        .findFirst();
  }

  private Optional<ShiftSpan> nextWithin(Duty duty, List<StaffId> now, Span window) {
    return shifts(window).stream()
        .filter(shift -> shift.duty() == duty && !now.contains(shift.staff()))
        .findFirst();
  }

  /// `window` cut at every instant at which something planned begins or ends.
  List<Stretch> stretches(Span window) {
    var waiting = new ArrayList<>(Posting.in(roster, window));
    var borders = new TreeSet<Instant>();
    Stream.concat(waiting.stream().map(Posting::span), Posting.changes(roster, window))
        .forEach(span -> {
          borders.add(span.start());
          borders.add(span.end());
        });
    borders.add(window.start());
    borders.add(window.end());
    var found = new ArrayList<Stretch>();
    for (var start = borders.first(); start.isBefore(window.end()); ) {
      var span = new Span(start, borders.higher(start));
      waiting.removeIf(posting -> !posting.span().end().isAfter(span.start()));
      var running = waiting.stream().filter(posting -> posting.span().contains(span.start()));
      found.add(new Stretch(span, Resolution.of(roster, span.start(), running.toList())));
      start = span.end();
    }
    return found;
  }
}
