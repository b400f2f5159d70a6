package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.sandbox.SandboxOptions;
import org.porchlight.sandbox.SandboxServer;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.CarrierAnswer.Refused;
import org.porchlight.telephony.CarrierAnswer.Taken;
import org.porchlight.telephony.CarrierAnswer.Unknown;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.CallStatus;
import org.porchlight.telephony.Incoming.ConferenceChange;
import org.porchlight.telephony.Incoming.TextStatus;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;

/// The whole edge against a telephone network that shares no code with it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SandboxTwilioTest {
  private static final Instant EVENING = Instant.parse("2026-11-21T23:10:00Z");
  private static final PhoneNumber CARLA = Sample.CARLA;
  private static final PhoneNumber STAFF = Sample.STAFF;
  private static final LegToken VOICE_PAGE = new LegToken(Sample.INCIDENT, "p3-voice");
  private static final String PHONES =
      """
      numbers:
        - e164: "+12025550170"
          voice_url: ${PUBLIC_URL}/twilio/voice
          sms_url: ${PUBLIC_URL}/twilio/text
        - e164: "+12025550171"
          voice_url: ${PUBLIC_URL}/twilio/voice
          sms_url: ${PUBLIC_URL}/twilio/text
      phones:
        - {e164: "+12025550103", name: Carla, language: es-US, group: Family}
        - {e164: "+12025550181", name: Sam, language: en-US, group: Staff}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScriptedLine line = new ScriptedLine();
  private final WatchFake watch = new WatchFake();
  private SandboxServer sandbox;
  private TwilioCarrier carrier;

  @BeforeEach
  void start() throws Exception {
    var root = Router.router(vertx);
    int port =
        get(vertx.createHttpServer().requestHandler(root).listen(0, "127.0.0.1")).actualPort();
    String publicUrl = "http://127.0.0.1:" + port;
    sandbox =
        get(
            SandboxServer.start(
                vertx,
                SandboxOptions.usual()
                    .withPhones(PHONES)
                    .withPublicUrl(publicUrl)
                    .withManualClock(InstantSource.fixed(EVENING))));
    var settings = Sample.settings(publicUrl, URI.create(sandbox.url()), Sample.PATIENT, 32);
    carrier = new TwilioCarrier(vertx, settings, watch);
    var webhooks =
        new TwilioWebhooks(
            vertx,
            settings,
            line,
            new LiveFallback(List.of(say("Call 988.")), List.of(say("Still here.")), List.of()),
            carrier.sightings(),
            watch,
            () -> 7);
    root.route("/twilio/*").subRouter(webhooks.router());
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    carrier.close();
    get(sandbox.close());
    get(vertx.close());
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Spoken say(String words) {
    return new Spoken.Say(words, Language.EN);
  }

  private void pass(int seconds) {
    get(sandbox.advance(Duration.ofSeconds(seconds)));
  }

  private void control(PhoneNumber phone, String action, JsonObject body) {
    send("/_ctl/phones/" + phone.e164() + "/" + action, body.encode());
    pass(0);
  }

  private void fault(String kind, String on) {
    send("/_ctl/faults", new JsonObject().put("kind", kind).put("on", on).put("count", 1).encode());
  }

  private JsonObject phone(PhoneNumber phone) {
    return new JsonObject(send("/_ctl/phones/" + phone.e164(), ""));
  }

  private String send(String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(JsonArray array, String field) {
    return array.stream().map(entry -> ((JsonObject) entry).getString(field)).toList();
  }

  private static TextOrder text(LegToken token, String body) {
    return new TextOrder(Sample.PAGES_LINE, STAFF, body, token, Duration.ofSeconds(90));
  }

  private static CallOrder ring(LegToken token) {
    return new CallOrder(Sample.PAGES_LINE, STAFF, token, "page/hello", Duration.ofSeconds(18));
  }

  @Test
  void a_text_from_a_phone_reaches_the_line_with_every_letter() {
    control(
        CARLA,
        "text",
        new JsonObject().put("to", "+12025550170").put("body", "Él está gritando & más"));

    assertThat(line.told(Incoming.Text.class))
        .singleElement()
        .satisfies(text -> assertThat(text.body()).isEqualTo("Él está gritando & más"));
    assertThat(watch.told()).isEmpty();
  }

  @Test
  void a_webhook_is_known_by_either_way_of_signing_and_with_fields_nobody_knew() {
    for (String kind : List.of("sign-with-port", "sign-without-port", "webhook-extra-params")) {
      fault(kind, "all");
      control(CARLA, "text", new JsonObject().put("to", "+12025550170").put("body", kind));
    }
    assertThat(line.told(Incoming.Text.class))
        .extracting(Incoming.Text::body)
        .containsExactly("sign-with-port", "sign-without-port", "webhook-extra-params");
    assertThat(watch.told()).isEmpty();
  }

  @Test
  void a_webhook_that_somebody_else_signed_is_turned_away() {
    fault("webhook-wrong-signature", "all");
    control(CARLA, "text", new JsonObject().put("to", "+12025550170").put("body", "hello"));

    assertThat(line.told).isEmpty();
    assertThat(watch.told()).containsExactly("refused SIGNATURE");
  }

  @Test
  void a_page_by_text_is_sent_delivered_and_told() {
    var answer = get(carrier.send(text(Sample.PAGE, "Page 3: 1 yes, 2 no")));
    pass(10);

    assertThat(answer).isInstanceOf(Taken.class);
    assertThat(words(phone(STAFF).getJsonArray("texts"), "body"))
        .containsExactly("Page 3: 1 yes, 2 no");
    assertThat(line.told(Incoming.TextProgress.class))
        .extracting(Incoming.TextProgress::status)
        .containsExactly(TextStatus.SENT, TextStatus.DELIVERED);
    assertThat(line.told(Incoming.TextProgress.class))
        .allSatisfy(told -> assertThat(told.token()).isEqualTo(Sample.PAGE));
  }

  @Test
  void a_phone_that_said_stop_is_refused_as_opted_out() {
    control(STAFF, "text", new JsonObject().put("to", "+12025550171").put("body", "STOP"));

    assertThat(get(carrier.send(text(Sample.PAGE, "Page 3"))))
        .isEqualTo(new Refused(Undelivery.OPTED_OUT, 21610));
    assertThat(line.told(Incoming.Text.class)).hasSize(1);
  }

  @Test
  void a_page_by_voice_rings_asks_and_takes_a_key() {
    line.script.put(
        "page/hello",
        List.of(
            new Spoken.SpokenMenu(
                List.of(say("Porchlight. Press 7.")), 1, Duration.ofSeconds(8), "page/key"),
            new Spoken.Hangup()));
    line.script.put("page/key=7", List.of(say("Thank you."), new Spoken.Hangup()));
    assertThat(get(carrier.place(ring(VOICE_PAGE)))).isInstanceOf(Taken.class);
    pass(2);
    control(STAFF, "answer", new JsonObject());
    pass(1);
    control(STAFF, "press", new JsonObject().put("digits", "7"));
    pass(10);

    assertThat(line.told(Incoming.Asking.class))
        .extracting(Incoming.Asking::digits)
        .containsExactly("", "7");
    assertThat(line.told(Incoming.CallProgress.class))
        .extracting(Incoming.CallProgress::status)
        .containsExactly(
            CallStatus.QUEUED, CallStatus.RINGING, CallStatus.IN_PROGRESS, CallStatus.COMPLETED);
    assertThat(watch.told()).isEmpty();
  }

  @Test
  void a_page_nobody_answers_is_told_so_and_a_second_end_counts_as_ended() {
    var taken = (Taken) get(carrier.place(ring(VOICE_PAGE)));
    pass(40);

    assertThat(line.told(Incoming.CallProgress.class).getLast().status())
        .isEqualTo(CallStatus.NO_ANSWER);
    assertThat(get(carrier.end(taken.carrierId()))).isEqualTo(taken);
  }

  @Test
  void a_caller_waits_is_joined_held_given_back_and_turned() {
    line.script.put("call", List.of(new Spoken.Join("room 1", false, "progress", "after", true)));
    line.script.put(
        "progress",
        List.of(say("We are calling someone."), new Spoken.Pause(Duration.ofSeconds(10))));
    line.script.put(
        "company", List.of(say("Still here."), new Spoken.Pause(Duration.ofSeconds(5))));
    line.script.put("page/hello", List.of(new Spoken.Join("room 1", true, "", "ear", false)));
    line.script.put("ear", List.of(say("Private."), new Spoken.Pause(Duration.ofSeconds(60))));
    line.script.put("limit", List.of(say("The way to 988."), new Spoken.Hangup()));

    control(CARLA, "call", new JsonObject().put("to", "+12025550170"));
    pass(3);
    String caller = line.told(Incoming.Call.class).getFirst().callId();
    get(carrier.place(ring(VOICE_PAGE)));
    pass(2);
    control(STAFF, "answer", new JsonObject());
    pass(2);
    assertThat(line.told(Incoming.ConferenceProgress.class))
        .extracting(Incoming.ConferenceProgress::change)
        .contains(ConferenceChange.JOINED, ConferenceChange.STARTED);

    control(STAFF, "press", new JsonObject().put("digits", "*"));
    pass(1);
    assertThat(line.told(Incoming.Asking.class))
        .extracting(Incoming.Asking::path)
        .contains("progress", "ear");
    assertThat(get(carrier.hold("room 1", caller, Sample.CONTACT, "company")))
        .isEqualTo(new Taken(caller));
    pass(1);
    assertThat(get(carrier.release("room 1", caller))).isEqualTo(new Taken(caller));
    assertThat(get(carrier.turn(caller, Sample.CONTACT, "limit"))).isEqualTo(new Taken(caller));
    pass(10);

    assertThat(words(phone(CARLA).getJsonObject("lastCall").getJsonArray("heard"), "text"))
        .containsSubsequence("We are calling someone.", "Still here.", "The way to 988.");
    assertThat(watch.told()).isEmpty();
  }

  @Test
  void a_page_whose_answer_was_lost_is_found_and_one_that_never_was_is_not() {
    fault("rest-accept-then-drop", "all");
    var lost = text(Sample.PAGE, "Page 3: 1 yes, 2 no");
    assertThat(get(carrier.send(lost))).isInstanceOf(Unknown.class);
    pass(5);

    assertThat(get(carrier.find(lost, EVENING)).orElseThrow()).isInstanceOf(Taken.class);
    assertThat(get(carrier.find(text(Sample.OTHER_PAGE, "Page 4: 31 yes, 32 no"), EVENING)))
        .isEmpty();
  }

  @Test
  void a_lost_call_is_found_by_what_its_own_callbacks_told() {
    get(carrier.place(ring(new LegToken(Sample.INCIDENT, "p9-voice"))));
    // The phone rings out, so that the next call finds it free.
    pass(40);
    fault("rest-accept-then-drop", "all");
    CarrierAnswer unknown = get(carrier.place(ring(VOICE_PAGE)));
    assertThat(unknown).isInstanceOf(Unknown.class);
    pass(5);

    String ours =
        line.told(Incoming.CallProgress.class).stream()
            .filter(told -> told.token().equals(VOICE_PAGE))
            .findFirst()
            .orElseThrow()
            .callId();
    assertThat(get(carrier.find(ring(VOICE_PAGE), EVENING))).contains(new Taken(ours));
  }

  @Test
  void a_busy_network_says_when_to_come_back() {
    fault("rest-429", "all");

    assertThat(get(carrier.send(text(Sample.PAGE, "Page 3"))))
        .isInstanceOf(CarrierAnswer.Busy.class);
  }
}
