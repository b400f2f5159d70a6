package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Each limit is met exactly, and one more is a fault that names it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class YamlLimitsTest {
  private static final String SOUND = Samples.sound();

  @Test
  void a_file_has_so_many_bytes() {
    IntFunction<String> file =
        bytes -> SOUND + "#".repeat(bytes - SOUND.getBytes(StandardCharsets.UTF_8).length);

    assertThat(faults(file.apply(YamlLimits.FILE_BYTES_MAX))).isEmpty();
    assertThat(faults(file.apply(YamlLimits.FILE_BYTES_MAX + 1)))
        .containsExactly("p.yaml:1: got 262145 bytes, expected at most 262144 bytes");
  }

  @Test
  void parts_lie_so_deep_in_each_other() {
    IntFunction<String> file =
        levels -> "schema: " + "[".repeat(levels - 2) + "a" + "]".repeat(levels - 2);

    assertThat(faults(file.apply(YamlLimits.DEPTH_MAX))).noneMatch(told -> told.contains("levels"));
    assertThat(faults(file.apply(YamlLimits.DEPTH_MAX + 1)))
        .containsExactly("p.yaml:1: got more than 12 levels, expected fewer");
  }

  @Test
  void a_file_has_so_many_values() {
    // The root, the key and the list are values too.
    IntFunction<String> file = values -> "a: [" + "b,".repeat(values - 3) + "]";

    assertThat(faults(file.apply(YamlLimits.NODES_MAX)))
        .noneMatch(told -> told.contains("values,"));
    assertThat(faults(file.apply(YamlLimits.NODES_MAX + 1)))
        .containsExactly("p.yaml:1: got more than 20000 values, expected fewer");
  }

  @Test
  void a_text_has_so_many_characters() {
    IntFunction<String> file =
        characters -> SOUND.replace("worst_case: Ari", "worst_case: " + "x".repeat(characters));

    var most = YamlLimits.TEXT_CHARACTERS_MAX - " runs into the road.".length();
    assertThat(faults(file.apply(most))).isEmpty();
    assertThat(faults(file.apply(most + 1)))
        .anyMatch(told -> told.endsWith("got 4001 characters, expected at most 4000 characters"));
  }

  @Test
  void a_list_has_so_many_items() {
    IntFunction<String> file =
        items -> SOUND.replace("triggers: [surprises]", "triggers: [" + "t,".repeat(items) + "]");

    assertThat(faults(file.apply(YamlLimits.ITEMS_MAX))).isEmpty();
    assertThat(faults(file.apply(YamlLimits.ITEMS_MAX + 1)))
        .anyMatch(told -> told.endsWith("got a list of 201, expected a list of at most 200"));
  }

  @Test
  void a_plan_has_so_many_people() {
    var there = Samples.read(PlanYaml.read("p.yaml", bytes(SOUND))).people().size();
    IntFunction<String> file =
        people ->
            SOUND.replace(
                "  T1: {name: Lee",
                many(people - there, "  X%d: {name: X, role: friend, support: natural}\n")
                    + "  T1: {name: Lee");

    assertThat(faults(file.apply(YamlLimits.PEOPLE_MAX))).isEmpty();
    assertThat(faults(file.apply(YamlLimits.PEOPLE_MAX + 1)))
        .anyMatch(told -> told.endsWith("people: got 101 people, expected at most 100"));
  }

  @Test
  void a_plan_has_so_many_scenarios() {
    var scenario =
        "  - {id: Z%d, title: {en: z}, setting: home, steps: [{id: Z%<dA, level: 1, who: P1,"
            + " say: {en: z}, minutes: 1}]}\n";
    IntFunction<String> file = scenarios -> SOUND + many(scenarios - 1, scenario);

    assertThat(faults(file.apply(YamlLimits.SCENARIOS_MAX))).isEmpty();
    assertThat(faults(file.apply(YamlLimits.SCENARIOS_MAX + 1)))
        .anyMatch(told -> told.endsWith("got 21 scenarios, expected one or more, at most 20"));
  }

  @Test
  void so_many_faults_are_told_of_one_file() {
    assertThat(faults(SOUND + many(150, "unknown_%d: 1\n"))).hasSize(YamlLimits.FAULTS_MAX);
  }

  private static String many(int times, String each) {
    return IntStream.range(0, times).mapToObj(each::formatted).collect(Collectors.joining());
  }

  private static List<String> faults(String file) {
    return Samples.faults(PlanYaml.read("p.yaml", bytes(file)));
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }
}
