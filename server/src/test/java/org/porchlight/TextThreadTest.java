package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.Task;
import org.porchlight.plan.Language;

/// One thread of texts: with staff, with the carriers' words, and with whatever goes wrong on it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TextThreadTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone stranger = town.phone("+12025550190");
  private final Phone sam = town.phone("+12025550181");

  @Test
  void a_text_and_a_call_of_one_person_are_one_incident() {
    carla.texts("please help");
    carla.calls();
    town.wait(Duration.ofSeconds(4));

    assertThat(town.open()).hasSize(1);
    assertThat(town.state(town.onlyIncident()).contacts().all()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "END", "quit", "Cancel", "alto", "parar", "ayuda", "HELP"})
  void a_carrier_s_word_still_reaches_a_person(String word) {
    stranger.texts(word);

    assertThat(town.open()).hasSize(1);
    assertThat(sam.texts()).hasSize(1);
  }

  @Test
  void who_is_blocked_by_the_carrier_is_owed_a_call_by_a_person() {
    town.fault("sms-30003", "+12025550198");
    stranger.texts("STOP");
    town.wait(Duration.ofSeconds(10));
    var desk = town.desk("S1");

    assertThat(desk.state().messages().tasks()).contains(Task.TEXTER_BLOCKED);
    assertThat(desk.state().contacts().callbackBy()).isNotNull();
    assertThat(stranger.rings()).isFalse();
  }

  @Test
  void start_brings_automatic_texts_back() {
    carla.texts("please help");
    carla.texts("stop");
    assertThat(town.state(town.onlyIncident()).messages().stopped()).isNotEmpty();
    carla.texts("START");

    assertThat(town.state(town.onlyIncident()).messages().stopped()).isEmpty();
    assertThat(town.desk("S1").types()).contains("automatic_texts.resumed");
  }

  @Test
  void a_stranger_who_writes_a_spanish_word_is_answered_in_spanish() {
    stranger.texts("ayuda");

    assertThat(town.state(town.onlyIncident()).contacts().all().getFirst().language())
        .isEqualTo(Language.ES);
    assertThat(stranger.texts().getFirst()).contains("mensaje");
  }

  @Test
  void a_long_message_arrives_whole_both_ways() {
    String long1 = "a long evening ".repeat(40).strip();
    carla.texts(long1);
    sam.replies("1");
    String long2 = "we stay with you ".repeat(40).strip();
    town.desk("S1").does(new SendWords(long2));
    town.wait(Duration.ofSeconds(12));

    assertThat(carla.texts()).contains(long2);
    assertThat(town.desk("S1").types()).contains("message.received");
  }

  @Test
  void words_over_the_carriers_limit_leave_as_several_texts_that_say_which_they_are() {
    carla.texts("please help");
    sam.replies("1");
    String words = "one two three four five six seven eight nine ten ".repeat(40).strip();
    town.desk("S1").does(new SendWords(words));
    town.wait(Duration.ofSeconds(60));

    var parts = carla.texts().stream().filter(text -> text.contains("six seven")).sorted().toList();
    assertThat(parts).hasSize(2);
    assertThat(String.join(" ", parts).replace("1/2 ", "").replace("2/2 ", "")).isEqualTo(words);
  }
}
