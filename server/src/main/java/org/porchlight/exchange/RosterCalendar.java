package org.porchlight.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.WallSpan;

/// Reads the shifts of a calendar that people keep elsewhere: a file, or a feed they subscribe to.
///
/// An event is a shift of the one staff member whose id or name stands in its title, on the duty
/// that stands there (`Sam Rivers: backup`), else on their usual one. In a calendar of one person
/// every event is theirs. Everything wrong is told at once, and a calendar with a fault gives no
/// shifts: half a calendar would be a gap nobody sees.
public final class RosterCalendar {
  private static final int SHIFTS_MAX = 20_000;

  private final Roster roster;
  private final Span window;
  private final @Nullable StaffId whose;
  private final List<CalendarFault> faults = new ArrayList<>();
  private final List<DatedShift> shifts = new ArrayList<>();
  private long candidates;

  /// What a calendar comes to: shifts, or faults.
  public record Reading(List<DatedShift> shifts, List<CalendarFault> faults) {
    public Reading {
      shifts = List.copyOf(shifts);
      faults = List.copyOf(faults);
    }
  }

  private record Occurrence(String uid, Instant start) {}

  private RosterCalendar(Roster roster, Span window, @Nullable StaffId whose) {
    this.roster = roster;
    this.window = window;
    this.whose = whose;
  }

  /// The shifts of `text` that touch `window`. Takes a second at most, so not on an event loop.
  ///
  /// @param text an iCalendar file of up to a megabyte; may come from anybody
  /// @param window how far recurring events are worked out
  public static Reading read(String text, Roster roster, Span window) {
    return read(text, roster, window, null);
  }

  /// The same for a calendar of one person.
  ///
  /// @param whose null when its titles say whose
  public static Reading read(String text, Roster roster, Span window, @Nullable StaffId whose) {
    var reader = new RosterCalendar(roster, window, whose);
    try {
      reader.events(CalendarText.parts(text));
    } catch (CalendarRefused refused) {
      reader.faults.add(refused.fault());
    }
    return new Reading(reader.faults.isEmpty() ? reader.shifts : List.of(), reader.faults);
  }

  private void events(CalendarText.Parts parts) {
    var zones = new CalendarZones(roster.zone(), parts.zones());
    var events = new ArrayList<CalendarEvent>();
    for (var block : parts.events()) {
      try {
        events.add(CalendarEvent.of(block, zones));
      } catch (CalendarRefused refused) {
        faults.add(refused.fault());
      }
    }
    var replaced = replaced(events);
    for (var event : events) {
      try {
        if (!event.isCancelled()) {
          shiftsOf(event, replaced);
        }
      } catch (CalendarRefused refused) {
        faults.add(refused.fault());
      }
    }
  }

  /// The occurrences in whose place another event stands, or nothing.
  private static Set<Occurrence> replaced(List<CalendarEvent> events) {
    var found = new HashSet<Occurrence>();
    for (var event : events) {
      for (var start : event.replaces()) {
        found.add(new Occurrence(event.uid(), event.zone().instant(start)));
      }
    }
    return found;
  }

  private void shiftsOf(CalendarEvent event, Set<Occurrence> replaced) throws CalendarRefused {
    var who = who(event);
    var duty = duty(event, who);
    for (var start : starts(event)) {
      var occurrence = new Occurrence(event.uid(), event.zone().instant(start));
      if (event.replaces().isEmpty() && replaced.contains(occurrence)) {
        continue;
      }
      var wall = new WallSpan(start, start.plus(event.length()));
      var span = event.zone().in(wall).filter(time -> time.overlap(window).isPresent());
      if (span.isPresent()) {
        shifts.add(new DatedShift(who.id(), duty, here(event, wall, span.get())));
      }
      if (shifts.size() > SHIFTS_MAX) {
        throw new CalendarRefused(event.line(), "more shifts", "at most " + SHIFTS_MAX);
      }
    }
  }

  private WallSpan here(CalendarEvent event, WallSpan wall, Span span) throws CalendarRefused {
    if (event.zone().equals(CalendarZone.of(roster.zone()))) {
      return wall;
    }
    try {
      return WallSpan.of(span, roster.zone());
    } catch (IllegalArgumentException _) {
      throw new CalendarRefused(
          event.line(),
          "an event within the hour that comes twice",
          "one that ends later on the clocks of " + roster.zone());
    }
  }

  private Set<LocalDateTime> starts(CalendarEvent event) throws CalendarRefused {
    var starts = new TreeSet<LocalDateTime>(event.more());
    starts.add(event.start());
    if (!event.rule().isEmpty()) {
      var rule = new RecurrenceRule(event);
      var from = event.zone().wall(window.start()).minus(event.length());
      var to = event.zone().wall(window.end());
      candidates += rule.candidates(to);
      if (candidates > RecurrenceRule.CANDIDATES_MAX) {
        throw new CalendarRefused(
            event.line(), "rules that mean too many dates", "fewer, or ones that began later");
      }
      starts.addAll(rule.starts(from.minusDays(1), to.plusDays(1)));
    }
    starts.removeIf(start ->
        event.not().contains(start) || event.not().contains(start.toLocalDate().atStartOfDay()));
    return starts;
  }

  private StaffMember who(CalendarEvent event) throws CalendarRefused {
    if (whose != null) {
      return roster
          .member(whose)
          .orElseThrow(() -> new CalendarRefused(0, "a calendar of nobody", "of one of the staff"));
    }
    var named = roster.staff().stream().filter(member -> names(event.title(), member)).toList();
    if (named.size() != 1) {
      throw new CalendarRefused(
          event.line(),
          named.isEmpty() ? "an event of nobody" : "an event of several people",
          "the id or the name of one of the staff in SUMMARY");
    }
    return named.getFirst();
  }

  private static boolean names(String title, StaffMember member) {
    return isIn(title, member.id().value()) || isIn(title, member.name());
  }

  private static Duty duty(CalendarEvent event, StaffMember who) throws CalendarRefused {
    var named = new ArrayList<Duty>();
    for (var duty : Duty.values()) {
      if (isIn(event.title(), duty.name())) {
        named.add(duty);
      }
    }
    if (named.size() > 1) {
      throw new CalendarRefused(event.line(), "an event of several duties", "one duty in SUMMARY");
    }
    return named.isEmpty() ? who.duty() : named.getFirst();
  }

  /// Whether `words` stand in `title` whole: `S1` does not in `S12`.
  private static boolean isIn(String title, String words) {
    var whole = "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.toLowerCase(Locale.ROOT));
    return Pattern.compile(whole + "(?![\\p{L}\\p{N}])")
        .matcher(title.toLowerCase(Locale.ROOT))
        .find();
  }
}
