package org.porchlight.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.porchlight.settings.CalendarSource.AtAddress;

/// The last good copy of each calendar that is kept elsewhere, so that tonight's people stand when
/// its address does not answer. Closed to everybody but the owner, and named by no address.
public final class CalendarCopies {
  private static final int NAME_BYTES = 16;

  private final Path folder;

  /// @param data the server's data folder
  public CalendarCopies(Path data) {
    this.folder = data.resolve("calendars");
  }

  /// @param at when it was fetched
  record Copy(String text, Instant at) {}

  /// Empty when there is none that can be read.
  Optional<Copy> read(AtAddress source) {
    var file = file(source);
    try {
      return Files.exists(file)
          ? Optional.of(
              new Copy(Files.readString(file), Files.getLastModifiedTime(file).toInstant()))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Keeps this copy in place of the one before; a reader never sees half of it.
  void keep(AtAddress source, String text, Instant at) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var fresh = Files.createTempFile(folder, "calendar", ".new");
    Files.writeString(fresh, text, UTF_8);
    Files.setLastModifiedTime(fresh, FileTime.from(at));
    Files.move(
        fresh, file(source), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(AtAddress source) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var name = digest.digest(source.address().toString().getBytes(UTF_8));
      return folder.resolve(HexFormat.of().formatHex(name, 0, NAME_BYTES) + ".ics");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
