package org.porchlight.plan.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files that tests read, beside the samples.
final class TestFiles {
  private TestFiles() {}

  /// The YAML files of one folder of the test resources, by name; none when there is no folder.
  static List<Path> in(String folder) {
    var path = Samples.RESOURCES.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unopened) {
      throw new UncheckedIOException(unopened);
    }
  }
}
