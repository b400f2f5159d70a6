package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.sandbox.Town.BEA;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsTest {
  @AutoClose private final Town town = new Town();

  private CallCreator page(String to, String path) {
    return Call.creator(
            new PhoneNumber(to), new PhoneNumber(PAGES), URI.create(town.customer().url() + path))
        .setTimeout(20);
  }

  private Call fetch(Call call) {
    return Call.fetcher(call.getSid()).fetch(town.twilio());
  }

  @Test
  void a_caller_hears_the_greeting_and_a_pressed_key_goes_to_the_action() throws Exception {
    town.customer()
        .says(
            "/voice",
            "<Say language='es-US'>Hola</Say>"
                + "<Gather numDigits='1' action='/menu'><Say>Press five</Say></Gather>");
    town.customer().says("/menu", "<Say>Thank you</Say><Hangup/>");

    town.call(CARLA, LINE);
    assertThat(town.heard(CARLA)).containsExactly("Hola");
    town.pass(1);
    assertThat(town.heard(CARLA)).containsExactly("Hola", "Press five");
    town.press(CARLA, "5");
    assertThat(town.heard(CARLA)).endsWith("Thank you");
    town.pass(2);

    Customer.Arrival first = town.customer().last("/voice");
    assertThat(first.trusted()).isTrue();
    assertThat(first.value("CallStatus")).isEqualTo("ringing");
    assertThat(first.value("Direction")).isEqualTo("inbound");
    assertThat(first.value("From")).isEqualTo(CARLA);
    assertThat(town.customer().last("/menu").value("Digits")).isEqualTo("5");
    assertThat(town.customer().last("/menu").value("CallStatus")).isEqualTo("in-progress");
    assertThat(town.customer().last("/call-over").value("CallStatus")).isEqualTo("completed");
    assertThat(town.phone(CARLA).getJsonObject("call")).isNull();
  }

  @Test
  void a_time_limit_set_while_a_call_goes_on_counts_from_its_answer() throws Exception {
    town.customer().says("/talk", "<Pause length='120'/>");
    Call shortened = page(SAM, "/talk").create(town.twilio());
    town.pass(1);
    town.answer(SAM);
    town.pass(10);
    Call.updater(shortened.getSid()).setTimeLimit(30).update(town.twilio());
    town.pass(19);
    assertThat(fetch(shortened).getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
    town.pass(2);
    assertThat(fetch(shortened).getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThat(fetch(shortened).getDuration()).isEqualTo("30");
  }

  @Test
  void a_withheld_number_is_shown_as_anonymous() throws Exception {
    town.customer().says("/voice", "<Say>Hello</Say>");
    town.send(
        "POST",
        "/_ctl/phones/" + CARLA + "/call",
        new JsonObject().put("to", LINE).put("from", "anonymous").encode(),
        "application/json");
    town.settle();
    assertThat(town.customer().last("/voice").value("From")).isEqualTo("anonymous");
    assertThat(town.customer().last("/voice").form()).doesNotContainKey("StirVerstat");
    assertThat(town.heard(CARLA)).containsExactly("Hello");
  }

  @Test
  void no_key_falls_through_unless_an_empty_result_is_asked_for() throws Exception {
    town.customer()
        .says(
            "/voice", "<Gather timeout='3' action='/menu'><Say>Press</Say></Gather><Say>No</Say>");
    town.call(CARLA, LINE);
    town.pass(4);
    assertThat(town.heard(CARLA)).containsExactly("Press", "No");
    assertThat(town.customer().arrivals("/menu")).isEmpty();

    town.customer()
        .says("/voice", "<Gather timeout='3' action='/menu' actionOnEmptyResult='true'/>");
    town.call(CARLA, LINE);
    town.pass(4);
    assertThat(town.customer().last("/menu").value("Digits")).isEmpty();
  }

  @Test
  void several_keys_end_with_the_finishing_key_and_go_to_the_present_address() throws Exception {
    town.customer().says("/voice", "<Gather><Say>Your code</Say></Gather>");
    town.call(CARLA, LINE);
    town.press(CARLA, "246801#");
    assertThat(town.customer().last("/voice").value("Digits")).isEqualTo("246801");
    assertThat(town.customer().last("/voice").value("FinishedOnKey")).isEqualTo("#");
  }

  @Test
  void a_leading_pause_leaves_it_ringing_and_reject_never_answers() throws Exception {
    town.customer().says("/voice", "<Pause length='4'/><Reject reason='busy'/>");
    town.call(CARLA, LINE);
    assertThat(town.phone(CARLA).getJsonObject("call").getString("status")).isEqualTo("ringing");
    town.pass(5);
    assertThat(town.phone(CARLA).getJsonObject("lastCall").getString("status")).isEqualTo("busy");
  }

  @Test
  void an_unreadable_answer_goes_to_the_fallback_with_the_code() throws Exception {
    town.customer().answers("/voice", 200, "text/xml", "<Response><Say>");
    town.customer().says("/voice-fallback", "<Say>One moment</Say>");
    town.call(CARLA, LINE);
    assertThat(town.heard(CARLA)).containsExactly("One moment");
    assertThat(town.customer().last("/voice-fallback").value("ErrorCode")).isEqualTo("12100");
    assertThat(town.customer().last("/voice-fallback").value("ErrorUrl")).endsWith("/voice");
  }

  @Test
  void a_failing_server_and_a_failing_fallback_end_in_an_application_error() throws Exception {
    town.customer().answers("/voice", 500, "text/plain", "broken");
    town.customer().answers("/voice-fallback", 503, "text/plain", "broken");
    town.call(CARLA, LINE);
    assertThat(town.heard(CARLA)).singleElement().asString().contains("application error");
    town.pass(10);
    assertThat(town.phone(CARLA).getJsonObject("call")).isNull();
  }

  @Test
  void a_page_rings_is_answered_and_only_then_fetches_its_document() throws Exception {
    town.customer().says("/page", "<Say>Press seven</Say><Pause length='30'/>");
    Call call =
        page(SAM, "/page")
            .setStatusCallback(URI.create(town.customer().url() + "/progress#rc=3&rp=all"))
            .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
            .create(town.twilio());
    assertThat(call.getStatus()).isEqualTo(Call.Status.QUEUED);

    town.pass(1);
    assertThat(fetch(call).getStatus()).isEqualTo(Call.Status.RINGING);
    assertThat(town.customer().arrivals("/page")).isEmpty();
    town.answer(SAM);
    assertThat(town.customer().last("/page").value("CallStatus")).isEqualTo("in-progress");
    assertThat(town.heard(SAM)).containsExactly("Press seven");
    town.pass(10);
    town.hangUp(SAM);

    List<Customer.Arrival> progress = town.customer().arrivals("/progress");
    assertThat(progress)
        .extracting(arrival -> arrival.value("CallStatus"))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(progress)
        .extracting(arrival -> arrival.value("SequenceNumber"))
        .containsExactly("0", "1", "2", "3");
    assertThat(progress).allMatch(Customer.Arrival::trusted);
    assertThat(progress.getLast().value("CallDuration")).isEqualTo("10");
    assertThat(fetch(call).getDuration()).isEqualTo("10");
  }

  @Test
  void nobody_answers_for_the_timeout_and_five_seconds() throws Exception {
    Call call = page(SAM, "/page").create(town.twilio());
    town.pass(24);
    assertThat(fetch(call).getStatus()).isEqualTo(Call.Status.RINGING);
    town.pass(2);
    assertThat(fetch(call).getStatus()).isEqualTo(Call.Status.NO_ANSWER);
  }

  @Test
  void a_declined_call_and_a_second_call_are_busy() throws Exception {
    Call first = page(SAM, "/page").create(town.twilio());
    town.pass(1);
    Call second = page(SAM, "/page").create(town.twilio());
    town.pass(2);
    assertThat(fetch(second).getStatus()).isEqualTo(Call.Status.BUSY);
    town.hangUp(SAM);
    assertThat(fetch(first).getStatus()).isEqualTo(Call.Status.BUSY);
  }

  @Test
  void a_voicemail_answers_hears_the_page_and_never_presses() throws Exception {
    town.behave(SAM, "voicemail", 8_000);
    town.customer()
        .says(
            "/page",
            "<Gather numDigits='1' timeout='10' action='/accept'><Say>Press</Say></Gather>");
    Call call = page(SAM, "/page").create(town.twilio());
    town.pass(30);
    assertThat(town.heard(SAM)).contains("Press", "(beep)");
    assertThat(town.customer().arrivals("/accept")).isEmpty();
    assertThat(fetch(call).getStatus()).isEqualTo(Call.Status.COMPLETED);
  }

  @Test
  void calls_made_by_rest_leave_one_a_second() throws Exception {
    Call first = page(SAM, "/page").create(town.twilio());
    Call second = page(BEA, "/page").create(town.twilio());
    town.pass(java.time.Duration.ofMillis(500));
    assertThat(fetch(first).getStatus()).isEqualTo(Call.Status.RINGING);
    assertThat(fetch(second).getStatus()).isEqualTo(Call.Status.QUEUED);
    town.pass(1);
    assertThat(fetch(second).getStatus()).isEqualTo(Call.Status.RINGING);
    assertThat(fetch(second).getQueueTime()).isEqualTo("1000");
  }

  @Test
  void a_live_call_can_be_sent_elsewhere_and_a_finished_one_cannot() throws Exception {
    Call call =
        Call.creator(
                new PhoneNumber(SAM),
                new PhoneNumber(PAGES),
                new Twiml("<Response><Pause length='60'/></Response>"))
            .create(town.twilio());
    town.pass(1);
    town.answer(SAM);
    Call.updater(call.getSid())
        .setTwiml(new Twiml("<Response><Say>Someone else has it</Say></Response>"))
        .update(town.twilio());
    assertThat(town.heard(SAM)).containsExactly("Someone else has it");
    Call.updater(call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(town.twilio());
    assertThat(fetch(call).getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThatThrownBy(() ->
            Call.updater(call.getSid())
                .setStatus(Call.UpdateStatus.COMPLETED)
                .update(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(21220));
  }

  @Test
  void a_ringing_sibling_can_be_cancelled() throws Exception {
    Call call = page(SAM, "/page").create(town.twilio());
    town.pass(1);
    Call.updater(call.getSid()).setStatus(Call.UpdateStatus.CANCELED).update(town.twilio());
    assertThat(fetch(call).getStatus()).isEqualTo(Call.Status.CANCELED);
    assertThat(town.phone(SAM).getJsonObject("call")).isNull();
  }

  @Test
  void the_first_to_answer_a_dial_hears_the_whisper_then_the_caller() throws Exception {
    town.customer()
        .says(
            "/voice",
            "<Dial action='/after' timeout='20'>"
                + "<Number url='/whisper'>"
                + SAM
                + "</Number>"
                + "<Number url='/whisper'>"
                + BEA
                + "</Number></Dial>");
    town.customer()
        .says(
            "/whisper",
            "<Gather numDigits='1' action='/join'><Say>Press two</Say></Gather><Hangup/>");
    town.customer().says("/join", "");
    town.customer().says("/after", "<Say>Goodbye</Say>");
    town.call(CARLA, LINE);
    town.pass(1);
    town.answer(BEA);
    assertThat(town.phone(SAM).getJsonObject("call")).isNull();
    assertThat(town.heard(BEA)).containsExactly("Press two");
    assertThat(town.phone(CARLA).getJsonObject("call").getJsonArray("with")).isEmpty();
    town.press(BEA, "2");
    assertThat(town.phone(CARLA).getJsonObject("call").getJsonArray("with").encode())
        .isEqualTo("[\"" + BEA + "\"]");
    town.pass(7);
    town.hangUp(BEA);
    Customer.Arrival after = town.customer().last("/after");
    assertThat(after.value("DialCallStatus")).isEqualTo("completed");
    assertThat(after.value("DialBridged")).isEqualTo("true");
    assertThat(after.value("DialCallSid")).startsWith("CA");
    assertThat(town.heard(CARLA)).containsExactly("Goodbye");
  }

  @Test
  void a_whisper_that_hangs_up_bridges_nobody() throws Exception {
    town.customer()
        .says("/voice", "<Dial action='/after'><Number url='/whisper'>" + SAM + "</Number></Dial>");
    town.customer().says("/whisper", "<Say>Press two</Say><Hangup/>");
    town.call(CARLA, LINE);
    town.pass(1);
    town.answer(SAM);
    town.pass(2);
    assertThat(town.customer().last("/after").value("DialBridged")).isEqualTo("false");
  }

  @Test
  void a_caller_who_hangs_up_cancels_what_still_rings() throws Exception {
    town.customer().says("/voice", "<Dial><Number>" + SAM + "</Number></Dial>");
    town.call(CARLA, LINE);
    town.pass(1);
    assertThat(town.phone(SAM).getJsonObject("call").getString("status")).isEqualTo("ringing");
    town.hangUp(CARLA);
    assertThat(town.phone(SAM).getJsonObject("lastCall").getString("status")).isEqualTo("canceled");
  }

  @Test
  void a_message_ends_with_a_key_and_a_silent_one_falls_through() throws Exception {
    town.customer().says("/voice", "<Record action='/left' maxLength='60'/><Say>Nothing</Say>");
    town.call(CARLA, LINE);
    town.pass(3);
    town.press(CARLA, "#");
    assertThat(town.customer().last("/left").value("RecordingDuration")).isEqualTo("3");
    assertThat(town.customer().last("/left").value("Digits")).isEqualTo("#");
    town.call(CARLA, LINE);
    town.pass(6);
    assertThat(town.heard(CARLA)).containsExactly("(beep)", "Nothing");
  }

  @Test
  void wrong_numbers_are_refused_with_their_codes() {
    assertThat(refusal("12", PAGES)).isEqualTo(21211);
    assertThat(refusal(SAM, "+12025550999")).isEqualTo(21210);
    assertThat(refusal("+15005550003", PAGES)).isEqualTo(21215);
  }

  private int refusal(String to, String from) {
    try {
      Call.creator(new PhoneNumber(to), new PhoneNumber(from), URI.create("http://127.0.0.1/x"))
          .create(town.twilio());
      return 0;
    } catch (ApiException refused) {
      return refused.getCode();
    }
  }
}
