package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.DutyCommand.Engage;

/// Staff without a page call in while a colleague leads: they hear what is open, without names, and
/// join, consult or take over by key. A colleague with the language comes before interpreters.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WithoutAPageTest {
  private static final String INTERPRETERS = "+12025550195";
  private static final Duration A_MOMENT = Duration.ofSeconds(6);

  @RegisterExtension final Town town = new Town("console.interpreter=" + INTERPRETERS);

  private final Phone carla = town.phone("+12025550101");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone interpreters = town.phone(INTERPRETERS);
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  private void callsIn(Phone staff, String pin) {
    staff.calls(Town.PAGES);
    staff.presses(pin);
    town.wait(Duration.ofSeconds(8));
  }

  private void carlaTalksWithSam() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
  }

  @Test
  void who_calls_in_hears_what_is_open_and_talks_with_the_colleague_before_the_caller_hears() {
    carlaTalksWithSam();
    callsIn(pat, "246803#");
    assertThat(pat.said())
        .contains("One is open. S1 has it since 20:")
        .contains("A caller is on the line")
        .doesNotContain("Carla", "Mateo", "Sam Rivers");
    assertThat(carla.with()).containsExactly("+12025550181");

    pat.presses("2");
    town.wait(Duration.ofSeconds(12));
    assertThat(pat.with()).contains("+12025550181");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    assertThat(carla.said()).contains("still here with you");
    pat.presses("*");
    town.wait(A_MOMENT);
    assertThat(pat.said()).doesNotContain("Enter your PIN, then pound. To go back");
    pat.presses("05").presses("*");
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550183");
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S1");
  }

  @Test
  void who_is_on_the_call_keeps_it_from_a_colleague_and_a_supervisor_may_take_it() {
    carlaTalksWithSam();
    callsIn(luz, "246802#");
    luz.presses("3");
    town.wait(A_MOMENT);
    assertThat(luz.said()).contains("is on the call and keeps it");
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550182");
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S1");

    callsIn(pat, "246803#");
    pat.presses("3");
    town.wait(A_MOMENT);
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S3");
    assertThat(sam.texts().getLast()).contains("S3 has it since");
    assertThat(carla.with()).hasSize(3);
  }

  @Test
  void one_of_several_is_chosen_by_its_digit_and_taken_over_where_its_lead_is_in_no_call() {
    carla.texts("he is throwing things again");
    sam.replies("1");
    callsIn(luz, "246802#");
    luz.presses("3");
    town.wait(A_MOMENT);
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S2");
    assertThat(sam.texts().getLast()).contains("S2 has it since");
    assertThat(luz.said()).contains("Press 3 to call them back");

    rosa.texts("necesito ayuda");
    town.tap("S1", town.open().getFirst(), new Engage());
    callsIn(pat, "246803#");
    town.wait(Duration.ofSeconds(12));
    assertThat(pat.said())
        .contains("2 are open with your colleagues")
        .contains("Nobody is on the line now. For this one, press 2");
    pat.presses("1");
    assertThat(pat.said()).contains("S2 has it since").contains("Press 3 to take it over");
    pat.presses("3");
    town.wait(A_MOMENT);
    assertThat(town.state(town.open().getLast()).crew().lead()).hasToString("S3");
    assertThat(town.state(town.open().getFirst()).crew().lead()).hasToString("S1");
  }

  @Test
  void a_colleague_with_the_language_is_asked_first_and_the_interpreters_half_a_minute_later() {
    rosa.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(12));
    assertThat(luz.texts()).anyMatch(text -> text.contains("with your languages"));
    assertThat(sam.said()).contains("A colleague who speaks their language is being asked");
    assertThat(interpreters.rings()).isFalse();
    town.wait(Duration.ofSeconds(24));
    assertThat(interpreters.rings()).isTrue();
    luz.replies("1");
    luz.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(rosa.with()).contains("+12025550182");
    assertThat(interpreters.rings()).isFalse();
  }
}
