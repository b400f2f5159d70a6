package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;
import org.porchlight.telephony.Webhooks.Taken;

/// Real requests over HTTP, signed as Twilio signs, to the routes as they are mounted.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwilioWebhooksTest {
  /// What Twilio was told; the server itself listens elsewhere, as behind a proxy.
  private static final String PUBLIC_URL = "https://line.example.org";

  private static final LiveFallback FALLBACK =
      new LiveFallback(
          List.of(
              new Spoken.Say("Call or text 988. In danger, call 911.", Language.EN),
              new Spoken.Say("Llame o envíe un texto al 988.", Language.ES),
              new Spoken.Dial(Sample.STAFF, Sample.FAMILY_LINE, Duration.ofSeconds(30), "")),
          List.of(
              new Spoken.Say("Still with you.", Language.EN),
              new Spoken.Pause(Duration.ofSeconds(5))),
          List.of("Not seen yet. Call 988.", "Nadie lo ha visto."));

  private final Vertx vertx = Vertx.vertx();
  private final LineFake line = new LineFake();
  private final WatchFake watch = new WatchFake();
  private final Sightings sightings = new Sightings();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final TwilioSettings settings = Sample.settings(PUBLIC_URL);
  private final String token = new LegTokenSeal(settings.callbackKey()).seal(Sample.CONTACT);

  private int port;

  @BeforeEach
  void listen() throws Exception {
    var root = Router.router(vertx);
    root.route("/twilio/*").subRouter(webhooks(impatient()).router());
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(root)
            .listen(0, "127.0.0.1")
            .await(20, TimeUnit.SECONDS);
    port = server.actualPort();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    vertx.close().await();
  }

  private TwilioWebhooks webhooks(TwilioSettings with) {
    return new TwilioWebhooks(vertx, with, line, FALLBACK, sightings, watch, () -> 7);
  }

  /// The usual settings, but waiting only so long that a test need not.
  private TwilioSettings impatient() {
    return new TwilioSettings(
        settings.accountSid(),
        settings.authTokens(),
        null,
        null,
        settings.publicUrl(),
        settings.callbackKey(),
        "US",
        Duration.ofMillis(150),
        settings.connectTimeout(),
        settings.requestTimeout(),
        1,
        1,
        1,
        4_096);
  }

  private HttpResponse<String> post(String target, Map<String, String> fields) {
    return post(target, fields, TwilioSigner.sign(Sample.AUTH_TOKEN, PUBLIC_URL + target, fields));
  }

  private HttpResponse<String> post(String target, Map<String, String> fields, String signature) {
    return send(
        request(target)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature)
            .POST(BodyPublishers.ofString(TwilioForms.encoded(fields))));
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
        .timeout(Sample.PATIENT);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_call_is_asked_of_the_line_and_answered_in_TwiML() {
    var answer = post("/twilio/voice", TwilioForms.golden("incoming-call"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).contains("Hello from the line.");
    assertThat(line.told).hasOnlyElementsOfType(Incoming.Call.class).hasSize(1);
  }

  @Test
  void a_text_is_taken_in_with_nothing_said_in_return() {
    var answer = post("/twilio/text", TwilioForms.golden("incoming-text"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
    assertThat(answer.body()).endsWith("<Response/>");
    assertThat(line.told).hasOnlyElementsOfType(Incoming.Text.class).hasSize(1);
  }

  @Test
  void a_word_of_the_agencys_own_that_stops_texts_at_the_carrier_is_a_stop() {
    var form = TwilioForms.golden("incoming-text", "OptOutType", "STOP");
    form.put("Body", "BASTA");
    post("/twilio/text", form);

    assertThat(line.told)
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Text.class, text -> assertThat(text.body()).isEqualTo("STOP"));
  }

  @Test
  void a_live_call_asks_by_token_and_path() {
    var answer =
        post("/twilio/leg/" + token + "/page/answer", TwilioForms.golden("keys-on-placed-call"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(line.told)
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Asking.class,
            asking -> {
              assertThat(asking.token()).isEqualTo(Sample.CONTACT);
              assertThat(asking.path()).isEqualTo("page/answer");
              assertThat(asking.digits()).isEqualTo("4*7");
            });
    assertThat(sightings.owner("CA" + "0".repeat(31) + "2")).contains(Sample.CONTACT);
  }

  @Test
  void the_same_question_asked_again_is_answered_again() {
    var form = TwilioForms.golden("keys-on-placed-call");

    assertThat(post("/twilio/leg/" + token + "/menu", form).body())
        .isEqualTo(post("/twilio/leg/" + token + "/menu", form).body())
        .contains("Hello from the line.");
    assertThat(line.told).hasSize(2);
  }

  @Test
  void every_kind_of_report_reaches_the_line_and_is_answered_204() {
    Map<String, String> reports =
        Map.of(
            "call", "call-completed",
            "text", "text-undelivered",
            "conference", "conference-joined",
            "recording", "recording");
    reports.forEach((kind, golden) -> {
      var answer = post("/twilio/status/" + token + "/" + kind, TwilioForms.golden(golden));
      assertThat(answer.statusCode()).as(kind).isEqualTo(204);
    });

    assertThat(line.told)
        .hasAtLeastOneElementOfType(Incoming.CallProgress.class)
        .hasAtLeastOneElementOfType(Incoming.TextProgress.class)
        .hasAtLeastOneElementOfType(Incoming.ConferenceProgress.class)
        .hasAtLeastOneElementOfType(Incoming.Recorded.class)
        .hasSize(4);
    assertThat(sightings.conference("01JD0000000000000000000000.c1"))
        .contains("CF" + "0".repeat(31) + "1");
  }

  @Test
  void a_report_of_no_interest_is_answered_204_and_goes_no_further() {
    var form = TwilioForms.golden("text-delivered", "MessageStatus", "sending");

    assertThat(post("/twilio/status/" + token + "/text", form).statusCode()).isEqualTo(204);
    assertThat(line.told).isEmpty();
  }

  @Test
  void the_secondary_token_signs_too_while_rotating() {
    var form = TwilioForms.golden("incoming-call");
    String signature = TwilioSigner.sign(Sample.OLD_AUTH_TOKEN, PUBLIC_URL + "/twilio/voice", form);

    assertThat(post("/twilio/voice", form, signature).statusCode()).isEqualTo(200);
  }

  @Test
  void a_bad_signature_is_refused_without_a_word_and_counted() {
    var form = TwilioForms.golden("incoming-text");
    String signature = TwilioSigner.sign("another", PUBLIC_URL + "/twilio/text", form);
    var answer = post("/twilio/text", form, signature);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
    assertThat(line.told).isEmpty();
    assertThat(watch.told()).containsExactly("refused SIGNATURE");
  }

  @Test
  void a_missing_signature_is_refused() {
    var answer =
        send(
            request("/twilio/voice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("CallSid=CA1")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(watch.told()).containsExactly("refused SIGNATURE");
  }

  @Test
  void a_field_added_or_changed_on_the_way_breaks_the_signature() {
    var form = TwilioForms.golden("incoming-text");
    String signature = TwilioSigner.sign(Sample.AUTH_TOKEN, PUBLIC_URL + "/twilio/text", form);

    for (String field : List.of("Body", "NewField")) {
      var changed = TwilioForms.golden("incoming-text", field, "other words");
      assertThat(post("/twilio/text", changed, signature).statusCode()).as(field).isEqualTo(403);
    }
    assertThat(line.told).isEmpty();
  }

  @Test
  void the_address_comes_from_settings_and_never_from_headers() {
    var form = TwilioForms.golden("incoming-call");
    String signature =
        TwilioSigner.sign(Sample.AUTH_TOKEN, "https://elsewhere.example.org/twilio/voice", form);
    var answer =
        send(
            request("/twilio/voice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Host", "elsewhere.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=elsewhere.example.org;proto=https")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(TwilioForms.encoded(form))));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void another_account_is_refused_though_the_signature_is_right() {
    var form = TwilioForms.golden("incoming-call", "AccountSid", "AC" + "1".repeat(32));

    assertThat(post("/twilio/voice", form).statusCode()).isEqualTo(403);
    assertThat(watch.told()).containsExactly("refused ACCOUNT");
  }

  @Test
  void a_token_that_is_not_ours_is_refused() {
    var form = TwilioForms.golden("call-completed");
    String forged = token.replace(".c1.", ".c2.");

    assertThat(post("/twilio/status/" + forged + "/call", form).statusCode()).isEqualTo(403);
    assertThat(post("/twilio/leg/x/page", form).statusCode()).isEqualTo(403);
    assertThat(watch.told()).containsExactly("refused TOKEN", "refused TOKEN");
    assertThat(line.told).isEmpty();
  }

  @Test
  void whatever_comes_unsigned_is_turned_away_as_unsigned_before_it_is_read() throws Exception {
    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
      var request = request("/twilio/text").header("Content-Type", type);
      assertThat(send(request.POST(BodyPublishers.ofString("Body=%zz"))).statusCode())
          .as(type)
          .isEqualTo(403);
    }
  }

  @Test
  void only_a_posted_form_of_bounded_size_is_read() {
    assertThat(send(request("/twilio/voice").GET()).statusCode()).isEqualTo(405);
    assertThat(
            send(request("/twilio/voice")
                    .header("Content-Type", "application/json")
                    .header("X-Twilio-Signature", "claimed")
                    .POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            send(request("/twilio/voice")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Twilio-Signature", "claimed")
                    .POST(BodyPublishers.ofString("Body=%zz")))
                .statusCode())
        .isEqualTo(400);
    // The last one: the server ends the connection of a form it does not read to its end.
    assertThat(post("/twilio/text", Map.of("Body", "x".repeat(5_000))).statusCode()).isEqualTo(413);
    assertThat(watch.told())
        .containsExactly(
            "refused NOT_POST", "refused NOT_A_FORM", "refused NOT_A_FORM", "refused TOO_LARGE");
  }

  @Test
  void a_caller_hears_the_fallback_when_the_line_fails() {
    line.heard = Future.failedFuture(new IllegalStateException("no store"));
    var answer = post("/twilio/voice", TwilioForms.golden("incoming-call"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Call or text 988.", "Llame", "<Number>+12025550181</Number>")
        .doesNotContain("/twilio/");
    assertThat(watch.told()).containsExactly("fell back FAILED");
  }

  @Test
  void a_caller_hears_the_fallback_when_the_line_is_late_or_broken_or_says_the_impossible() {
    var form = TwilioForms.golden("keys-on-placed-call");
    line.heard = Promise.<Heard>promise().future();
    assertThat(post("/twilio/leg/" + token + "/a", form).body()).contains("Call or text 988.");

    line.heard =
        Future.succeededFuture(new Heard(Sample.CONTACT, List.of(new Spoken.Redirect("?"))));
    assertThat(post("/twilio/leg/" + token + "/a", form).body()).contains("Call or text 988.");

    line.broken = true;
    assertThat(post("/twilio/leg/" + token + "/a", form).body()).contains("Call or text 988.");
    assertThat(watch.told())
        .containsExactly("fell back LATE", "fell back FAILED", "fell back FAILED");
  }

  @Test
  void a_call_that_cannot_be_understood_still_hears_the_fallback() {
    var form = TwilioForms.golden("incoming-call", "To", "client:nobody");

    assertThat(post("/twilio/voice", form).body()).contains("Call or text 988.");
    assertThat(watch.told()).containsExactly("fell back UNREADABLE");
  }

  @Test
  void a_caller_who_waits_hears_only_what_can_be_heard_there() {
    line.heard = Future.failedFuture(new IllegalStateException("no store"));
    var answer =
        post("/twilio/wait/" + token + "/progress", TwilioForms.golden("waiting-in-conference"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Still with you.").doesNotContain("<Dial");
  }

  @Test
  void what_the_line_could_not_take_in_is_asked_for_again() {
    line.taken = Future.failedFuture(new IllegalStateException("no store, no spool"));
    assertThat(post("/twilio/text", TwilioForms.golden("incoming-text")).statusCode())
        .isEqualTo(503);

    line.taken = Promise.<Void>promise().future();
    var report = post("/twilio/status/" + token + "/call", TwilioForms.golden("call-completed"));
    assertThat(report.statusCode()).isEqualTo(503);
    assertThat(watch.told()).containsExactly("fell back FAILED", "fell back LATE");
  }

  @Test
  void a_text_that_nobody_has_seen_yet_is_answered_with_where_to_turn() {
    line.kept = Taken.ASIDE;

    var answer = post("/twilio/text", TwilioForms.golden("incoming-text"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<Message><Body>Not seen yet. Call 988.</Body></Message>")
        .contains("<Message><Body>Nadie lo ha visto.</Body></Message>");
    assertThat(watch.told()).containsExactly("put aside");
  }

  @Test
  void a_text_that_the_line_is_late_with_is_put_aside() {
    line.taken = Promise.<Void>promise().future();
    line.aside = Future.succeededFuture();

    var answer = post("/twilio/text", TwilioForms.golden("incoming-text"));

    assertThat(answer.body()).contains("Not seen yet.");
    assertThat(watch.told()).containsExactly("fell back LATE", "put aside");
  }

  @Test
  void a_text_that_cannot_be_understood_is_told_so() {
    var form = TwilioForms.golden("incoming-text", "MessageSid", "?");

    assertThat(post("/twilio/text", form).statusCode()).isEqualTo(400);
  }

  @Test
  void a_fallback_that_asks_the_line_stops_the_start() {
    var wrong = new LiveFallback(List.of(new Spoken.Redirect("again")), List.of(), List.of());

    assertThatThrownBy(
            () -> new TwilioWebhooks(vertx, settings, line, wrong, sightings, watch, () -> 7))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
