package org.porchlight.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Secrets as files of one folder, each named by `secret://name`.
///
/// The folder and its files must be closed to everybody but their owner: a secret that others can
/// read is refused, not used.
///
/// @param folder holds one file for each secret, its text the secret
record Secrets(Path folder) {
  static final String PREFIX = "secret://";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int LENGTH_MAX = 4096;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  /// The secret that `reference` names; empty with a fault added if it cannot be used.
  Optional<String> read(Given reference, String key, List<Fault> faults) {
    var name = reference.text().substring(PREFIX.length());
    if (!NAME.matcher(name).matches()) {
      faults.add(
          new Fault(
              reference.origin(),
              key,
              "a reference of another shape",
              "secret:// and a name of small letters, digits and hyphens"));
      return Optional.empty();
    }
    var file = folder.resolve(name);
    try {
      for (var guarded : List.of(folder, file)) {
        if (Files.getPosixFilePermissions(guarded).stream().anyMatch(OTHERS::contains)) {
          faults.add(
              new Fault(reference.origin(), key, guarded + " open to others", "mode 0700 or 0600"));
          return Optional.empty();
        }
      }
      var text = Files.readString(file).strip();
      if (text.isEmpty() || text.length() > LENGTH_MAX) {
        var expected = "1 to " + LENGTH_MAX + " characters in " + file;
        faults.add(new Fault(reference.origin(), key, text.length() + " characters", expected));
        return Optional.empty();
      }
      return Optional.of(text);
    } catch (IOException missing) {
      faults.add(new Fault(reference.origin(), key, "no such secret", "a readable file " + file));
      return Optional.empty();
    }
  }
}
