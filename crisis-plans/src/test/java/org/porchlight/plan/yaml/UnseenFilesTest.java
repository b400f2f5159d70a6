package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.plan.PolicyPacks;

/// Plans as people write them: odd ones that are right, and wrong ones that are told as they are.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnseenFilesTest {
  private static final Path TOLD = Samples.RESOURCES.resolve("plans/illegal/told.txt");

  static List<Path> legal() {
    return TestFiles.in("plans/legal").stream()
        .filter(file -> !PlanYaml.nameOf(file).contains("family"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void an_odd_plan_that_is_right_is_read_and_may_be_made_active(Path file) {
    var review = PlanReview.of(List.of(file), PolicyPacks.DEFAULTS, null).getFirst();

    assertThat(review.findings().stream().filter(LocatedFinding::blocks)).isEmpty();
    assertThat(review.holds()).isEqualTo("plan PLN-0900 v2");
  }

  @ParameterizedTest
  @MethodSource("legal")
  void it_is_written_and_read_back_the_same(Path file) {
    var plan = Samples.read(PlanYaml.read(file));
    var written = PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8);

    assertThat(Samples.read(PlanYaml.read("again.yaml", written))).isEqualTo(plan);
  }

  @Test
  void line_ends_of_other_systems_and_a_byte_order_mark_change_nothing() {
    var text = Samples.text("mateo.yaml");
    var other = "\uFEFF" + text.replace("\n", "\r\n");

    var read = PlanYaml.read("mateo.yaml", other.getBytes(StandardCharsets.UTF_8));

    assertThat(Samples.read(read)).isEqualTo(Samples.mateo());
    var broken = other.replace("tel: \"+12025550103\"", "tel: 0103");
    assertThat(Samples.faults(PlanYaml.read("m.yaml", broken.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(
            "m.yaml:66: people.N1.tel: got \"0103\", expected an E.164 number such as +12025550103");
  }

  /// The whole list is read as a coordinator would; a change of any of them is a change of it.
  @Test
  void what_is_wrong_is_told_with_its_line_in_these_words() throws IOException {
    var told = new StringBuilder();
    for (var file : TestFiles.in("plans/illegal")) {
      var findings = PlanReview.of(List.of(file), PolicyPacks.DEFAULTS, null).getFirst().findings();
      assertThat(findings).as("findings of " + file).isNotEmpty();
      findings.forEach(
          finding -> told.append(finding).append("\n    ").append(finding.mend()).append('\n'));
    }

    assertThat(told.toString()).isEqualTo(Files.readString(TOLD));
  }
}
