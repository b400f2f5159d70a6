package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanBoardPageTest {
  private static final String BOARD = "/plans/PLN-0007/5/board";

  private final OpenHouse house = new OpenHouse();
  private final Visitor dana = Visitor.signedIn(house, "C1");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void each_person_who_is_to_sign_stands_on_the_board_with_what_comes_next() {
    house.rewritten();

    assertThat(dana.get(BOARD).body())
        .contains("This version is written and nobody has been asked yet.")
        .containsSubsequence(
            "The young person",
            "Mateo D.",
            "Next: read it to them",
            "Caregivers",
            "Carla D.",
            "Abuela Lupe",
            "The team",
            "Tio Ruben",
            "Asked to help in: H3, H6, S2.",
            "Care coordination",
            "Jo Bennett")
        .doesNotContain("Sofi D.", "County mobile response", "County emergency dispatch");
  }

  @Test
  void what_somebody_says_is_written_down_with_how_they_know_it_and_in_their_own_words() {
    asked();

    var page = dana.tap(BOARD + "/sign", word("P3", "agree_with_reservation", "Que me llamen."));

    assertThat(page)
        .contains("Agrees, with something to add, in person, on Fri, Oct 9, heard in Spanish.")
        .contains("Que me llamen.", "Read aloud to them on Fri, Oct 9, in Spanish.");
  }

  @Test
  void a_word_on_a_telephone_that_others_see_is_a_choice_to_make_again_and_nothing_typed_is_lost() {
    asked();
    var word = word("P2", "agree", "We talked about it.");
    word.put("way", "phone");
    word.put("device", "monitored");

    var answer = dana.post(BOARD + "/sign", word);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Others use or see this telephone; ask in person or on another one.")
        .contains(">We talked about it.</textarea>");
  }

  @Test
  void a_version_nobody_knows_yet_is_read_to_them_first() {
    asked();
    var word = word("P1", "agree", "ok");
    word.put("known", "");

    assertThat(dana.post(BOARD + "/sign", word).body())
        .contains("First read this version to them, or let them open it.");
  }

  @Test
  void it_runs_in_one_press_when_everybody_has_spoken_and_not_before() {
    asked();
    assertThat(dana.post(BOARD + "/activate", Map.of()).body())
        .contains("Something still keeps this plan from being active.");

    for (String who : new String[] {"P1", "P2", "P3", "T1"}) {
      dana.tap(BOARD + "/sign", word(who, "agree", "yes"));
    }
    dana.tap(BOARD + "/activate", Map.of());

    assertThat(status(5)).isEqualTo(PlanStatus.ACTIVE);
    assertThat(status(4)).isEqualTo(PlanStatus.SUPERSEDED);
  }

  @Test
  void a_word_can_be_taken_back_and_a_version_left_unused() {
    asked();
    dana.tap(BOARD + "/sign", word("P1", "agree", "yes"));
    assertThat(dana.tap(BOARD + "/withdraw", Map.of("who", "P1", "words", "not now")))
        .contains("Next: ask what they say.");

    dana.tap(BOARD + "/drop", Map.of("reason", "written anew"));

    assertThat(status(5)).isEqualTo(PlanStatus.RETIRED);
  }

  @Test
  void somebody_with_a_tested_telephone_of_their_own_is_asked_there_and_told_a_code_by_mouth() {
    asked();

    var answer = dana.post(BOARD + "/ask", Map.of("who", "P2"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Tell Carla D. this code").containsPattern(">[0-9]{6}<");
  }

  @Test
  void a_script_in_somebodys_words_is_shown_as_text() {
    asked();

    assertThat(dana.tap(BOARD + "/sign", word("P1", "agree", "<script>alert(1)</script>")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void what_changed_is_told_in_sentences_with_the_words_of_before_and_now() {
    house.rewritten();

    assertThat(dana.get("/plans/PLN-0007/5/difference").body())
        .contains("Since v4", "Step H1 gets 12 minutes, not 10.");
    assertThat(dana.get("/plans/PLN-0007/5/difference?from=9").statusCode()).isEqualTo(404);
  }

  private PlanStatus status(int version) {
    var life = OpenHouse.get(house.lives.life(new PlanId("PLN-0007")));
    return life.version(version).orElseThrow().status();
  }

  private void asked() {
    house.rewritten();
    dana.get(BOARD);
    dana.tap(BOARD + "/signing", Map.of());
  }

  private static Map<String, String> word(String who, String agreement, String words) {
    var word = new LinkedHashMap<String, String>();
    word.put("who", who);
    word.put("known", "read_aloud");
    word.put("lang", who.equals("P3") ? "es" : "en");
    word.put("way", "in_person");
    word.put("agreement", agreement);
    word.put("words", words);
    return word;
  }
}
