package org.porchlight.plan.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyForm;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanForm;

/// Plans and families as YAML files: `schema: crisis-plan/1` and `schema: family/1`.
///
/// Safe for use by many threads at once.
public final class PlanYaml {
  private static final YAMLMapper WRITER =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();
  private static final String HEADING = "# yaml-language-server: $schema=../schema/";

  private PlanYaml() {}

  /// Reads a plan file; never throws for what is in it.
  ///
  /// @throws UncheckedIOException when the file cannot be opened; worth another try
  public static PlanReading read(Path file) {
    return read(nameOf(file), bytesOf(file));
  }

  /// Reads a plan from bytes; never throws.
  ///
  /// @param name the name that faults give the file
  public static PlanReading read(String name, byte[] bytes) {
    var faults = new Faults(name);
    return YamlText.read(bytes, faults)
        .map(root -> PlanReader.read(root, faults))
        .orElseGet(() -> new PlanReading.Unreadable(faults.inOrder()));
  }

  /// Reads a family file; never throws for what is in it.
  ///
  /// @throws UncheckedIOException when the file cannot be opened; worth another try
  public static FamilyReading readFamily(Path file) {
    return readFamily(nameOf(file), bytesOf(file));
  }

  /// Reads a family from bytes; never throws.
  ///
  /// @param name the name that faults give the file
  public static FamilyReading readFamily(String name, byte[] bytes) {
    var faults = new Faults(name);
    return YamlText.read(bytes, faults)
        .map(root -> FamilyReader.read(root, faults))
        .orElseGet(() -> new FamilyReading.Unreadable(faults.inOrder()));
  }

  /// Whether these bytes say that they hold a family, not a plan; never throws.
  public static boolean isFamily(byte[] bytes) {
    return YamlText.read(bytes, new Faults(""))
        .flatMap(FolderContents::schema)
        .filter(FamilyReader.SCHEMA::equals)
        .isPresent();
  }

  /// Writes a plan so that reading it gives an equal plan.
  ///
  /// Times must be whole minutes and hours, as every plan that was read has them.
  public static String write(CrisisPlan plan) {
    return written("crisis-plan-1", PlanForm.of(plan));
  }

  /// Writes a family so that reading it gives an equal family.
  public static String write(FamilyRecord family) {
    return written("family-1", FamilyForm.ofFile(family));
  }

  static String written(String schema, Map<String, Object> form) {
    try {
      return HEADING + schema + ".schema.json\n" + WRITER.writeValueAsString(form);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(schema + " cannot be written", impossible);
    }
  }

  static String nameOf(Path file) {
    var name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /// One byte above the limit is enough to see that a file is too long.
  static byte[] bytesOf(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(YamlLimits.FILE_BYTES_MAX + 1);
    } catch (IOException unopened) {
      throw new UncheckedIOException(unopened);
    }
  }
}
