package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Task;

/// Interpreters, 988 and an institution's own number come into a call by key, and interpreters by
/// themselves where nobody on call has the caller's language. Sam and Pat are on call: no Spanish.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LinesOfOthersTest {
  private static final String INTERPRETERS = "+12025550195";
  private static final String LIFELINE = "+12025550196";
  private static final String PUBLISHED = "+12025550113";
  private static final Duration A_MOMENT = Duration.ofSeconds(6);

  @RegisterExtension
  final Town town =
      new Town(
          "oncall.roster="
              + Rota.file(
                  """
                    - {staff: S1, hours: "24/7"}
                    - {staff: S3, hours: "24/7"}
                    - {staff: C1, hours: "24/7"}
                  """),
          "console.interpreter=" + INTERPRETERS,
          "console.lifeline=" + LIFELINE);

  private final Phone carla = town.phone("+12025550101");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone school = town.phone(PUBLISHED);
  private final Phone hospital = town.phone("+12025550191");
  private final Phone interpreters = town.phone(INTERPRETERS);
  private final Phone lifeline = town.phone(LIFELINE);
  private final Phone sam = town.phone("+12025550181");

  private void talksWithSam(Phone caller) {
    caller.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(16));
    assertThat(caller.with()).contains("+12025550181");
  }

  private void ear(Phone staff) {
    staff.presses("*").presses("246801#");
    town.wait(A_MOMENT);
  }

  @Test
  void where_nobody_on_call_has_the_language_the_interpreters_line_is_rung_by_itself() {
    talksWithSam(rosa);
    assertThat(sam.said()).contains("The interpreters' line is being rung");
    assertThat(sam.texts().getLast()).contains("the interpreters' line is being rung");
    assertThat(interpreters.rings()).isTrue();
    interpreters.answers();
    town.wait(A_MOMENT);

    assertThat(interpreters.with()).contains("+12025550181");
    assertThat(rosa.call().orElseThrow().getBoolean("held")).isTrue();
    town.wait(Duration.ofSeconds(10));
    assertThat(rosa.said()).contains("Seguimos aquí con usted");
    assertThat(interpreters.said()).doesNotContain("Rosa", "Theo", "Mateo");
    ear(sam);
    sam.presses("05").presses("*");
    town.wait(A_MOMENT);
    assertThat(rosa.with()).containsExactlyInAnyOrder("+12025550181", INTERPRETERS);
    assertThat(rosa.call().orElseThrow().getBoolean("held")).isFalse();
    assertThat(town.state(town.onlyIncident()).messages().tasks())
        .doesNotContain(Task.INTERPRETER_NEEDED);
  }

  @Test
  void an_interpreters_line_that_does_not_pick_up_is_told_and_left_as_a_task() {
    interpreters.behaves("busy");
    talksWithSam(rosa);
    town.wait(A_MOMENT);

    assertThat(sam.texts().getLast()).contains("who you asked to join did not come");
    assertThat(town.state(town.onlyIncident()).messages().tasks())
        .contains(Task.INTERPRETER_NEEDED);
    assertThat(rosa.with()).containsExactly("+12025550181");
  }

  @Test
  void nine_eight_eight_is_brought_in_by_key_and_the_caller_is_never_without_a_word() {
    talksWithSam(carla);
    assertThat(interpreters.rings()).isFalse();
    ear(sam);
    sam.presses("01");
    town.wait(Duration.ofSeconds(20));
    assertThat(sam.said())
        .contains("To bring in the interpreters' line, press 41")
        .contains("To bring in 9 8 8, press 42")
        .doesNotContain("mobile team, press");
    sam.presses("42");
    assertThat(sam.said()).contains("you talk with them first");
    assertThat(lifeline.rings()).isTrue();
    lifeline.answers();
    sam.presses("*");
    town.wait(Duration.ofSeconds(12));

    assertThat(lifeline.with()).contains("+12025550181");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    assertThat(carla.said()).contains("still here with you");
    assertThat(lifeline.said()).doesNotContain("Carla", "Mateo");
    sam.presses("*");
    town.wait(A_MOMENT);
    sam.presses("05").presses("*");
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", LIFELINE);
  }

  @Test
  void an_institution_is_called_back_on_a_keyed_number_only_after_it_has_hung_up() {
    talksWithSam(hospital);
    ear(sam);
    sam.presses("06");
    town.wait(A_MOMENT);
    sam.presses("09");
    town.wait(A_MOMENT);
    assertThat(sam.said()).contains("Where is the number published?");
    sam.presses("12025550113#");
    town.wait(A_MOMENT);
    assertThat(sam.said()).contains("Ask them to hang up");
    assertThat(school.rings()).isFalse();

    hospital.hangsUp();
    sam.presses("09");
    town.wait(A_MOMENT);
    sam.presses("12025550113#");
    town.wait(A_MOMENT);
    assertThat(school.rings()).isTrue();
    assertThat(school.call().orElseThrow().getString("from")).isEqualTo(Town.FAMILIES);
    school.answers().presses("1");
    town.wait(A_MOMENT);
    assertThat(school.with()).containsExactly("+12025550181");
    assertThat(town.desk("S1").all("third_party.number_chosen")).hasSize(1);
    assertThat(town.state(town.onlyIncident()).contacts().all().getFirst().thirdParty())
        .isNotNull()
        .matches(institution -> institution.reached());
  }
}
