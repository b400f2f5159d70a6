package org.porchlight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// A family whose plan has sixty steps more than others, in nearly as many words as a file may
/// have.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LongPlanTest {
  private static final int MORE = 60;
  private static final String WORDS = "Sit with him by the window and count. ".repeat(50);

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");

  @BeforeEach
  void it_runs() throws IOException {
    town.adopts(plan());
  }

  private static CrisisPlan plan() throws IOException {
    String more =
        IntStream.rangeClosed(1, MORE)
            .mapToObj(step ->
                """
                      - id: X%d
                        level: 1
                        setting: home
                        who: P2
                        say: {en: "%s", es: "%s"}
                        minutes: 5
                        worked_if: calm
                        else: %s
                """
                    .formatted(step, WORDS, WORDS, step == MORE ? "H2" : "X" + (step + 1)))
            .collect(Collectors.joining());
    String file =
        Files.readString(Root.folder().resolve("crisis-plans/samples/mateo.yaml"))
            .replace("version: 4\n", "version: 5\n")
            .replace("supersedes: 3\n", "supersedes: 4\n")
            .replaceFirst("else: H2\n", "else: X1\n")
            .replaceFirst("      - id: H2\n", more + "      - id: H2\n");
    return switch (PlanYaml.read("plan", file.getBytes(UTF_8))) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  @Test
  void it_is_walked_by_text_to_its_last_step() {
    carla.texts("please help");
    sam.replies("1");
    Desk desk = town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    for (int step = 0; step <= MORE; step++) {
      sam.replies("6");
    }

    assertThat(desk.step()).isEqualTo("H2");
    assertThat(sam.texts()).allSatisfy(text -> assertThat(text).hasSizeLessThan(320));
  }

  @Test
  void each_of_its_steps_is_heard_whole_by_voice() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(8));
    Desk desk = town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    for (int step = 0; step < MORE; step++) {
      desk.ends(StepOutcome.DID_NOT_WORK);
    }
    assertThat(desk.step()).isEqualTo("X" + MORE);
    sam.presses("*").presses("246801#");
    town.wait(Duration.ofMinutes(6));

    assertThat(sam.heard()).anyMatch(words -> words.contains(WORDS.strip()));
    assertThat(sam.onCall()).isTrue();
    assertThat(carla.onCall()).isTrue();
    assertThat(carla.said()).contains("We are still here with you");
  }
}
