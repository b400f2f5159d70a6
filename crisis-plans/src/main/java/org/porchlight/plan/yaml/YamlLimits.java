package org.porchlight.plan.yaml;

/// What a file may not exceed, so that no file can exhaust the server.
///
/// The longest sample has 404 lines, 14 KiB, 7 levels and 750 values.
final class YamlLimits {
  /// Bytes of one file.
  static final int FILE_BYTES_MAX = 256 * 1024;

  /// Lists and keys inside each other.
  static final int DEPTH_MAX = 12;

  /// Keys, values, lists and their items in one file.
  static final int NODES_MAX = 20_000;

  /// Characters of one text.
  static final int TEXT_CHARACTERS_MAX = 4_000;

  /// Items of one list.
  static final int ITEMS_MAX = 200;

  /// People of one plan or family.
  static final int PEOPLE_MAX = 100;

  /// Scenarios of one plan.
  static final int SCENARIOS_MAX = 20;

  /// Steps of one plan, in all of its scenarios.
  static final int STEPS_MAX = 200;

  /// Files of one folder: a plan and a family each for 100,000 families, and room.
  static final int FILES_MAX = 250_000;

  /// Faults told of one file; whoever has so many mends some first.
  static final int FAULTS_MAX = 100;

  private YamlLimits() {}
}
