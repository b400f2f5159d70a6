package org.porchlight.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a copy of the last roster that could be read, so that a slip of the pen at a restart takes
/// nobody off: the line starts with the copy, and a manager is told.
public final class LastGoodRoster {
  private static final Logger LOG = LoggerFactory.getLogger(LastGoodRoster.class);
  private static final String FOLDER = "last-good-roster";
  private static final String FILE = "roster.yaml";

  private LastGoodRoster() {}

  /// The staff to start with.
  ///
  /// @param isCopy whether the file has faults, and the copy counts
  public record Reading(OnCallStaff staff, boolean isCopy) {}

  /// Reads `roster`, else the copy in the data folder. Faults are added only when neither will do.
  public static Optional<Reading> read(Path roster, Path data, List<Fault> faults) {
    var folder = data.resolve(FOLDER);
    var own = new ArrayList<Fault>();
    var staff = RosterReader.read(roster, own);
    if (staff.isPresent()) {
      keep(roster, staff.get().calendars(), folder);
      return Optional.of(new Reading(staff.get(), false));
    }
    var copy = folder.resolve(FILE);
    var kept =
        Files.exists(copy)
            ? RosterReader.read(copy, new ArrayList<>())
            : Optional.<OnCallStaff>empty();
    if (kept.isEmpty()) {
      faults.addAll(own);
      return Optional.empty();
    }
    own.forEach(fault -> LOG.error("roster not taken, the last good one counts: {}", fault));
    return Optional.of(new Reading(kept.get(), true));
  }

  /// A copy that cannot be made is only told: the line itself stands on the file.
  private static void keep(Path roster, List<CalendarSource> calendars, Path folder) {
    try {
      Files.createDirectories(folder);
      for (var calendar : calendars) {
        switch (calendar) {
          case CalendarSource.InFile(var file, _) ->
              copy(file, folder.resolve(String.valueOf(file.getFileName())));
          // Its last good copy is kept with its shifts.
          case CalendarSource.AtAddress _ -> {}
        }
      }
      copy(roster, folder.resolve(FILE));
    } catch (IOException unable) {
      LOG.warn("no copy of the roster is kept: {}", unable.getClass().getSimpleName());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    var fresh = to.resolveSibling(to.getFileName() + ".new");
    Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
