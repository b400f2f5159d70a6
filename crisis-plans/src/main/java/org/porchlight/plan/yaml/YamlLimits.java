package org.porchlight.plan.yaml;

/// What a file may not exceed, so that no file can exhaust the server.
final class YamlLimits {
  static final int FILE_BYTES_MAX = 256 * 1024;
  static final int DEPTH_MAX = 12;
  static final int NODES_MAX = 20_000;
  static final int TEXT_CHARACTERS_MAX = 4_000;
  static final int PEOPLE_MAX = 100;
  static final int SCENARIOS_MAX = 20;
  static final int STEPS_MAX = 200;
  static final int FILES_MAX = 20_000;

  private YamlLimits() {}
}
