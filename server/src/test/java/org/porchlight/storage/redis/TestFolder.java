package org.porchlight.storage.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A new folder that is deleted with all that is in it.
record TestFolder(Path path) implements AutoCloseable {
  static TestFolder make() {
    try {
      return new TestFolder(Files.createTempDirectory("pl"));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
