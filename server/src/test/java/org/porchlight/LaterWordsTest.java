package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.MessageCommand.SendWords;

/// A family writes again: whoever has it hears of it, however they took it, and not more often than
/// once a minute.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LaterWordsTest {
  private static final String NOTICE = "there is a new message";

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");

  private long notices() {
    return sam.texts().stream().filter(text -> text.contains(NOTICE)).count();
  }

  private void takenByTelephone() {
    carla.texts("please help");
    town.wait(Duration.ofSeconds(2));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    sam.hangsUp();
    town.wait(Duration.ofSeconds(10));
    assertThat(notices()).isZero();
  }

  private Desk takenOnThePage() {
    carla.texts("please help");
    Desk desk = town.desk("S1");
    desk.does(new Engage());
    town.wait(Duration.ofSeconds(5));
    return desk;
  }

  @Test
  void who_took_it_by_telephone_hears_of_several_words_in_a_row_at_once_and_once_more() {
    takenByTelephone();
    carla.texts("are you there");
    assertThat(notices()).isOne();
    for (String words : new String[] {"he is upstairs", "I hear glass", "please"}) {
      carla.texts(words);
      town.wait(Duration.ofSeconds(3));
    }
    assertThat(notices()).isOne();
    town.wait(Duration.ofSeconds(60));
    assertThat(notices()).isEqualTo(2);
    town.wait(Duration.ofMinutes(3));
    assertThat(notices()).as("what was told is told").isEqualTo(2);
  }

  @Test
  void who_took_it_on_the_page_and_left_it_hears_of_words_that_lie_there_for_a_minute() {
    takenOnThePage();
    carla.texts("are you there");
    town.wait(Duration.ofSeconds(50));
    assertThat(notices()).isZero();
    town.wait(Duration.ofSeconds(15));
    assertThat(notices()).isOne();
  }

  @Test
  void who_answers_on_the_page_is_not_told_of_what_they_have_seen() {
    Desk desk = takenOnThePage();
    carla.texts("are you there");
    town.wait(Duration.ofSeconds(20));
    desk.does(new SendWords("I am here"));
    town.wait(Duration.ofMinutes(3));

    assertThat(notices()).isZero();
  }

  @Test
  void a_word_that_lies_there_is_told_after_a_restart_too() {
    takenOnThePage();
    carla.texts("are you there");
    town.whileDown(Duration.ofSeconds(70));
    town.wait(Duration.ofSeconds(3));

    assertThat(notices()).isOne();
  }
}
