package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a stranger sends who has read the documents badly: each is refused with the carrier's own
/// code, in the carrier's own shape.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddRequestsTest {
  private static final String NO_CALL = "Calls/CA00000000000000000000000000000000";
  private static final String NO_ROOM = "Conferences/CF00000000000000000000000000000000";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MESSAGES =
      "/2010-04-01/Accounts/" + SandboxOptions.DEMO_ACCOUNT + "/Messages.json";

  @AutoClose private final Town town = new Town();

  /// A request, and how it is refused: `status/code`.
  private record Odd(String refusal, String method, String below, List<String> form) {}

  private static final List<Odd> ODD =
      List.of(
          new Odd("400/21604", "POST", "Messages.json", List.of("From", PAGES, "Body", "x")),
          new Odd("400/21603", "POST", "Messages.json", List.of("To", SAM, "Body", "x")),
          new Odd("400/21619", "POST", "Messages.json", List.of("To", SAM, "From", PAGES)),
          text("21617", "Body", "x".repeat(1601)),
          text("90007", "Body", "x", "ValidityPeriod", "0"),
          text("90007", "Body", "x", "ValidityPeriod", "soon"),
          text("21609", "Body", "x", "StatusCallback", "nonsense"),
          text("21620", "Body", "x", "MediaUrl", "nonsense"),
          text("21701", "Body", "x", "MessagingServiceSid", "MG" + "2".repeat(32)),
          text("21705", "Body", "x", "MessagingServiceSid", "PN" + "2".repeat(32)),
          text("21655", "Body", "x", "ContentSid", "HX" + "2".repeat(32)),
          text("21656", "Body", "x", "ContentVariables", "{\"1\":\"x\"}"),
          text("21656", "ContentSid", "HX" + "2".repeat(32), "ContentVariables", "x"),
          channel("21910", "whatsapp:" + SAM, PAGES),
          channel("63007", "whatsapp:" + SAM, "whatsapp:" + PAGES),
          text("20001", "Body", "x", "ContentRetention", "forget"),
          text("20001", "Body", "x", "AddressRetention", "forget"),
          text("20001", "Body", "x", "RiskCheck", "maybe"),
          text("20001", "Body", "x", "TrafficType", "dear"),
          text("20001", "Body", "x", "ScheduleType", "soon"),
          text("20001", "Body", "x", "SmartEncoded", "maybe"),
          scheduled("2026-11-21T23:24:59Z"),
          scheduled("2026-12-26T23:10:01Z"),
          scheduled("tomorrow"),
          text("35118", "Body", "x", "SendAt", "2026-11-22T10:00:00Z"),
          new Odd(
              "400/21266",
              "POST",
              "Messages.json",
              List.of("To", PAGES, "From", PAGES, "Body", "x")),
          new Odd("405/20004", "PUT", "Messages.json", List.of()),
          new Odd("405/20004", "DELETE", "Messages.json", List.of()),
          new Odd("404/20404", "GET", "Nothings.json", List.of()),
          new Odd("400/20006", "GET", "Messages.json?PageSize=0", List.of()),
          new Odd("400/20006", "GET", "Messages.json?PageSize=-1", List.of()),
          new Odd("400/20006", "GET", "Messages.json?Page=x", List.of()),
          new Odd("400/20001", "GET", "Messages.json?DateSent=yesterday", List.of()),
          new Odd(
              "400/21201", "POST", "Calls.json", List.of("From", PAGES, "Twiml", "<Response/>")),
          new Odd("400/21213", "POST", "Calls.json", List.of("To", SAM, "Twiml", "<Response/>")),
          call("21205"),
          call("20001", "Twiml", "<Response>" + "x".repeat(4_000) + "</Response>"),
          call("20001", "Twiml", "<Response/>", "Timeout", "0"),
          call("20001", "Twiml", "<Response/>", "Timeout", "601"),
          call("20001", "Url", "http://127.0.0.1:1/", "Method", "PUT"),
          call("20001", "Url", "http://127.0.0.1:1/", "MachineDetection", "yes"),
          call("21206", "Twiml", "<Response/>", "SendDigits", "1z"),
          call("21206", "Twiml", "<Response/>", "SendDigits", "1".repeat(33)),
          call("20001", "Twiml", "<Response/>", "RecordingChannels", "stereo"),
          call("20001", "Twiml", "<Response/>", "RecordingTrack", "outside"),
          call("20001", "Twiml", "<Response/>", "Trim", "short"),
          guest("20001", "Timeout", "4"),
          guest("20001", "Beep", "loud"),
          guest("20001", "Region", "moon1"),
          guest("20001", "MaxParticipants", "251"),
          guest("20001", "ConferenceRecord", "perhaps"),
          guest("20001", "JitterBufferSize", "huge"),
          guest("20001", "Coaching", "true"),
          call("20001", "Twiml", "<Response/>", "MachineDetectionTimeout", "2"),
          call("20001", "Twiml", "<Response/>", "MachineDetectionSilenceTimeout", "20000"),
          new Odd(
              "400/21211",
              "POST",
              "Calls.json",
              List.of("To", PAGES, "From", PAGES, "Twiml", "<Response/>")),
          call("21218", "ApplicationSid", "AP0"),
          new Odd("404/20404", "GET", NO_CALL + ".json", List.of()),
          new Odd("404/20404", "GET", NO_CALL + "/Recordings.json", List.of()),
          new Odd("404/20404", "POST", NO_CALL + ".json", List.of("Status", "completed")),
          new Odd("404/20404", "GET", NO_ROOM + "/Participants.json", List.of()),
          new Odd("404/20404", "GET", NO_ROOM + "/Recordings.json", List.of()),
          new Odd(
              "404/20404",
              "POST",
              NO_ROOM + "/Participants.json",
              List.of("From", PAGES, "To", SAM)),
          new Odd("404/20404", "GET", "Recordings/RE0.json", List.of()),
          new Odd("400/22003", "POST", "Queues.json", List.of()),
          new Odd(
              "400/20001", "POST", "Queues.json", List.of("FriendlyName", "a", "MaxSize", "5001")));

  private static Odd text(String code, String... more) {
    return odd(code, "Messages.json", more);
  }

  /// The clock of this town stands at 2026-11-21T23:10:00Z.
  private static Odd scheduled(String at) {
    return text(
        "35114",
        "Body",
        "x",
        "MessagingServiceSid",
        "MG00000000000000000000000000000001",
        "ScheduleType",
        "fixed",
        "SendAt",
        at);
  }

  private static Odd channel(String code, String to, String from) {
    return new Odd(
        "400/" + code, "POST", "Messages.json", List.of("To", to, "From", from, "Body", "x"));
  }

  private static Odd guest(String code, String... more) {
    return odd(code, "Conferences/a-room/Participants.json", more);
  }

  private static Odd call(String code, String... more) {
    return odd(code, "Calls.json", more);
  }

  private static Odd odd(String code, String below, String... more) {
    var form = new ArrayList<>(List.of("To", SAM, "From", PAGES));
    form.addAll(List.of(more));
    return new Odd("400/" + code, "POST", below, form);
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    var json = new JsonObject(answer.body());
    assertThat(json.fieldNames())
        .containsExactlyInAnyOrder("code", "message", "more_info", "status");
    assertThat(json.getInteger("status")).isEqualTo(answer.statusCode());
    assertThat(json.getString("more_info")).endsWith("/" + json.getInteger("code"));
    return answer.statusCode() + "/" + json.getInteger("code");
  }

  @Test
  void every_odd_request_is_refused_by_its_own_code() throws Exception {
    for (var odd : ODD) {
      assertThat(refusal(town.rest(odd.method, odd.below, odd.form.toArray(String[]::new))))
          .as("%s %s %s", odd.method, odd.below, odd.form)
          .isEqualTo(odd.refusal);
    }
    assertThat(new JsonObject(town.rest("GET", "Messages.json").body()).getJsonArray("messages"))
        .isEmpty();
    assertThat(new JsonObject(town.rest("GET", "Calls.json").body()).getJsonArray("calls"))
        .isEmpty();
  }

  @Test
  void what_is_no_form_is_refused_in_the_same_shape() throws Exception {
    assertThat(refusal(town.send("POST", MESSAGES, "{\"To\":\"x\"}", "application/json")))
        .isEqualTo("400/21604");
    assertThat(refusal(town.send("POST", MESSAGES, "%%%=&&=&To", FORM))).isEqualTo("400/20001");
    String large = "Body=" + "x".repeat(300_000);
    assertThat(refusal(town.send("POST", MESSAGES, large, FORM))).isEqualTo("413/20001");
  }

  @Test
  void an_address_that_cannot_be_read_is_refused_in_the_same_shape() throws Exception {
    String call = MESSAGES.replace("Messages.json", "Calls/%zz.json");
    assertThat(raw("GET " + call)).contains("400", "20001");
    assertThat(raw("GET " + MESSAGES + "?To=%zz")).contains("400", "20001");
  }

  /// As a client writes it that does not look at what it sends.
  private String raw(String line) throws IOException {
    var at = URI.create(town.sandbox().url());
    String login = SandboxOptions.DEMO_ACCOUNT + ":" + SandboxOptions.DEMO_TOKEN;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    try (var socket = new Socket(at.getHost(), at.getPort())) {
      String request =
          line
              + " HTTP/1.1\r\nHost: api\r\nConnection: close\r\nAuthorization: Basic "
              + basic
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_longest_text_is_taken_in_every_alphabet() throws Exception {
    for (String letter : List.of("x", "\u00e1", "\u5b57")) {
      var taken =
          town.rest(
              "POST", "Messages.json", "To", SAM, "From", PAGES, "Body", letter.repeat(1_600));
      assertThat(taken.statusCode()).as(letter).isEqualTo(201);
      assertThat(new JsonObject(taken.body()).getString("body")).hasSize(1_600);
    }
  }

  @Test
  void pages_beyond_the_last_and_larger_than_the_largest_are_answered() throws Exception {
    town.rest("POST", "Messages.json", "To", SAM, "From", PAGES, "Body", "one");
    var largest = new JsonObject(town.rest("GET", "Messages.json?PageSize=1001").body());
    assertThat(largest.getInteger("page_size")).isEqualTo(1_000);
    var beyond = new JsonObject(town.rest("GET", "Messages.json?Page=99").body());
    assertThat(beyond.getJsonArray("messages")).isEmpty();
    assertThat(beyond.getValue("next_page_uri")).isNull();
    var rubbish = town.rest("GET", "Messages.json?PageToken=rubbish");
    assertThat(new JsonObject(rubbish.body()).getJsonArray("messages")).hasSize(1);
  }

  @Test
  void what_was_deleted_is_gone_whichever_way_it_is_asked_for() throws Exception {
    var sent = town.rest("POST", "Messages.json", "To", SAM, "From", PAGES, "Body", "one");
    String below = "Messages/" + new JsonObject(sent.body()).getString("sid");
    town.pass(5);
    assertThat(town.rest("DELETE", below + ".json").statusCode()).isEqualTo(204);
    for (String method : List.of("GET", "POST", "DELETE")) {
      assertThat(refusal(town.rest(method, below + ".json"))).as(method).isEqualTo("404/20404");
    }
    assertThat(refusal(town.rest("GET", below + "/Media.json"))).isEqualTo("404/20404");
  }
}
