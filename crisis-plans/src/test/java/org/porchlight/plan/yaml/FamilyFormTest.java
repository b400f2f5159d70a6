package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.plan.FamilyForm;
import org.porchlight.plan.FamilyRecord;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FamilyFormTest {
  private static List<Path> samples() throws IOException {
    var folder = Path.of(System.getProperty("porchlight.root", ".."), "crisis-plans", "samples");
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("-family.yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_family_written_as_json_and_read_again_is_the_same(Path file)
      throws JsonProcessingException {
    var family = family(PlanYaml.readFamily(file));
    var json = new ObjectMapper().writeValueAsString(FamilyForm.of(family));

    var again = family(PlanYaml.readFamily("again", json.getBytes(StandardCharsets.UTF_8)));

    assertThat(again.keepingPassphrase(family.passphrase())).isEqualTo(family);
    assertThat(again.passphrase()).isNull();
  }

  private static FamilyRecord family(FamilyReading reading) {
    return switch (reading) {
      case FamilyReading.Read(var family) -> family;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
