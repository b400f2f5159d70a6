package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// Where more shifts of the roster are kept.
public sealed interface CalendarSource {
  /// The one person whose shifts it holds; null when its titles say whose.
  @Nullable StaffId whose();

  /// A file beside the roster.
  record InFile(Path file, @Nullable StaffId whose) implements CalendarSource {}

  /// A calendar that somebody else keeps, at an address that may be a secret.
  record AtAddress(URI address, @Nullable StaffId whose) implements CalendarSource {
    /// Names no address, for this may come into a log.
    @Override
    public String toString() {
      return "AtAddress[" + whose + "]";
    }
  }
}
