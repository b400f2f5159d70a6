package org.porchlight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Cuts the text of a calendar into its events, and refuses what no honest calendar is.
///
/// A calendar comes from outside and may be made to harm: it is read line by line with a limit on
/// everything and without recursion, and only what shifts and their time zones need gets any
/// further, so that a library meets neither depth nor length that it was not made for. What is in
/// alarms and attachments is stepped over unread.
final class CalendarText {
  static final int BYTES_MAX = 1024 * 1024;
  static final int EVENTS_MAX = 2_000;
  private static final int LINE_CHARACTERS_MAX = 8_192;
  private static final int DEPTH_MAX = 4;
  private static final Set<String> NEEDED =
      Set.of(
          "UID",
          "SUMMARY",
          "STATUS",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "RDATE",
          "EXDATE",
          "EXRULE",
          "RECURRENCE-ID");
  private static final int ZONES_MAX = 20;
  private static final int ZONE_LINES_MAX = 400;
  private static final Set<String> NEEDED_OF_ZONES =
      Set.of("TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

  private final Deque<String> open = new ArrayDeque<>();
  private final List<List<CalendarLine>> events = new ArrayList<>();
  private final List<List<String>> zones = new ArrayList<>();
  private List<CalendarLine> event = new ArrayList<>();
  private boolean isBegun;

  /// What a calendar holds of shifts.
  ///
  /// @param events each with its needed lines
  /// @param zones each VTIMEZONE with its needed lines, BEGIN and END among them
  record Parts(List<List<CalendarLine>> events, List<List<String>> zones) {}

  private CalendarText() {}

  /// The events and time zones of a calendar.
  ///
  /// @throws CalendarRefused for what is too large, too deep or no calendar
  static Parts parts(String text) throws CalendarRefused {
    if (text.length() > BYTES_MAX || text.getBytes(UTF_8).length > BYTES_MAX) {
      throw new CalendarRefused(0, "more", "at most " + BYTES_MAX + " bytes");
    }
    var reader = new CalendarText();
    reader.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return new Parts(reader.events, reader.zones);
  }

  /// Joins what was folded: a line that begins with a blank goes on with the one before.
  private void lines(String text) throws CalendarRefused {
    var whole = new StringBuilder();
    var first = 0;
    var number = 0;
    for (var line : text.split("\r?\n|\r", -1)) {
      number++;
      if (line.startsWith(" ") || line.startsWith("\t")) {
        whole.append(line, 1, line.length());
      } else {
        take(first, whole.toString());
        whole.setLength(0);
        whole.append(line);
        first = number;
      }
      if (whole.length() > LINE_CHARACTERS_MAX) {
        throw new CalendarRefused(
            first, "a longer line", "at most " + LINE_CHARACTERS_MAX + " characters");
      }
    }
    take(first, whole.toString());
    if (!isBegun || !open.isEmpty()) {
      throw new CalendarRefused(
          number, isBegun ? "no END:" + shown(open.getLast()) : "nothing", "a whole VCALENDAR");
    }
  }

  private void take(int number, String text) throws CalendarRefused {
    if (text.isBlank()) {
      return;
    }
    var upper = text.strip().toUpperCase(Locale.ROOT);
    if (upper.startsWith("BEGIN:")) {
      begin(number, upper.substring("BEGIN:".length()));
    } else if (upper.startsWith("END:")) {
      end(number, upper.substring("END:".length()));
    } else if (open.isEmpty()) {
      throw new CalendarRefused(number, "something else", "BEGIN:VCALENDAR");
    } else if (isInEvent() && NEEDED.contains(upper.split("[;:]", 2)[0])) {
      event.add(CalendarLine.of(number, text));
    } else if (isInZone() && NEEDED_OF_ZONES.contains(upper.split("[;:]", 2)[0])) {
      zoneLine(number, text.strip());
    }
  }

  private boolean isInZone() {
    return open.size() > 1 && open.stream().skip(1).findFirst().orElse("").equals("VTIMEZONE");
  }

  private void zoneLine(int number, String text) throws CalendarRefused {
    if (zones.getLast().size() == ZONE_LINES_MAX) {
      throw new CalendarRefused(
          number, "a longer time zone", "at most " + ZONE_LINES_MAX + " lines that count");
    }
    zones.getLast().add(text);
  }

  private boolean isInEvent() {
    return open.size() == 2 && "VEVENT".equals(open.getLast());
  }

  private void begin(int number, String name) throws CalendarRefused {
    if (open.isEmpty() != name.equals("VCALENDAR")) {
      throw new CalendarRefused(number, "BEGIN:" + shown(name), "BEGIN:VCALENDAR outermost");
    }
    if (open.size() == DEPTH_MAX) {
      throw new CalendarRefused(number, "deeper nesting", "at most " + DEPTH_MAX + " levels");
    }
    isBegun = true;
    open.addLast(name);
    if (open.size() == 2 && name.equals("VTIMEZONE")) {
      if (zones.size() == ZONES_MAX) {
        throw new CalendarRefused(number, "more time zones", "at most " + ZONES_MAX);
      }
      zones.add(new ArrayList<>());
    }
    if (isInZone()) {
      zoneLine(number, "BEGIN:" + name);
    }
    if (isInEvent()) {
      event = new ArrayList<>();
      event.add(new CalendarLine(number, "BEGIN", Map.of(), name));
    }
  }

  private void end(int number, String name) throws CalendarRefused {
    if (open.isEmpty() || !open.getLast().equals(name)) {
      throw new CalendarRefused(number, "END:" + shown(name), "the END of what is open");
    }
    if (isInEvent()) {
      if (events.size() == EVENTS_MAX) {
        throw new CalendarRefused(number, "more events", "at most " + EVENTS_MAX);
      }
      events.add(event);
    }
    if (isInZone()) {
      zoneLine(number, "END:" + name);
    }
    open.removeLast();
  }

  private static String shown(String name) {
    return name.matches("[A-Z-]{1,20}") ? name : "another name";
  }
}
