package org.porchlight.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Holds this process's id in a file while it runs.
record PidFile(Path path) {
  void write() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(path, ProcessHandle.current().pid() + "\n");
  }

  /// Removes the file, unless a later process has written its own id into it.
  void remove() {
    try {
      String mine = Long.toString(ProcessHandle.current().pid());
      if (Files.exists(path) && Files.readString(path).strip().equals(mine)) {
        Files.delete(path);
      }
    } catch (IOException unremovable) {
      throw new UncheckedIOException(unremovable);
    }
  }
}
