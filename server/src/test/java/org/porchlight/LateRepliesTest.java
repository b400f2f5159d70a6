package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.StepOutcome;

/// The uncle wakes up and answers last night's page: no new crisis begins (R6), unless he says so
/// (P5).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LateRepliesTest {
  @RegisterExtension final Town town = new Town();

  private final Phone ruben = town.phone("+12025550103");
  private final Phone sam = town.phone("+12025550181");

  @BeforeEach
  void it_is_over() {
    town.phone("+12025550101").texts("he is throwing things");
    sam.replies("1");
    Desk desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    town.wait(Duration.ofSeconds(5));
    assertThat(ruben.texts()).isNotEmpty();
    desk.ends(StepOutcome.WORKED);
    desk.calmsDown(SafeContact.BY_CALL);
    town.wait(Duration.ofHours(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 20", "2", "ok"})
  void a_late_reply_is_told_that_it_is_over(String reply) {
    ruben.replies(reply);
    town.wait(Duration.ofSeconds(5));

    assertThat(ruben.texts().getLast()).contains("esto ya termino");
    assertThat(town.open()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"he is back and has a knife", "9"})
  void words_are_a_contact_and_so_is_danger(String words) {
    ruben.replies(words);

    assertThat(town.open()).hasSize(2);
  }

  @Test
  void a_day_later_nobody_knows_what_a_digit_means_and_a_person_asks() {
    town.wait(Duration.ofHours(24));
    ruben.replies("1");

    assertThat(town.open()).hasSize(2);
  }

  @Test
  void staff_who_reply_late_begin_no_crisis_of_their_own() {
    sam.replies("1");
    town.wait(Duration.ofSeconds(5));

    assertThat(sam.texts().getLast()).contains("over or taken");
    assertThat(town.open()).hasSize(1);
  }
}
