package org.porchlight;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.porchlight.exchange.RosterCalendar;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.settings.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The roster that counts now: the written one, with the shifts of its calendars.
///
/// Calendars are read again and again, because people change them, and because their rules are only
/// worked out some months ahead. One that cannot be read, or has a fault, leaves its last good
/// shifts in force and is told in the log: a slip of the pen must not take tonight's people off.
/// For use by several threads.
final class LiveRoster implements Supplier<Roster> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRoster.class);
  private static final Duration BACK = Duration.ofDays(35);
  private static final Duration AHEAD = Duration.ofDays(120);
  private static final long FILE_BYTES_MAX = 1024L * 1024;

  private final Roster written;
  private final List<Path> calendars;
  private final InstantSource clock;
  private final Map<Path, List<DatedShift>> lastGood = new ConcurrentHashMap<>();
  private volatile Roster roster;
  private volatile List<Fault> faults = List.of();

  /// Reads the calendars for the first time; blocks as long as that takes.
  LiveRoster(Roster written, List<Path> calendars, InstantSource clock) {
    this.written = written;
    this.calendars = List.copyOf(calendars);
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

  /// Reads the calendars again; blocks, so never on an event loop that is at work.
  ///
  /// @return what is wrong with them, each with its file; empty if nothing is
  List<Fault> refresh() {
    var now = clock.instant();
    var window = new Span(now.minus(BACK), now.plus(AHEAD));
    var faults = new ArrayList<Fault>();
    for (var calendar : calendars) {
      read(calendar, window, faults);
    }
    var dated = new ArrayList<>(written.dated());
    calendars.forEach(calendar -> dated.addAll(lastGood.getOrDefault(calendar, List.of())));
    roster = written.withDated(dated);
    this.faults = List.copyOf(faults);
    faults.forEach(fault -> LOG.error("calendar of shifts not taken: {}", fault));
    return faults;
  }

  private void read(Path calendar, Span window, List<Fault> faults) {
    var file = calendar.toString();
    try {
      if (Files.size(calendar) > FILE_BYTES_MAX) {
        faults.add(new Fault(file, "", "a larger file", "at most " + FILE_BYTES_MAX + " bytes"));
        return;
      }
      var reading = RosterCalendar.read(Files.readString(calendar), written, window);
      if (reading.faults().isEmpty()) {
        lastGood.put(calendar, reading.shifts());
      }
      reading
          .faults()
          .forEach(fault ->
              faults.add(new Fault(file + ":" + fault.line(), "", fault.got(), fault.expected())));
    } catch (MalformedInputException _) {
      faults.add(new Fault(file, "", "other bytes", "text in UTF-8"));
    } catch (IOException unreadable) {
      faults.add(new Fault(file, "", unreadable.getClass().getSimpleName(), "a readable file"));
    }
  }
}
