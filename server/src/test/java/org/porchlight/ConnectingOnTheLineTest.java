package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.StepOutcome;

/// In a crisis by text an uncle says yes: he and whoever leads are brought to talk (R13), and where
/// that cannot be, he hears the truth.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConnectingOnTheLineTest {
  /// He is texted first, and rung when he has not answered.
  private static final Duration UNTIL_RUNG = Duration.ofSeconds(155);

  @RegisterExtension final Town town = new Town();

  private final Phone ruben = town.phone("+12025550103");
  private final Phone sam = town.phone("+12025550181");

  @BeforeEach
  void the_third_step_asks_the_uncle() {
    town.phone("+12025550101").texts("he is throwing things");
    sam.replies("1");
    desk()
        .isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    assertThat(desk().step()).isEqualTo("H3");
  }

  private Desk desk() {
    return town.desk("S1");
  }

  private Page ringing() {
    return desk().state().pages().of(Purpose.CONNECT).getLast();
  }

  @Test
  void both_are_rung_after_a_yes_by_text_and_talk() {
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));
    sam.answersAndPressesTheSpokenDigit();
    assertThat(sam.said()).contains("Somebody waits to talk with you").doesNotContain("caller");

    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(15));
    assertThat(ruben.said()).contains("Usted dijo que puede ayudar ahora");
    assertThat(ruben.with()).containsExactly(sam.number());
  }

  @Test
  void a_yes_by_voice_has_whoever_leads_rung_while_the_uncle_hears_so() {
    town.wait(UNTIL_RUNG);
    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(15));

    assertThat(ruben.said()).contains("Estamos llamando al personal").doesNotContain("asterisco");
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(5));
    assertThat(ruben.with()).containsExactly(sam.number());
  }

  @Test
  void an_uncle_hears_that_who_leads_is_in_another_call_and_was_texted() {
    town.phone("+12025550182").behaves("no-answer");
    town.phone("+12025550183").behaves("no-answer");
    town.phone("+12025550161").calls();
    town.wait(Duration.ofSeconds(70));
    sam.answersAndPressesTheSpokenDigit();
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));
    assertThat(sam.texts().getLast()).contains("somebody waits to talk with you");
    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(15));

    assertThat(ruben.said())
        .contains("El personal está en otra llamada")
        .doesNotContain("Estamos llamando al personal");
  }

  @Test
  void who_leads_and_cannot_talk_has_the_uncle_told_so_on_the_telephone_and_by_text() {
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));
    desk().does(new DeclinePage(ringing().id()));
    assertThat(sam.rings()).isFalse();
    assertThat(ruben.texts().getLast()).contains("Sabe que usted dijo que si");

    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(15));
    assertThat(ruben.said()).contains("El personal no puede hablar ahora");
    assertThat(desk().all("task.left")).contains("null:support_not_connected:null");
    assertThat(desk().step()).isEqualTo("H3");
  }

  @Test
  void an_uncle_who_hangs_up_while_he_waits_stops_the_ringing() {
    town.wait(UNTIL_RUNG);
    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(15));
    assertThat(sam.rings()).isTrue();
    ruben.hangsUp();
    town.wait(Duration.ofSeconds(2));

    assertThat(sam.rings()).isFalse();
    assertThat(ringing().open()).isFalse();
  }

  @Test
  void an_uncle_who_takes_his_yes_back_by_text_stops_the_ringing_of_whoever_leads() {
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));
    assertThat(sam.rings()).isTrue();
    ruben.replies("2");
    town.wait(Duration.ofSeconds(2));

    assertThat(ruben.rings()).isFalse();
    assertThat(sam.rings()).isFalse();
  }

  @Test
  void an_uncle_who_texts_when_he_comes_is_let_drive_and_then_may_say_that_he_cannot() {
    ruben.replies("1 20");
    town.wait(Duration.ofSeconds(5));
    assertThat(ruben.rings()).isFalse();
    assertThat(sam.rings()).isFalse();
    assertThat(ruben.texts().getLast()).contains("20 minutos");

    ruben.replies("2");
    assertThat(ruben.texts().getLast()).contains("gracias por avisar");
    assertThat(desk().all("page.declined")).containsExactly("N1:declined:null");
  }

  @Test
  void an_uncle_who_is_there_before_his_time_says_so_as_he_was_told_to() {
    ruben.replies("1 20");
    town.wait(Duration.ofMinutes(10));
    ruben.replies("1");

    assertThat(desk().all("page.arrived")).containsExactly("N1:arrived:null");
    assertThat(ruben.texts().getLast()).contains("gracias por estar");
  }

  @Test
  void an_uncle_who_missed_the_call_and_says_yes_again_is_rung_as_he_is_told() {
    ruben.replies("1");
    town.wait(Duration.ofSeconds(65));
    assertThat(ruben.rings()).isFalse();
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));

    assertThat(ruben.texts().getLast()).contains("Le llamamos ahora");
    assertThat(ruben.rings()).isTrue();
    assertThat(sam.rings()).isTrue();
  }
}
