package org.porchlight.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CheckPlansTest {
  private static final String SAMPLES = path("samples");
  private static final String BROKEN = path("src/test/resources/plans/broken/");

  @Test
  void the_samples_are_ready_and_every_one_is_told() {
    var told = run(SAMPLES);

    assertThat(told.status()).isZero();
    assertThat(told.out())
        .contains("mateo.yaml: plan PLN-0007 v4\n")
        .contains("okafor-family.yaml: family FAM-0031\n")
        .contains("(youth.alone)");
  }

  @Test
  void a_blocker_is_told_with_its_line_what_would_mend_it_and_status_1() {
    var told = run(BROKEN + "restricted.guards.yaml");

    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out())
        .containsPattern(
            "blocks  restricted\\.guards\\.yaml:\\d+: scenarios\\[0]\\.steps\\[4]\\.restricted: got"
                + " no second_staff")
        .contains("second_staff: true")
        .endsWith("not ready\n");
  }

  @Test
  void what_is_wrong_in_the_familys_file_is_told_there() {
    var told = run(BROKEN + "dispatch.address.yaml");

    assertThat(told.out())
        .containsPattern("blocks  dispatch\\.address-family\\.yaml:\\d+: households\\[0]\\.psap");
  }

  @Test
  void a_file_that_cannot_be_read_is_a_fault_with_its_line() {
    var told = run(BROKEN + "references.resolve.yaml");

    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out()).contains("fault   references.resolve.yaml:").contains("not read");
  }

  @Test
  void two_files_of_one_version_with_other_words_are_not_both_ready(@TempDir Path folder)
      throws IOException {
    var words = Files.readString(Path.of(SAMPLES, "mateo.yaml"));
    Files.writeString(folder.resolve("a.yaml"), words);
    Files.writeString(folder.resolve("b.yaml"), words);
    assertThat(run(folder.toString()).out()).doesNotContain("again");

    Files.writeString(
        folder.resolve("b.yaml"), words.replaceFirst("10-minute and 2-minute", "5-minute"));
    var told = run(folder.toString());

    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out())
        .containsPattern(
            "fault   b\\.yaml:\\d+: plan\\.version: got PLN-0007 v4 again with other content")
        .doesNotContain("fault   a.yaml");
  }

  @Test
  void the_same_is_told_to_programs_as_json() throws JsonProcessingException {
    var told = run("--json", BROKEN + "review.date.yaml");
    var json = new ObjectMapper().readTree(told.out());
    var finding = json.at("/files/0/findings/0");

    assertThat(told.status()).isEqualTo(1);
    assertThat(json.at("/ready").booleanValue()).isFalse();
    assertThat(finding.at("/check").textValue()).isEqualTo("review.date");
    assertThat(finding.at("/weight").textValue()).isEqualTo("blocks_activation");
    assertThat(finding.at("/line").intValue()).isPositive();
  }

  @Test
  void another_day_and_another_age_of_consent_change_the_answer() {
    var sample = SAMPLES + "/mateo.yaml";

    assertThat(run(sample).status()).isZero();
    assertThat(run("--on", "2027-03-01", sample).out()).contains("(paged.verified)");
    assertThat(run("--consent-age", "12", "--on", "2027-04-01", sample).out())
        .contains("(signoff.youth_alone)");
  }

  @Test
  void a_check_is_explained_by_its_id() {
    var told = run("--explain", "levels.jump");

    assertThat(told.status()).isZero();
    assertThat(told.out())
        .startsWith("levels.jump (blocks)\nSteps climb one level at a time, or say why not.\n")
        .contains("To mend it: ");
    assertThat(run("--list").out()).contains("hours.someone_reachable");
  }

  @Test
  void a_wrong_call_ends_with_2_and_says_what_was_expected() {
    assertThat(run().status()).isEqualTo(2);
    assertThat(run("--explain", "levels.jumps").err()).contains("expected: an id of --list");
    assertThat(run("--explain", "levels.jumps").status()).isEqualTo(2);
    assertThat(run("--policy-packs", "no-such-folder", SAMPLES + "/mateo.yaml").status())
        .isEqualTo(2);
  }

  @Test
  void a_file_that_is_not_there_and_a_folder_of_nothing_end_with_2(@TempDir Path empty) {
    var missing = empty.resolve("none.yaml").toString();

    assertThat(run("--json", SAMPLES + "/mateo.yaml", missing))
        .returns(2, Told::status)
        .returns("", Told::out)
        .satisfies(told -> assertThat(told.err()).contains(missing + ": no such file or folder"));
    assertThat(run(empty.toString()))
        .returns(2, Told::status)
        .satisfies(told -> assertThat(told.err()).contains("no .yaml file", empty.toString()));
  }

  @Test
  void what_a_fault_of_the_form_is_can_be_asked_too() {
    var told = run("--explain", "form");

    assertThat(told.status()).isZero();
    assertThat(told.out()).startsWith("form (fault)\n").contains("To mend it: ");
    assertThat(run("--list").out()).startsWith("fault   form  ");
  }

  private record Told(int status, String out, String err) {}

  private static Told run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var status =
        new CommandLine(new CheckPlans())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Told(status, out.toString(), err.toString());
  }

  private static String path(String inPlans) {
    return Root.path("crisis-plans").resolve(inPlans) + (inPlans.endsWith("/") ? "/" : "");
  }
}
