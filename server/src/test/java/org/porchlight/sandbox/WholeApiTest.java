package org.porchlight.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.call.Recording;
import com.twilio.rest.api.v2010.account.message.Media;
import com.twilio.type.PhoneNumber;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The rest of the carrier's API, asked for by the carrier's own SDK.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeApiTest {
  @AutoClose private final Town town = new Town();

  private Call liveCall() throws Exception {
    town.customer().says("/page", "<Pause length='60'/>");
    Call call =
        Call.creator(
                new PhoneNumber(SAM),
                new PhoneNumber(PAGES),
                URI.create(town.customer().url() + "/page"))
            .create(town.twilio());
    town.pass(1);
    town.answer(SAM);
    return call;
  }

  @Test
  void a_live_call_is_recorded_paused_and_ended_and_only_a_live_one() throws Exception {
    Call call = liveCall();
    Recording begun =
        Recording.creator(call.getSid())
            .setRecordingChannels("dual")
            .setRecordingStatusCallback(URI.create(town.customer().url() + "/recorded"))
            .setRecordingStatusCallbackEvent(List.of("in-progress", "completed"))
            .create(town.twilio());
    town.pass(4);
    assertThat(begun.getStatus()).isEqualTo(Recording.Status.IN_PROGRESS);
    assertThat(begun.getSource()).hasToString("StartCallRecordingAPI");
    assertThat(begun.getDuration()).isNull();
    assertThat(begun.getChannels()).isEqualTo(2);
    Recording paused =
        Recording.updater(call.getSid(), "Twilio.CURRENT", Recording.Status.PAUSED)
            .update(town.twilio());
    assertThat(paused.getStatus()).isEqualTo(Recording.Status.PAUSED);
    Recording.updater(call.getSid(), begun.getSid(), Recording.Status.STOPPED)
        .update(town.twilio());
    town.settle();
    Recording over = Recording.fetcher(call.getSid(), begun.getSid()).fetch(town.twilio());
    assertThat(over.getDuration()).isEqualTo("4");
    assertThat(town.customer().arrivals("/recorded"))
        .extracting(arrival -> arrival.value("RecordingStatus"))
        .containsExactly("in-progress", "completed");

    town.hangUp(SAM);
    assertThatThrownBy(() -> Recording.creator(call.getSid()).create(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(21220));
    assertThat(Recording.deleter(call.getSid(), begun.getSid()).delete(town.twilio())).isTrue();
    assertThat(Recording.reader(call.getSid()).read(town.twilio()).iterator().hasNext()).isFalse();
  }

  @Test
  void a_call_can_ask_to_be_recorded_from_its_answer_to_its_end() throws Exception {
    town.customer().says("/page", "<Pause length='60'/>");
    Call call =
        Call.creator(
                new PhoneNumber(SAM),
                new PhoneNumber(PAGES),
                URI.create(town.customer().url() + "/page"))
            .setRecord(true)
            .setRecordingStatusCallback(town.customer().url() + "/recorded")
            .create(town.twilio());
    town.pass(1);
    town.answer(SAM);
    town.pass(7);
    town.hangUp(SAM);

    var told = town.customer().last("/recorded");
    assertThat(told.value("RecordingSource")).isEqualTo("OutboundAPI");
    assertThat(told.value("RecordingDuration")).isEqualTo("7");
    assertThat(told.value("CallSid")).isEqualTo(call.getSid());
  }

  @Test
  void a_conference_says_which_recordings_it_has() throws Exception {
    town.customer().says("/voice", "<Dial><Conference>leg-1</Conference></Dial>");
    town.call(CARLA, LINE);
    Conference room = Conference.reader().read(town.twilio()).iterator().next();

    assertThat(
            com.twilio.rest.api.v2010.account.conference.Recording.reader(room.getSid())
                .read(town.twilio())
                .iterator()
                .hasNext())
        .isFalse();
  }

  @Test
  void a_queue_is_renamed_and_made_smaller() {
    Queue queue = Queue.creator("waiting").create(town.twilio());
    Queue.creator("other").create(town.twilio());
    Queue changed =
        Queue.updater(queue.getSid()).setFriendlyName("night").setMaxSize(2).update(town.twilio());

    assertThat(changed.getFriendlyName()).isEqualTo("night");
    assertThat(changed.getMaxSize()).isEqualTo(2);
    assertThatThrownBy(
            () -> Queue.updater(queue.getSid()).setFriendlyName("other").update(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(22003));
  }

  @Test
  void a_number_is_bought_answers_and_is_given_back() throws Exception {
    town.customer().says("/new", "<Say>A new number</Say>");
    IncomingPhoneNumber bought =
        IncomingPhoneNumber.creator(new PhoneNumber("+12025550177"))
            .setVoiceUrl(URI.create(town.customer().url() + "/new"))
            .create(town.twilio());
    town.call(CARLA, "+12025550177");
    assertThat(town.heard(CARLA)).contains("A new number");
    town.hangUp(CARLA);

    assertThatThrownBy(
            () -> IncomingPhoneNumber.creator(new PhoneNumber(LINE)).create(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(21422));
    assertThat(IncomingPhoneNumber.deleter(bought.getSid()).delete(town.twilio())).isTrue();
    assertThatThrownBy(() -> IncomingPhoneNumber.fetcher(bought.getSid()).fetch(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, missing -> assertThat(missing.getCode()).isEqualTo(20404));
  }

  @Test
  void the_accounts_are_listed_and_named() {
    Account account = Account.reader().read(town.twilio()).iterator().next();
    assertThat(account.getSid()).isEqualTo(SandboxOptions.DEMO_ACCOUNT);
    assertThat(account.getStatus()).isEqualTo(Account.Status.ACTIVE);
    assertThat(
            Account.updater(account.getSid())
                .setFriendlyName("Night line")
                .update(town.twilio())
                .getFriendlyName())
        .isEqualTo("Night line");
    assertThat(Account.fetcher().fetch(town.twilio()).getFriendlyName()).isEqualTo("Night line");
  }

  @Test
  void a_picture_is_deleted_and_the_text_stays() throws Exception {
    town.send(
        "POST",
        "/_ctl/phones/" + CARLA + "/text",
        new JsonObject().put("to", LINE).put("body", "look").put("pictures", 2).encode(),
        "application/json");
    town.settle();
    Message text = Message.reader().setFrom(CARLA).read(town.twilio()).iterator().next();
    Media first = Media.reader(text.getSid()).read(town.twilio()).iterator().next();

    assertThat(Media.deleter(text.getSid(), first.getSid()).delete(town.twilio())).isTrue();
    assertThat(Media.reader(text.getSid()).read(town.twilio()))
        .extracting(Media::getSid)
        .hasSize(1)
        .doesNotContain(first.getSid());
    assertThat(Message.fetcher(text.getSid()).fetch(town.twilio()).getBody()).isEqualTo("look");
  }

  @Test
  void a_text_of_a_service_has_no_sender_before_it_leaves_and_one_without_words_is_refused()
      throws Exception {
    String service = "MG00000000000000000000000000000001";
    JsonObject accepted =
        new JsonObject(
            town.rest(
                    "POST",
                    "Messages.json",
                    "To",
                    SAM,
                    "MessagingServiceSid",
                    service,
                    "Body",
                    "hi")
                .body());
    assertThat(accepted.getString("status")).isEqualTo("accepted");
    assertThat(accepted.getValue("from")).isNull();
    town.pass(3);
    assertThat(Message.fetcher(accepted.getString("sid")).fetch(town.twilio()).getFrom())
        .isNotNull();
    assertThatThrownBy(() ->
            Message.creator(new PhoneNumber(SAM), new PhoneNumber(PAGES), "").create(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(21619));
  }

  @Test
  void numbers_are_taken_as_people_write_them_and_pictures_by_address_only() {
    assertThat(
            Message.creator(new PhoneNumber("(202) 555-0181"), new PhoneNumber(PAGES), "hi")
                .create(town.twilio())
                .getTo())
        .isEqualTo(SAM);
    assertThatThrownBy(() ->
            Message.creator(new PhoneNumber(SAM), new PhoneNumber(PAGES), "look")
                .setMediaUrl(List.of(URI.create("ftp://example.com/one.jpg")))
                .create(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.getCode()).isEqualTo(21620));
  }

  @Test
  void an_api_key_and_the_other_token_open_the_api_and_a_wrong_secret_does_not() throws Exception {
    String key = "SK" + SandboxOptions.DEMO_ACCOUNT.substring(2);
    String token = SandboxOptions.DEMO_TOKEN;
    assertThat(status(key, token + "-key")).isEqualTo(200);
    assertThat(status(SandboxOptions.DEMO_ACCOUNT, token + "-secondary")).isEqualTo(200);
    assertThat(status(key, token)).isEqualTo(401);
  }

  private int status(String user, String password) throws Exception {
    String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create(
                          town.sandbox().url()
                              + "/2010-04-01/Accounts/"
                              + SandboxOptions.DEMO_ACCOUNT
                              + "/Balance.json"))
                  .header("Authorization", "Basic " + login)
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void the_debugger_is_asked_by_level_and_by_time() throws Exception {
    town.customer().says("/voice", "<Say volume='11'>Hello</Say><Pause length='60'/>");
    town.call(CARLA, LINE);
    town.settle();
    assertThat(alerts("LogLevel=warning")).isEqualTo(1);
    assertThat(alerts("LogLevel=error")).isZero();
    assertThat(alerts("StartDate=2026-11-21&EndDate=2026-11-22")).isEqualTo(1);
    assertThat(alerts("EndDate=2026-11-20")).isZero();
  }

  private int alerts(String query) throws Exception {
    return new JsonObject(town.send("GET", "/monitor/v1/Alerts?" + query, "", "").body())
        .getJsonArray("alerts")
        .size();
  }

  @Test
  void programs_are_dialled_by_their_name_and_a_referral_is_told_as_one_that_no_trunk_takes()
      throws Exception {
    town.customer()
        .says(
            "/voice",
            "<Dial><Client><Identity>desk</Identity></Client><Sip>sip:desk@example.com</Sip></Dial>");
    town.call(CARLA, LINE);
    town.pass(2);
    assertThat(Call.reader().setStatus(Call.Status.RINGING).read(town.twilio()))
        .extracting(Call::getTo)
        .containsExactlyInAnyOrder("client:desk", "sip:desk@example.com");
    town.hangUp(CARLA);

    town.customer()
        .says("/voice", "<Refer action='/referred'><Sip>sip:a@example.com</Sip></Refer>");
    town.customer().says("/referred", "<Hangup/>");
    town.call(CARLA, LINE);
    town.pass(1);
    assertThat(town.customer().last("/referred").value("ReferCallStatus")).isEqualTo("failed");
  }

  @Test
  void what_is_under_way_is_told_until_nothing_is() throws Exception {
    Call call = liveCall();
    var busy = town.send("GET", "/_ctl/idle", "", "");
    assertThat(busy.statusCode()).isEqualTo(409);
    assertThat(busy.body()).contains(call.getSid());
    town.hangUp(SAM);
    assertThat(town.send("GET", "/_ctl/idle", "", "").statusCode()).isEqualTo(200);
    assertThat(town.array("/_ctl/calls").getJsonObject(0).getString("sid"))
        .isEqualTo(call.getSid());
  }

  @Test
  void a_busy_carrier_says_when_to_ask_again() throws Exception {
    town.fault("429", "Messages.json", 1, 7_000);
    var busy = town.rest("GET", "Messages.json");
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.headers().firstValue("Retry-After")).contains("7");
    assertThat(town.rest("GET", "Messages.json").statusCode()).isEqualTo(200);
  }

  @Test
  void a_certificate_nobody_trusts_is_told_by_its_own_code() throws Exception {
    town.fault("webhook-tls", "all", 2, 0);
    town.customer().says("/voice-fallback", "<Say>The other way</Say>");
    town.call(CARLA, LINE);
    town.pass(2);

    assertThat(town.heard(CARLA)).contains("The other way");
    assertThat(town.array("/_ctl/alerts").encode()).contains("11236");
  }

  @Test
  void a_number_is_found_by_a_part_of_it() throws Exception {
    assertThat(numbers("5550171")).isEqualTo(1);
    assertThat(numbers("%2B1202555017*")).isEqualTo(2);
    assertThat(numbers("999")).isZero();
  }

  private int numbers(String part) throws Exception {
    var answer = town.rest("GET", "IncomingPhoneNumbers.json?PhoneNumber=" + part);
    return new JsonObject(answer.body()).getJsonArray("incoming_phone_numbers").size();
  }

  @Test
  void a_live_call_of_which_nothing_is_asked_goes_on() throws Exception {
    String call =
        new JsonObject(
                town.rest("POST", "Calls.json", "To", SAM, "From", PAGES, "Twiml", "<Response/>")
                    .body())
            .getString("sid");

    assertThat(town.rest("POST", "Calls/" + call + ".json").statusCode()).isEqualTo(200);
    town.rest("POST", "Calls/" + call + ".json", "Status", "canceled");
    assertThat(town.rest("POST", "Calls/" + call + ".json").statusCode()).isEqualTo(400);
  }
}
