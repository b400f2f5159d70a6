package org.porchlight.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.settings.StartUp;
import picocli.CommandLine.Option;

/// Which settings a command runs by: the options that every command with settings has.
final class SettingsFile {
  @Option(
      names = "--config",
      defaultValue = "${env:PORCHLIGHT_CONFIG:-config/porchlight.yaml}",
      description = "the settings file (default: $${PORCHLIGHT_CONFIG} or config/porchlight.yaml)")
  private Path config = Path.of("config/porchlight.yaml");

  @Option(names = "--set", paramLabel = "key=value", description = "over the settings file")
  private List<String> overrides = new ArrayList<>();

  /// Reads everything that settings name, with the environment over the file.
  StartUp read() {
    return StartUp.read(config, System.getenv(), overrides);
  }
}
