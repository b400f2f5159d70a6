package org.porchlight;

import java.nio.file.Path;

/// The folder of the project that is tested.
public final class Root {
  private Root() {}

  public static Path path(String relative) {
    return folder().resolve(relative);
  }

  public static Path folder() {
    return Path.of(System.getProperty("porchlight.root", "..")).toAbsolutePath().normalize();
  }
}
