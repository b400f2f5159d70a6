package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.BEA;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OddCallsTest {
  @AutoClose private final Town town = new Town();

  @BeforeEach
  void open() throws Exception {
    town.customer()
        .says(
            "/page", "<Gather numDigits='1' action='/key' timeout='10'><Say>Press</Say></Gather>");
    town.customer().says("/key", "<Dial><Conference>room</Conference></Dial>");
    town.customer().says("/voice", "<Dial><Conference>room</Conference></Dial>");
  }

  private void page(String to) throws Exception {
    town.rest(
        "POST",
        "Calls.json",
        "To",
        to,
        "From",
        PAGES,
        "Url",
        town.customer().url() + "/page",
        "StatusCallback",
        town.customer().url() + "/call",
        "StatusCallbackEvent",
        "answered",
        "StatusCallbackEvent",
        "completed");
    town.pass(1);
  }

  private List<String> reports() {
    return town.customer().arrivals("/call").stream()
        .map(report -> report.value("CallStatus"))
        .toList();
  }

  @Test
  void a_ghost_answers_and_no_key_and_no_word_comes_from_it() throws Exception {
    town.fault("call-ghost", SAM, 1, 2_000);
    page(SAM);
    town.pass(3);
    town.press(SAM, "1");
    town.pass(15);
    assertThat(town.customer().arrivals("/key")).isEmpty();
    assertThat(reports()).containsExactly("in-progress", "completed");
  }

  @Test
  void a_handset_can_be_told_to_answer_as_a_ghost_every_time() throws Exception {
    town.behave(SAM, "ghost", 0);
    page(SAM);
    town.press(SAM, "1");
    assertThat(town.customer().arrivals("/key")).isEmpty();
    assertThat(reports()).containsExactly("in-progress");
  }

  @Test
  void a_mailbox_answers_after_the_time_the_fault_says() throws Exception {
    town.fault("call-voicemail", SAM, 1, 5_000);
    page(SAM);
    town.pass(3);
    assertThat(reports()).isEmpty();
    town.pass(3);
    assertThat(reports()).containsExactly("in-progress");
  }

  @Test
  void one_way_sound_carries_keys_and_no_words() throws Exception {
    town.fault("call-one-way", SAM, 1, 0);
    page(SAM);
    town.answer(SAM);
    town.press(SAM, "1");
    town.call(CARLA, LINE);
    say(SAM, "Can you hear me?");
    say(CARLA, "Hello?");
    assertThat(town.heard(CARLA)).doesNotContain("Can you hear me?");
    assertThat(town.heard(SAM)).contains("Hello?");
  }

  @Test
  void a_line_goes_dead_the_moment_it_is_connected() throws Exception {
    town.fault("call-drops-when-joined", CARLA, 1, 0);
    town.call(CARLA, LINE);
    town.pass(30);
    assertThat(town.phone(CARLA).getJsonObject("call")).isNotNull();
    page(SAM);
    town.answer(SAM);
    town.press(SAM, "1");
    assertThat(town.phone(CARLA).getJsonObject("call")).isNull();
    assertThat(town.phone(SAM).getJsonObject("call")).isNotNull();
  }

  @Test
  void no_circuit_and_a_blocked_caller_are_failures_with_their_own_codes() throws Exception {
    town.fault("call-all-circuits-busy", SAM, 1, 0);
    page(SAM);
    assertThat(town.customer().last("/call").value("SipResponseCode")).isEqualTo("503");
    town.fault("call-32017", BEA, 1, 0);
    page(BEA);
    assertThat(town.customer().last("/call").value("SipResponseCode")).isEqualTo("608");
    assertThat(reports()).containsExactly("failed", "failed");
    assertThat(town.array("/_ctl/alerts"))
        .extracting(alert -> ((JsonObject) alert).getInteger("code"))
        .contains(32017);
  }

  @Test
  void a_number_can_be_withheld_by_a_fault() throws Exception {
    town.fault("call-anonymous", CARLA, 1, 0);
    town.call(CARLA, LINE);
    assertThat(town.customer().last("/voice").value("From")).isEqualTo("anonymous");
  }

  @Test
  void completed_can_be_reported_before_answered() throws Exception {
    town.fault("call-completed-first", SAM, 1, 0);
    page(SAM);
    town.answer(SAM);
    assertThat(reports()).isEmpty();
    town.hangUp(SAM);
    assertThat(reports()).containsExactlyInAnyOrder("completed", "in-progress");
    assertThat(reports()).first().isEqualTo("completed");
  }

  @Test
  void the_end_of_a_conference_can_be_reported_before_the_last_one_left() throws Exception {
    String room =
        "<Dial><Conference statusCallback='/room' statusCallbackEvent='leave end'>room"
            + "</Conference></Dial>";
    town.customer().says("/voice", room);
    town.fault("conference-end-first", "all", 1, 0);
    town.call(CARLA, LINE);
    town.hangUp(CARLA);
    town.pass(1);
    assertThat(town.customer().arrivals("/room"))
        .extracting(report -> report.value("StatusCallbackEvent"))
        .hasSize(2)
        .first()
        .isEqualTo("conference-end");
  }

  private void say(String phone, String words) throws Exception {
    String body = new JsonObject().put("text", words).encode();
    town.send("POST", "/_ctl/phones/" + phone + "/speak", body, "application/json");
    town.settle();
  }
}
