package org.porchlight.settings;

import static org.porchlight.settings.RosterReaderItems.require;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.settings.CalendarSource.AtAddress;
import org.porchlight.settings.CalendarSource.InFile;

/// Reads where more shifts are kept: files beside the roster, and addresses, of all or of one.
final class RosterReaderCalendars {
  private static final int CALENDARS_MAX = 20;
  private static final int ADDRESS_LENGTH_MAX = 2_000;
  private static final String ADDRESS =
      "an address such as https://calendar.example.org/shifts.ics";

  private final RosterReaderItems items;
  private final RosterReaderPlans plans;
  private final Path roster;

  RosterReaderCalendars(RosterReaderItems items, RosterReaderPlans plans, Path roster) {
    this.items = items;
    this.plans = plans;
    this.roster = roster;
  }

  /// What is in them is read when their time has come.
  List<CalendarSource> all() {
    var found = new ArrayList<CalendarSource>();
    for (var at : items.items("calendars", 0, CALENDARS_MAX)) {
      @Nullable StaffId whose =
          items.has(at + ".staff") ? plans.staff(at + ".staff").orElse(null) : null;
      if (items.has(at + ".file") == items.has(at + ".url")) {
        items.fault(
            at + ".file", items.has(at + ".file") ? "file and url" : "nothing", "one of both");
      } else if (items.has(at + ".url")) {
        address(at + ".url", whose, found);
      } else {
        items
            .read(at + ".file", this::existing, "a file beside this one that can be read")
            .ifPresent(file -> found.add(new InFile(file, whose)));
      }
    }
    for (var at : items.items("staff", 0, Integer.MAX_VALUE)) {
      if (items.has(at + ".calendar")) {
        plans.staff(at + ".id").ifPresent(whose -> address(at + ".calendar", whose, found));
      }
    }
    return found;
  }

  /// Many an address is the only secret of its calendar: a fault does not repeat it.
  private void address(String key, @Nullable StaffId whose, List<CalendarSource> found) {
    items
        .readPrivate(key, RosterReaderCalendars::address, ADDRESS)
        .ifPresent(address -> found.add(new AtAddress(address, whose)));
  }

  private static URI address(String text) {
    var address = URI.create(text.replaceFirst("^webcals?://", "https://"));
    var scheme = String.valueOf(address.getScheme());
    require(scheme.equals("https") || scheme.equals("http"), text);
    require(address.getHost() != null && address.getRawUserInfo() == null, text);
    return require(
        text.length() <= ADDRESS_LENGTH_MAX && address.getRawFragment() == null, address);
  }

  private Path existing(String name) {
    var path = roster.resolveSibling(name);
    return require(Files.isReadable(path) && !Files.isDirectory(path), path);
  }
}
