package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the fuzzer begins from, and what it once found, holds in every test run.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzSeedsTest {
  static Stream<Path> seeds() {
    return Samples.SEEDS.stream().flatMap(FuzzSeedsTest::filesUnder);
  }

  private static Stream<Path> filesUnder(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_seed_gives_a_plan_a_family_or_located_faults(Path seed) throws IOException {
    var bytes = Files.readAllBytes(seed);

    PlanFuzz.fuzzerTestOneInput(bytes);
    FamilyFuzz.fuzzerTestOneInput(bytes);
  }

  @Test
  void the_seeds_are_the_samples_the_broken_plans_and_what_was_found() {
    assertThat(seeds()).hasSizeGreaterThan(70);
    assertThat(seeds().map(PlanYaml::nameOf).toList())
        .containsAll(List.of("mateo.yaml", "mateo-family.yaml", "levels.jump.yaml"));
  }
}
