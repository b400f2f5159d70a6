package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A mother writes and calls in Spanish, from a telephone that two young people share.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SpanishFamilyTest {
  @RegisterExtension final Town town = new Town();

  private final Phone rosa = town.phone("+12025550120");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  @Test
  void her_first_text_is_answered_in_spanish() {
    rosa.texts("ayuda por favor, no sale del baño");

    assertThat(rosa.texts()).hasSize(1).first().asString().containsAnyOf("mensaje", "988");
    assertThat(rosa.texts().getFirst()).doesNotContain("we have your message");
    assertThat(sam.texts()).first().asString().contains("staff needed now");
  }

  @Test
  void her_call_is_greeted_in_spanish_and_she_stays_on_the_line() {
    rosa.calls();
    town.wait(Duration.ofSeconds(30));

    assertThat(String.join(" ", rosa.heard())).contains("9 1 1", "oprima 5");
    assertThat(rosa.onCall()).isTrue();
  }

  @Test
  void one_number_with_two_youths_suggests_both_and_chooses_neither() {
    rosa.texts("ayuda");
    sam.replies("1");
    var desk = town.desk("S1");

    assertThat(desk.state().contacts().all().getFirst().candidates())
        .extracting(candidate -> candidate.person().value())
        .contains("P1", "P2", "P3");
    assertThat(desk.state().subject().pinned()).isEmpty();
    assertThat(desk.state().subject().family()).isNull();
    assertThat(desk.state().subject().speakerChosen()).isFalse();
  }

  @Test
  void the_youth_whom_staff_choose_is_the_one_whose_plan_is_pinned() {
    rosa.texts("ayuda");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0012", "P1", "H").allIsCalm();

    assertThat(desk.state().subject().plan()).hasToString("PLN-0012 v2");
    assertThat(desk.step()).isEqualTo("H1");
    assertThat(desk.all("plan.pinned")).hasSize(1).first().asString().startsWith("P1:");
  }

  @Test
  void who_took_it_speaks_no_spanish_so_a_colleague_who_does_is_paged_at_once() {
    rosa.texts("ayuda");
    assertThat(luz.texts()).isEmpty();
    sam.replies("1");

    assertThat(luz.texts()).hasSize(1).first().asString().contains("with your languages");
  }
}
