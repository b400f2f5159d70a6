package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.plan.Language;

/// What users of other hotlines ask for: nobody waits in silence, and no wait ends in a hang-up.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NobodyIsStrandedTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone stranger = town.phone("+12025550190");
  private final Phone sam = town.phone("+12025550181");
  private final Phone pat = town.phone("+12025550183");
  private final Phone luz = town.phone("+12025550182");

  @Test
  void who_waits_hears_something_at_least_every_twenty_seconds_and_is_never_hung_up_on() {
    carla.calls();
    town.wait(Duration.ofMinutes(10));

    assertThat(carla.onCall()).isTrue();
    Instant before = null;
    for (var heard : heardAt(carla)) {
      if (before != null) {
        assertThat(Duration.between(before, heard)).isLessThanOrEqualTo(Duration.ofSeconds(25));
      }
      before = heard;
    }
    assertThat(Duration.between(before, town.now())).isLessThan(Duration.ofSeconds(25));
  }

  private java.util.List<Instant> heardAt(Phone phone) {
    return phone.call().orElseThrow().getJsonArray("heard").stream()
        .map(JsonObject.class::cast)
        .map(words -> Instant.parse(words.getString("at")))
        .toList();
  }

  @Test
  void the_wait_tells_how_many_were_called_in_the_family_s_own_language() {
    rosa.calls();
    town.wait(Duration.ofSeconds(55));

    assertThat(rosa.said())
        .contains("Hemos llamado a una persona. Ahora estamos llamando a la siguiente")
        .doesNotContain("We have called");
    town.wait(Duration.ofSeconds(40));
    assertThat(rosa.said()).contains("Hemos llamado a dos personas");
  }

  @Test
  void a_wait_document_that_cannot_be_fetched_strands_nobody() {
    town.fault("webhook-drop", "/caller/wait");
    carla.calls();
    town.wait(Duration.ofSeconds(30));
    luz.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    assertThat(carla.with()).containsExactly("+12025550182");
  }

  @Test
  void a_wait_document_that_cannot_be_fetched_still_leads_to_988_or_a_message() {
    town.fault("webhook-drop", "/caller/wait");
    carla.calls();
    town.wait(Duration.ofSeconds(150));

    assertThat(carla.onCall()).isTrue();
    assertThat(carla.said()).contains("To talk with 9 8 8 now, press star");
  }

  @Test
  void a_hold_document_that_cannot_be_fetched_still_gives_the_caller_back() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    town.fault("webhook-drop", "/call/hold");
    sam.presses("*").presses("246801#");
    town.wait(Duration.ofSeconds(6));
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    sam.presses("*");
    town.wait(Duration.ofSeconds(12));

    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void the_caller_hangs_up_first_and_who_picked_up_hears_so_and_calls_back_with_one_key() {
    carla.calls();
    sam.answers();
    String digit = sam.spokenDigit();
    carla.hangsUp();
    sam.presses(digit);
    town.wait(Duration.ofSeconds(4));

    assertThat(sam.said()).contains("The caller is not on the line now. Press 3 to call them back");
    sam.presses("3");
    assertThat(carla.rings()).isTrue();
    carla.answers().presses("1");
    town.wait(Duration.ofSeconds(6));
    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(town.state(town.onlyIncident()).contacts().callbackBy()).isNull();
  }

  @Test
  void a_call_back_that_nobody_picks_up_is_told_to_who_made_it_and_stays_owed() {
    carla.texts("please call me");
    sam.answersAndPressesTheSpokenDigit();
    carla.behaves("busy");
    sam.presses("3");
    town.wait(Duration.ofSeconds(40));

    assertThat(sam.onCall()).isTrue();
    assertThat(sam.said()).contains("They did not pick up");
    assertThat(town.desk("S1").types()).contains("callback.missed");
  }

  @Test
  void staff_call_the_pages_number_give_a_PIN_and_call_back_as_the_line() {
    carla.texts("please call me");
    sam.replies("1");
    sam.calls(Town.PAGES);
    sam.presses("246801#");
    town.wait(Duration.ofSeconds(4));
    sam.presses("3");
    assertThat(carla.rings()).isTrue();
    assertThat(carla.call().orElseThrow().getString("from")).isEqualTo(Town.FAMILIES);
    carla.answers().presses("1");
    town.wait(Duration.ofSeconds(6));

    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void staff_who_called_in_drop_out_and_the_caller_is_kept_company_and_somebody_is_looked_for() {
    carla.calls();
    pat.calls(Town.PAGES);
    pat.presses("246803#");
    town.wait(Duration.ofSeconds(8));
    assertThat(carla.with()).containsExactly("+12025550183");
    pat.hangsUp();
    town.wait(Duration.ofSeconds(8));

    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    assertThat(town.state(town.onlyIncident()).contacts().searching()).isTrue();
    pat.calls(Town.PAGES);
    pat.presses("246803#");
    town.wait(Duration.ofSeconds(8));
    assertThat(carla.with()).containsExactly("+12025550183");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }

  @Test
  void after_a_call_back_a_caller_whom_staff_leave_is_not_alone() {
    carla.texts("please call me");
    sam.answersAndPressesTheSpokenDigit();
    sam.presses("3");
    carla.answers().presses("1");
    town.wait(Duration.ofSeconds(6));
    sam.hangsUp();
    town.wait(Duration.ofSeconds(20));

    assertThat(carla.onCall()).isTrue();
    assertThat(town.state(town.onlyIncident()).contacts().searching()).isTrue();
  }

  @Test
  void the_caller_drops_while_staff_stay_and_finds_them_again_by_calling() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    IncidentId incident = town.onlyIncident();
    carla.hangsUp();
    town.wait(Duration.ofSeconds(10));
    carla.calls();
    town.wait(Duration.ofSeconds(12));

    assertThat(town.onlyIncident()).isEqualTo(incident);
    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void both_sides_leave_at_the_same_moment_and_a_new_call_is_answered_like_the_first() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    carla.hangsUp();
    sam.hangsUp();
    carla.calls();
    town.wait(Duration.ofSeconds(4));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void a_left_message_gets_a_clock_that_asks_further_until_a_person_called_back() {
    carla.calls();
    town.wait(Duration.ofSeconds(140));
    carla.presses("#");
    town.wait(Duration.ofSeconds(10));
    carla.presses("#");
    carla.hangsUp();
    town.wait(Duration.ofSeconds(10));
    IncidentId incident = town.onlyIncident();
    assertThat(town.state(incident).contacts().callbackBy()).isNotNull();
    int asked = town.state(incident).pages().all().size();
    town.wait(Duration.ofMinutes(25));

    assertThat(town.state(incident).pages().all()).hasSizeGreaterThan(asked);
    assertThat(town.state(incident).contacts().callbackBy()).isNotNull();
    assertThat(carla.rings()).isFalse();
  }

  @Test
  void somebody_nobody_knows_hears_the_key_of_every_other_language() {
    stranger.calls();
    town.wait(Duration.ofSeconds(45));

    assertThat(stranger.said()).contains("Para español, oprima 2");
  }

  @Test
  void somebody_nobody_knows_chooses_spanish_by_key_and_a_colleague_who_has_it_is_asked_at_once() {
    stranger.calls();
    town.wait(Duration.ofSeconds(2));
    stranger.presses("2");
    town.wait(Duration.ofSeconds(20));

    assertThat(stranger.said()).contains("Seguimos en español");
    assertThat(town.state(town.onlyIncident()).contacts().all().getFirst().language())
        .isEqualTo(Language.ES);
    assertThat(luz.texts()).isNotEmpty().first().asString().contains("with your languages");
    stranger.hangsUp();
    stranger.calls();
    town.wait(Duration.ofSeconds(20));
    assertThat(town.state(town.onlyIncident()).contacts().all().getLast().language())
        .isEqualTo(Language.ES);
  }

  @Test
  void a_language_chosen_by_key_is_remembered_in_the_next_crisis_of_that_number() {
    stranger.calls();
    town.wait(Duration.ofSeconds(2));
    stranger.presses("2");
    luz.answersAndPressesTheSpokenDigit();
    stranger.hangsUp();
    IncidentId first = town.onlyIncident();
    town.tap("S2", first, new RecordScreening(SafetyScreen.calm("")));
    town.tap(
        "S2",
        first,
        new Resolve(
            new Resolution(
                Resolution.OverWhen.NOT_ASKED,
                Disposition.INFORMATION_ONLY,
                Resolution.LivingSituation.NOT_ASKED,
                Resolution.SafeContact.NOT_ASKED,
                "")));
    stranger.texts("it begins again");

    assertThat(town.open().getFirst()).isNotEqualTo(first);
    assertThat(town.state(town.open().getFirst()).contacts().all().getFirst().language())
        .isEqualTo(Language.ES);
    assertThat(stranger.texts()).last().asString().contains("mensaje");
  }

  @Test
  void a_language_told_by_text_is_remembered_for_the_next_call() {
    stranger.texts("español");
    assertThat(luz.texts()).first().asString().contains("with your languages");
    stranger.calls();
    town.wait(Duration.ofSeconds(4));

    assertThat(stranger.heard().getFirst()).contains("Esta es");
  }

  @Test
  void a_caller_in_two_calls_at_once_is_one_caller_and_either_call_may_end() {
    Phone second = town.phone("+12025550192");
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    second.callsAs(carla.number());
    town.wait(Duration.ofSeconds(20));
    IncidentId incident = town.onlyIncident();
    assertThat(town.state(incident).contacts().onLine()).hasSize(2);
    assertThat(second.with()).contains("+12025550181");

    carla.hangsUp();
    town.wait(Duration.ofSeconds(10));
    assertThat(town.state(incident).contacts().onLine()).hasSize(1);
    assertThat(second.with()).containsExactly("+12025550181");
    assertThat(town.state(incident).contacts().lostAt()).isNull();
  }
}
