package org.porchlight.plan.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The two files with every key there is, from which the fuzzer begins.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeFilesTest {
  private static final Path FOLDER = Samples.RESOURCES.resolve("plans/whole");
  private static final Path DICTIONARY = Samples.RESOURCES.resolve("../fuzz/yaml.dict");

  @ParameterizedTest
  @CsvSource({"whole.yaml, crisis-plan-1.schema.json", "whole-family.yaml, family-1.schema.json"})
  void every_key_of_a_schema_stands_in_its_file_and_in_the_fuzzers_dictionary(
      String file, String schema) throws IOException {
    var keys = new TreeSet<String>();
    keys(new ObjectMapper().readTree(Files.readString(Samples.SCHEMAS.resolve(schema))), keys);
    var text = Files.readString(FOLDER.resolve(file));
    var words = Files.readString(DICTIONARY);

    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(keys).filteredOn(key -> !stands(text, key)).isEmpty();
    assertThat(keys).filteredOn(key -> !words.contains('"' + key + ": \"")).isEmpty();
  }

  private static boolean stands(String text, String key) {
    return Pattern.compile("(?m)(^|[ {,-])" + Pattern.quote(key) + ":").matcher(text).find();
  }

  private static void keys(JsonNode at, Set<String> keys) {
    at.path("properties").fieldNames().forEachRemaining(keys::add);
    at.forEach(inner -> keys(inner, keys));
  }

  @Test
  void the_plan_is_read_and_written_back_the_same() {
    var plan = Samples.read(PlanYaml.read(FOLDER.resolve("whole.yaml")));

    assertThat(Samples.read(PlanYaml.read("again.yaml", PlanYaml.write(plan).getBytes(UTF_8))))
        .isEqualTo(plan);
  }

  @Test
  void the_family_is_read_and_written_back_the_same() throws IOException {
    var read =
        PlanYaml.readFamily("f.yaml", Files.readAllBytes(FOLDER.resolve("whole-family.yaml")));

    if (!(read instanceof FamilyReading.Read(var family))) {
      throw new AssertionError(read.toString());
    }
    assertThat(PlanYaml.readFamily("again.yaml", PlanYaml.write(family).getBytes(UTF_8)))
        .isEqualTo(new FamilyReading.Read(family));
  }
}
