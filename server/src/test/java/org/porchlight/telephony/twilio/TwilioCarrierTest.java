package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer.Busy;
import org.porchlight.telephony.CarrierAnswer.Refused;
import org.porchlight.telephony.CarrierAnswer.Taken;
import org.porchlight.telephony.CarrierAnswer.Unknown;

/// The real SDK and real HTTP, against a server that answers what each test says.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwilioCarrierTest {
  private static final String ACCOUNT_PATH = "/2010-04-01/Accounts/" + Sample.ACCOUNT;
  private static final String CALL = "CA" + "0".repeat(31) + "1";
  private static final String TEXT = "SM" + "0".repeat(31) + "1";
  private static final String CONFERENCE = "CF" + "0".repeat(31) + "1";
  private static final Instant NOW = Instant.parse("2026-11-22T03:02:00Z");
  private static final TextOrder PAGE_TEXT =
      new TextOrder(
          Sample.PAGES_LINE,
          Sample.STAFF,
          "Page 3: 1 yes, 2 no",
          Sample.PAGE,
          Duration.ofSeconds(90));
  private static final CallOrder PAGE_CALL =
      new CallOrder(
          Sample.PAGES_LINE, Sample.STAFF, Sample.PAGE, "page/hello", Duration.ofSeconds(18));

  private static final Duration QUICK = Duration.ofMillis(300);

  private final Vertx vertx = Vertx.vertx();
  private final WatchFake watch = new WatchFake();
  private TwilioFake twilio;
  private TwilioCarrier carrier;

  @BeforeEach
  void start() throws Exception {
    twilio = new TwilioFake(vertx);
    carrier = carrier(twilio.url(), 32, Sample.PATIENT);
  }

  @AfterEach
  void close() {
    carrier.close();
    vertx.close().await();
  }

  private TwilioCarrier carrier(URI apiUrl, int requestsMax, Duration requestTimeout) {
    return new TwilioCarrier(
        vertx,
        Sample.settings("https://line.example.org", apiUrl, requestTimeout, requestsMax),
        watch);
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String resource(String sid, String fields) {
    return "{\"sid\":\"" + sid + "\",\"account_sid\":\"" + Sample.ACCOUNT + "\"" + fields + "}";
  }

  private static String date(Instant at) {
    return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  private static String text(String sid, Instant at, String body, String status) {
    return resource(
        sid,
        ",\"status\":\"%s\",\"body\":\"%s\",\"direction\":\"outbound-api\",\"date_created\":\"%s\""
            .formatted(status, body, date(at)));
  }

  private static String call(String sid, Instant at, String status) {
    return resource(
        sid,
        ",\"status\":\"%s\",\"direction\":\"outbound-api\",\"date_created\":\"%s\""
            .formatted(status, date(at)));
  }

  private static String list(String key, String... resources) {
    return "{\"%s\":[%s],\"uri\":\"/x.json\",\"page\":0,\"page_size\":50,\"next_page_uri\":null}"
        .formatted(key, String.join(",", resources));
  }

  private static String error(int status, int code) {
    return "{\"code\":%d,\"message\":\"m\",\"more_info\":\"i\",\"status\":%d}"
        .formatted(code, status);
  }

  @Test
  void a_text_carries_its_validity_and_where_its_receipts_go() {
    twilio.then(201, text(TEXT, NOW, "x", "queued"));

    assertThat(get(carrier.send(PAGE_TEXT))).isEqualTo(new Taken(TEXT));
    var asked = twilio.onlyRequest();
    assertThat(asked.line()).isEqualTo("POST " + ACCOUNT_PATH + "/Messages.json");
    assertThat(asked.authorization()).startsWith("Basic ");
    assertThat(asked.form().get("To")).isEqualTo("+12025550181");
    assertThat(asked.form().get("From")).isEqualTo("+12025550171");
    assertThat(asked.form().get("Body")).isEqualTo(PAGE_TEXT.body());
    assertThat(asked.form().get("ValidityPeriod")).isEqualTo("90");
    assertThat(asked.form().get("StatusCallback"))
        .matches(
            "https://line\\.example\\.org/twilio/status/"
                + "01JD0{22}\\.p3-text\\.[A-Za-z0-9_-]{22}/text#rc=3&rp=all&ct=1500&rt=4000");
  }

  @Test
  void a_call_asks_the_line_when_answered_and_tells_every_change() {
    twilio.then(201, call(CALL, NOW, "queued"));

    assertThat(get(carrier.place(PAGE_CALL))).isEqualTo(new Taken(CALL));
    WebhookForm form = twilio.onlyRequest().form();
    assertThat(form.get("Url")).contains("/twilio/leg/01JD0", "/page/hello#");
    assertThat(form.get("Timeout")).isEqualTo("18");
    assertThat(form.get("StatusCallback")).contains("/twilio/status/", "/call#rc=3&rp=all");
    assertThat(form.fields().get("StatusCallbackEvent"))
        .containsExactlyInAnyOrder("initiated", "ringing", "answered", "completed");
  }

  @Test
  void a_call_is_ended_and_one_that_is_over_counts_as_ended() {
    twilio.then(200, call(CALL, NOW, "completed")).then(400, error(400, 21220));

    assertThat(get(carrier.end(CALL))).isEqualTo(new Taken(CALL));
    assertThat(get(carrier.end(CALL))).isEqualTo(new Taken(CALL));
    assertThat(twilio.asked.getFirst().form().get("Status")).isEqualTo("completed");
  }

  @Test
  void a_live_call_is_turned_to_another_path() {
    twilio.then(200, call(CALL, NOW, "in-progress")).then(400, error(400, 21220));

    assertThat(get(carrier.turn(CALL, Sample.CONTACT, "limit"))).isEqualTo(new Taken(CALL));
    assertThat(get(carrier.turn(CALL, Sample.CONTACT, "limit")))
        .isEqualTo(new Refused(Undelivery.UNREACHABLE, 21220));
    assertThat(twilio.asked.getFirst().line())
        .isEqualTo("POST " + ACCOUNT_PATH + "/Calls/" + CALL + ".json");
    assertThat(twilio.asked.getFirst().form().get("Url")).contains("/limit#");
  }

  @Test
  void what_the_carrier_refuses_is_told_by_its_meaning_and_tried_once() {
    var meanings =
        List.of(
            new Refused(Undelivery.OPTED_OUT, 21610),
            new Refused(Undelivery.BAD_NUMBER, 21211),
            new Refused(Undelivery.CANNOT_TEXT, 21614),
            new Refused(Undelivery.NOT_PERMITTED, 21408),
            new Refused(Undelivery.CARRIER_FAULT, 20003));
    for (Refused meaning : meanings) {
      twilio.then(meaning.code() == 20003 ? 401 : 400, error(400, meaning.code()));
      assertThat(get(carrier.send(PAGE_TEXT))).isEqualTo(meaning);
    }
    assertThat(twilio.asked).hasSize(meanings.size());
  }

  @Test
  void too_many_requests_are_busy_and_were_not_carried_out() {
    twilio
        .then(response ->
            response.setStatusCode(429).putHeader("Retry-After", "7").end(error(429, 20429)))
        .then(429, "")
        .then(400, error(400, 20429));

    assertThat(get(carrier.send(PAGE_TEXT))).isEqualTo(new Busy(Duration.ofSeconds(7)));
    assertThat(get(carrier.send(PAGE_TEXT))).isEqualTo(new Busy(Duration.ofSeconds(1)));
    assertThat(get(carrier.send(PAGE_TEXT))).isEqualTo(new Busy(Duration.ofSeconds(1)));
    assertThat(twilio.asked).hasSize(3);
  }

  @Test
  void whatever_leaves_a_doubt_is_unknown_and_tried_once() {
    twilio
        .then(500, error(500, 20500))
        .then(503, "<html>unavailable</html>")
        .then(201, "")
        .then(201, "{\"sid\":")
        .then(404, "<html>not here</html>")
        .then(response -> response.reset());

    for (int time = 1; time <= 6; time++) {
      assertThat(get(carrier.send(PAGE_TEXT))).as("answer " + time).isInstanceOf(Unknown.class);
    }
    assertThat(twilio.asked).hasSize(6);
  }

  @Test
  void a_slow_answer_and_a_slow_body_are_unknown_in_time() {
    try (var quick = carrier(twilio.url(), 32, QUICK)) {
      twilio.then(_ -> {});
      assertThat(get(quick.send(PAGE_TEXT))).isEqualTo(new Unknown("time-out"));

      twilio.then(response -> response.setStatusCode(201).setChunked(true).write("{"));
      assertThat(get(quick.send(PAGE_TEXT))).isEqualTo(new Unknown("time-out"));
    }
  }

  @Test
  void nobody_at_the_other_end_is_unknown() throws Exception {
    int freePort;
    try (var socket = new ServerSocket(0)) {
      freePort = socket.getLocalPort();
    }
    try (var alone = carrier(URI.create("http://127.0.0.1:" + freePort), 1, QUICK)) {
      assertThat(get(alone.send(PAGE_TEXT))).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void more_requests_than_may_wait_are_busy_at_once() {
    IntStream.range(0, 10).forEach(_ -> twilio.then(_ -> {}));
    try (var narrow = carrier(twilio.url(), 1, QUICK)) {
      var asked = IntStream.range(0, 4).mapToObj(_ -> narrow.send(PAGE_TEXT)).toList();

      assertThat(asked.get(3).isComplete()).isTrue();
      assertThat(get(asked.get(3))).isInstanceOf(Busy.class);
      assertThat(asked.stream().map(TwilioCarrierTest::get))
          .filteredOn(Unknown.class::isInstance)
          .isNotEmpty();
    }
  }

  @Test
  void answers_come_back_on_the_context_that_asked() {
    twilio.then(201, text(TEXT, NOW, "x", "queued"));
    Context context = vertx.getOrCreateContext();
    var answeredOn = new CompletableFuture<Context>();
    context.runOnContext(
        _ -> carrier.send(PAGE_TEXT).onComplete(_ -> answeredOn.complete(Vertx.currentContext())));

    assertThat(answeredOn.orTimeout(30, TimeUnit.SECONDS).join()).isSameAs(context);
  }

  @Test
  void a_carrier_that_is_down_is_reported_once_and_still_asked() {
    twilio.then(500, "").then(500, "").then(500, "").then(201, text(TEXT, NOW, "x", "queued"));
    for (int time = 0; time < 4; time++) {
      get(carrier.send(PAGE_TEXT));
    }
    assertThat(twilio.asked).hasSize(4);
    assertThat(watch.told()).containsExactly("down", "back");
  }

  @Test
  void a_lost_text_is_found_by_its_words_among_others_to_the_same_phone() {
    String lost = PAGE_TEXT.body();
    twilio.then(
        200,
        list(
            "messages",
            text("SM" + "3".repeat(32), NOW.plusSeconds(2), "Page 4: 31 yes, 32 no", "sent"),
            text(TEXT, NOW.plusSeconds(1), lost, "queued"),
            text("SM" + "4".repeat(32), NOW.minusSeconds(60), lost, "delivered")));

    assertThat(get(carrier.find(PAGE_TEXT, NOW))).contains(new Taken(TEXT));
    assertThat(twilio.onlyRequest().line())
        .startsWith("GET " + ACCOUNT_PATH + "/Messages.json?")
        .contains("To=%2B12025550181", "From=%2B12025550171");
  }

  @Test
  void a_text_that_is_not_there_may_be_sent_again() {
    twilio.then(200, list("messages"));

    assertThat(get(carrier.find(PAGE_TEXT, NOW))).isEmpty();
  }

  @Test
  void a_found_text_that_will_not_arrive_is_refused() {
    String failed = text(TEXT, NOW, PAGE_TEXT.body(), "failed");
    twilio.then(200, list("messages", failed.replace("}", ",\"error_code\":30036}")));

    assertThat(get(carrier.find(PAGE_TEXT, NOW))).contains(new Refused(Undelivery.EXPIRED, 30036));
  }

  @Test
  void a_lost_call_is_not_mistaken_for_another_to_the_same_phone() {
    String others = "CA" + "5".repeat(32);
    carrier.sightings().owns(Sample.OTHER_PAGE, others);
    twilio.then(
        200, list("calls", call(others, NOW.plusSeconds(1), "ringing"), call(CALL, NOW, "queued")));
    assertThat(get(carrier.find(PAGE_CALL, NOW))).contains(new Taken(CALL));

    twilio.then(200, list("calls", call(others, NOW.plusSeconds(1), "ringing")));
    assertThat(get(carrier.find(PAGE_CALL, NOW))).isEmpty();
  }

  @Test
  void where_several_calls_could_be_the_lost_one_nobody_guesses() {
    String first = "CA" + "6".repeat(32);
    String both = list("calls", call(first, NOW, "ringing"), call(CALL, NOW, "queued"));
    twilio.then(200, both);
    assertThat(get(carrier.find(PAGE_CALL, NOW))).contains(new Unknown("2 alike"));

    // A callback tells which is which.
    carrier.sightings().owns(Sample.PAGE, first);
    twilio.then(200, both);
    assertThat(get(carrier.find(PAGE_CALL, NOW))).contains(new Taken(first));
  }

  @Test
  void a_search_that_is_not_answered_says_unknown() {
    twilio.then(503, "").then(429, "").then(401, error(401, 20003));

    for (int time = 0; time < 3; time++) {
      assertThat(get(carrier.find(PAGE_TEXT, NOW)).orElseThrow()).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void a_search_reads_on_while_there_are_pages_of_its_time() {
    String more =
        list("messages", text("SM" + "7".repeat(32), NOW, "other", "sent"))
            .replace("null", "\"" + ACCOUNT_PATH + "/Messages.json?Page=1&PageToken=x\"");
    twilio.then(200, more).then(200, list("messages", text(TEXT, NOW, PAGE_TEXT.body(), "sent")));

    assertThat(get(carrier.find(PAGE_TEXT, NOW))).contains(new Taken(TEXT));
    assertThat(twilio.asked.get(1).line()).contains("PageToken=x");
  }

  @Test
  void a_search_that_cannot_read_everything_says_unknown() {
    String more =
        list("messages", text("SM" + "7".repeat(32), NOW, "other", "sent"))
            .replace("null", "\"" + ACCOUNT_PATH + "/Messages.json?Page=1\"");
    twilio.then(200, more).then(200, more).then(200, more).then(200, more);

    assertThat(get(carrier.find(PAGE_TEXT, NOW))).contains(new Unknown("list too long"));
  }

  @Test
  void a_caller_is_held_in_the_conference_that_bears_the_name() {
    twilio.then(200, list("conferences", resource(CONFERENCE, ",\"status\":\"in-progress\"")));
    twilio.then(200, "{\"call_sid\":\"" + CALL + "\",\"hold\":true}");

    assertThat(get(carrier.hold("room 1", CALL, Sample.CONTACT, "company")))
        .isEqualTo(new Taken(CALL));
    assertThat(twilio.asked.get(0).line()).contains("/Conferences.json?", "FriendlyName=room");
    assertThat(twilio.asked.get(1).line())
        .isEqualTo(
            "POST "
                + ACCOUNT_PATH
                + "/Conferences/"
                + CONFERENCE
                + "/Participants/"
                + CALL
                + ".json");
    assertThat(twilio.asked.get(1).form().get("Hold")).isEqualTo("true");
    assertThat(twilio.asked.get(1).form().get("HoldUrl")).contains("/twilio/wait/", "/company#");

    twilio.then(200, "{\"call_sid\":\"" + CALL + "\",\"hold\":false}");
    assertThat(get(carrier.release("room 1", CALL))).isEqualTo(new Taken(CALL));
    assertThat(twilio.asked).hasSize(3);
    assertThat(twilio.asked.get(2).form().get("Hold")).isEqualTo("false");
  }

  @Test
  void a_remembered_conference_that_is_over_is_looked_for_again() {
    carrier.sightings().conference("room 1", "CF" + "9".repeat(32));
    twilio
        .then(404, error(404, 20404))
        .then(
            200,
            list(
                "conferences",
                resource("CF" + "9".repeat(32), ",\"status\":\"completed\""),
                resource(CONFERENCE, ",\"status\":\"init\"")))
        .then(200, "{\"call_sid\":\"" + CALL + "\"}");

    assertThat(get(carrier.release("room 1", CALL))).isEqualTo(new Taken(CALL));
    assertThat(carrier.sightings().conference("room 1")).contains(CONFERENCE);
  }

  @Test
  void a_caller_who_is_in_no_conference_cannot_be_held() {
    twilio.then(200, list("conferences"));

    assertThat(get(carrier.release("room 1", CALL)))
        .isEqualTo(new Refused(Undelivery.UNREACHABLE, 20404));
  }
}
