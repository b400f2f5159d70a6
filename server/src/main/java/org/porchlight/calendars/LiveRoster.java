package org.porchlight.calendars;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.RosterCalendar;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.settings.CalendarSource;
import org.porchlight.settings.CalendarSource.AtAddress;
import org.porchlight.settings.CalendarSource.InFile;
import org.porchlight.settings.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The roster that counts now: the written one, with the shifts of its calendars.
///
/// Calendars are read again and again, because people change them, and because their rules are only
/// worked out some months ahead. One that cannot be read, or has a fault, leaves its last good
/// shifts in force and is told in the log: a slip of the pen must not take tonight's people off. Of
/// a calendar that is kept elsewhere the last good copy is read, which [CalendarFeeds] fetches. For
/// use by several threads.
public final class LiveRoster implements Supplier<Roster> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRoster.class);
  private static final Duration BACK = Duration.ofDays(35);
  private static final Duration AHEAD = Duration.ofDays(120);
  private static final long FILE_BYTES_MAX = 1024L * 1024;

  private final Roster written;
  private final List<CalendarSource> calendars;
  private final CalendarCopies copies;
  private final InstantSource clock;
  private final Map<CalendarSource, List<DatedShift>> lastGood = new ConcurrentHashMap<>();
  private final Map<CalendarSource, Instant> goodAt = new ConcurrentHashMap<>();
  private volatile Roster roster;
  private volatile List<Fault> faults = List.of();

  /// Reads the calendars for the first time; blocks as long as that takes.
  public LiveRoster(
      Roster written, List<CalendarSource> calendars, CalendarCopies copies, InstantSource clock) {
    this.written = written;
    this.calendars = List.copyOf(calendars);
    this.copies = copies;
    this.clock = clock;
    this.roster = written;
    refresh();
  }

  @Override
  public Roster get() {
    return roster;
  }

  /// What was wrong with the calendars when they were read last.
  List<Fault> faults() {
    return faults;
  }

  CalendarCopies copies() {
    return copies;
  }

  /// When the copy was fetched whose shifts count now; null when there is none.
  @Nullable Instant goodAt(AtAddress feed) {
    return goodAt.get(feed);
  }

  /// What is wrong with this text as the calendar of `feed`; empty if nothing is.
  List<Fault> faultsOf(AtAddress feed, String text) {
    return faults("", reading(feed, text));
  }

  /// Reads the calendars again; blocks, so never on an event loop that is at work.
  ///
  /// @return what is wrong with them, each with its file; empty if nothing is
  List<Fault> refresh() {
    var faults = new ArrayList<Fault>();
    for (var calendar : calendars) {
      switch (calendar) {
        case InFile file -> read(file, faults);
        case AtAddress feed -> read(feed);
      }
    }
    var dated = new ArrayList<>(written.dated());
    calendars.forEach(calendar -> dated.addAll(lastGood.getOrDefault(calendar, List.of())));
    roster = written.withDated(dated);
    this.faults = List.copyOf(faults);
    faults.forEach(fault -> LOG.error("calendar of shifts not taken: {}", fault));
    return faults;
  }

  private RosterCalendar.Reading reading(CalendarSource calendar, String text) {
    var now = clock.instant();
    var window = new Span(now.minus(BACK), now.plus(AHEAD));
    return RosterCalendar.read(text, written, window, calendar.whose());
  }

  private static List<Fault> faults(String where, RosterCalendar.Reading reading) {
    return reading.faults().stream()
        .map(fault -> new Fault(where + ":" + fault.line(), "", fault.got(), fault.expected()))
        .toList();
  }

  /// A copy was good when it was kept; one that is not any more, because somebody left the staff,
  /// leaves the shifts of before.
  private void read(AtAddress feed) {
    copies
        .read(feed)
        .ifPresent(copy -> {
          var reading = reading(feed, copy.text());
          if (reading.faults().isEmpty()) {
            lastGood.put(feed, reading.shifts());
            goodAt.put(feed, copy.at());
          }
        });
  }

  private void read(InFile calendar, List<Fault> faults) {
    var file = calendar.file().toString();
    try {
      if (Files.size(calendar.file()) > FILE_BYTES_MAX) {
        faults.add(new Fault(file, "", "a larger file", "at most " + FILE_BYTES_MAX + " bytes"));
        return;
      }
      var reading = reading(calendar, Files.readString(calendar.file()));
      if (reading.faults().isEmpty()) {
        lastGood.put(calendar, reading.shifts());
      }
      faults.addAll(faults(file, reading));
    } catch (MalformedInputException _) {
      faults.add(new Fault(file, "", "other bytes", "text in UTF-8"));
    } catch (IOException unreadable) {
      faults.add(new Fault(file, "", unreadable.getClass().getSimpleName(), "a readable file"));
    }
  }
}
