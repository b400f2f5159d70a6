package org.porchlight;

import java.nio.file.Path;

/// The folder of the project that is tested.
final class Root {
  private Root() {}

  static Path path(String relative) {
    return folder().resolve(relative);
  }

  static Path folder() {
    return Path.of(System.getProperty("porchlight.root", "..")).toAbsolutePath().normalize();
  }
}
