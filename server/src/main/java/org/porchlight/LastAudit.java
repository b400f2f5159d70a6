package org.porchlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.porchlight.console.Upkeep;

/// What the auditor found last, in one line of a file that it leaves in the data folder.
///
/// An auditor on another machine leaves it there, and nothing is known of it here.
public record LastAudit(Path file) {
  public static LastAudit in(Path data) {
    return new LastAudit(data.resolve("last-audit"));
  }

  /// Writes it whole or not at all.
  public void write(Upkeep.Audit audit) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, audit.at() + " " + audit.found() + " " + audit.logs() + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Empty where no auditor looked yet, and for a line that none of ours wrote.
  Optional<Upkeep.Audit> read() {
    try {
      var words = Files.readString(file).strip().split(" ", -1);
      return words.length == 3
          ? Optional.of(
              new Upkeep.Audit(
                  Instant.parse(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2])))
          : Optional.empty();
    } catch (IOException | DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }
}
