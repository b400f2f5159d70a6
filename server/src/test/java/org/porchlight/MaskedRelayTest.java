package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Staff and a family write to each other by way of the line, which hides both numbers: words where
/// the family agreed to words by text, and else only that there are some.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MaskedRelayTest {
  @RegisterExtension final Town town = new Town();

  private final Phone marcus = town.phone("+12025550162");
  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  @BeforeEach
  void marcus_has_agreed_to_words_by_text() {
    town.whileDown(Duration.ofDays(40));
  }

  private void samTakesMarcus() {
    marcus.texts("he will not come out of the room");
    sam.replies("1");
    town.wait(Duration.ofSeconds(4));
  }

  @Test
  void who_takes_it_by_text_has_the_familys_words_and_learns_how_to_answer() {
    samTakesMarcus();
    marcus.texts("now he is crying");
    town.wait(Duration.ofSeconds(4));

    assertThat(sam.texts())
        .contains("he will not come out of the room", "now he is crying")
        .filteredOn(text -> text.contains("send TELL and your words"))
        .hasSize(1);
    assertThat(sam.lastTextFrom()).isEqualTo(Town.PAGES);
    assertThat(String.join(" ", sam.texts())).doesNotContain(marcus.number());
  }

  @Test
  void their_answer_reaches_the_family_as_the_lines_and_as_a_persons_word() {
    samTakesMarcus();
    sam.replies("TELL I am Sam. Is he alone in there?");
    town.wait(Duration.ofSeconds(4));

    assertThat(marcus.texts()).contains("I am Sam. Is he alone in there?");
    assertThat(marcus.lastTextFrom()).isEqualTo(Town.FAMILIES);
    assertThat(String.join(" ", marcus.texts())).doesNotContain(sam.number());
    assertThat(town.desk("S1").types()).contains("contact.answered");
  }

  @Test
  void without_consent_only_that_there_is_a_message_and_no_answer_by_text() {
    carla.texts("he threw the lamp");
    sam.replies("1");
    carla.texts("and now the chair");
    town.wait(Duration.ofSeconds(4));
    assertThat(sam.texts())
        .noneMatch(text -> text.contains("lamp") || text.contains("chair"))
        .anyMatch(text -> text.contains("there is a new message. Sign in, or call"));

    sam.replies("TELL I am here");
    town.wait(Duration.ofSeconds(4));
    assertThat(carla.texts()).noneMatch(text -> text.contains("I am here"));
    assertThat(sam.texts().getLast()).contains("not possible now, nothing was changed");
  }

  @Test
  void with_two_families_open_the_words_say_whose_they_are_and_so_must_the_answer() {
    samTakesMarcus();
    carla.texts("please help");
    luz.replies("2");
    town.wait(Duration.ofSeconds(60));
    marcus.texts("he is quiet now");
    town.wait(Duration.ofSeconds(4));
    String relayed =
        sam.texts().stream().filter(text -> text.contains("quiet now")).findFirst().orElseThrow();
    assertThat(relayed).matches("[2-9]: he is quiet now");

    sam.replies("TELL stay near the door");
    town.wait(Duration.ofSeconds(4));
    assertThat(sam.texts().getLast()).contains("TELL2, TELL3");
    assertThat(marcus.texts()).noneMatch(text -> text.contains("near the door"));
    sam.replies("TELL" + relayed.charAt(0) + " stay near the door");
    town.wait(Duration.ofSeconds(4));
    assertThat(marcus.texts()).contains("stay near the door");
    assertThat(carla.texts()).noneMatch(text -> text.contains("near the door"));
  }

  @Test
  void a_long_message_is_passed_on_whole() {
    samTakesMarcus();
    String words = "we wait behind the door and hear him ".repeat(42).strip();
    marcus.texts(words);
    town.wait(Duration.ofSeconds(20));

    assertThat(String.join(" ", sam.texts())).contains(words);
  }

  @Test
  void a_picture_is_noted_and_neither_passed_on_nor_logged() {
    samTakesMarcus();
    marcus.textsPictures("look at this", 2);
    town.wait(Duration.ofSeconds(4));

    assertThat(sam.texts()).contains("look at this");
    assertThat(sam.texts()).anyMatch(text -> text.contains("there is a new message"));
    assertThat(String.join(" ", sam.texts())).doesNotContain("/Media/");
    assertThat(town.timeline(town.onlyIncident()).toString())
        .contains("media=2")
        .doesNotContain("/Media/");
  }

  @Test
  void handing_over_is_one_reply_and_it_stays_theirs_until_the_next_accepts() {
    samTakesMarcus();
    sam.replies("03");
    town.wait(Duration.ofSeconds(4));
    assertThat(luz.texts().getLast()).contains("asks you to take over");
    assertThat(sam.texts().getLast()).contains("It stays yours until they do");
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S1");

    luz.replies("1");
    town.wait(Duration.ofSeconds(4));
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S2");
    assertThat(luz.texts()).contains("he will not come out of the room");
  }
}
