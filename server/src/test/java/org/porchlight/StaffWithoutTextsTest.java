package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;

/// A member of staff who texts STOP is reached by call until they text START.
///
/// It is Friday, 20:41: Luz has the night, Sam the day that begins at 08:00.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StaffWithoutTextsTest {
  @RegisterExtension final Town town = new Town("oncall.roster=" + Rota.byDayAndNight(""));

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  private Ask.Standing standing(String staff) {
    return town.roster()
        .asked(About.Kind.CONFIRM)
        .filter(ask -> ask.to().value().equals(staff))
        .reduce((_, last) -> last)
        .map(Ask::standing)
        .orElseThrow();
  }

  @Test
  void a_shift_is_reminded_of_by_call_after_stop_and_by_text_again_after_start() {
    sam.replies("STOP");
    int texts = sam.texts().size();
    assertThat(town.open()).as("a word to the carrier is no crisis").isEmpty();
    town.wait(Duration.ofSeconds(5));
    for (int i = 0; i < 40 && !sam.rings(); i++) {
      town.toNextDuty(town.now().plus(Duration.ofHours(12)));
      town.wait(Duration.ofSeconds(4));
    }
    assertThat(sam.rings()).isTrue();
    assertThat(sam.texts()).as("no text after STOP").hasSize(texts);

    sam.answers();
    String digit = sam.spokenDigit();
    assertThat(sam.said())
        .contains("begins Saturday, October 10, at 08:00")
        .doesNotContainPattern("\\d{4}-\\d\\d");
    sam.presses(digit);
    assertThat(standing("S1")).isEqualTo(Ask.Standing.YES);

    sam.replies("START");
    assertThat(town.open()).isEmpty();
    texts = sam.texts().size();
    for (int i = 0; i < 40 && sam.texts().size() == texts; i++) {
      town.toNextDuty(town.now().plus(Duration.ofHours(12)));
      town.wait(Duration.ofSeconds(4));
    }
    assertThat(sam.texts()).as("texts again after START").hasSizeGreaterThan(texts);
  }

  @Test
  void a_page_rings_who_wants_no_texts_at_once() {
    town.wait(Duration.ofSeconds(5));
    luz.replies("STOP");
    carla.texts("he is throwing things again");
    town.wait(Duration.ofSeconds(6));

    assertThat(luz.rings()).isTrue();
    luz.answersAndPressesTheSpokenDigit();
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S2");
  }
}
