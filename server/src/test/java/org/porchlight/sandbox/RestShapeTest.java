package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.rest.api.v2010.account.Balance;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestShapeTest {
  private static final String DATE =
      "[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} \\+0000";

  @AutoClose private final Town town = new Town();

  private JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    return new JsonObject(answer.body());
  }

  @Test
  void a_message_has_every_documented_property() throws Exception {
    HttpResponse<String> created =
        town.rest("POST", "Messages.json", "To", SAM, "From", PAGES, "Body", "hi");
    assertThat(created.statusCode()).isEqualTo(201);
    JsonObject message = json(created);
    assertThat(message.fieldNames())
        .containsExactlyInAnyOrder(
            "body",
            "num_segments",
            "direction",
            "from",
            "to",
            "date_updated",
            "price",
            "error_message",
            "uri",
            "account_sid",
            "num_media",
            "status",
            "messaging_service_sid",
            "sid",
            "date_sent",
            "date_created",
            "error_code",
            "price_unit",
            "api_version",
            "subresource_uris");
    assertThat(message.getString("sid")).matches("SM[0-9a-f]{32}");
    assertThat(message.getString("date_created")).isEqualTo("Sat, 21 Nov 2026 23:10:00 +0000");
    assertThat(message.getValue("num_segments")).isEqualTo("1");
    assertThat(message.getValue("date_sent")).isNull();
    assertThat(message.getValue("error_code")).isNull();
  }

  @Test
  void a_call_has_every_documented_property() throws Exception {
    JsonObject call =
        json(town.rest("POST", "Calls.json", "To", SAM, "From", PAGES, "Twiml", "<Response/>"));
    assertThat(call.fieldNames())
        .containsExactlyInAnyOrder(
            "sid",
            "date_created",
            "date_updated",
            "parent_call_sid",
            "account_sid",
            "to",
            "to_formatted",
            "from",
            "from_formatted",
            "phone_number_sid",
            "status",
            "start_time",
            "end_time",
            "duration",
            "price",
            "price_unit",
            "direction",
            "answered_by",
            "api_version",
            "forwarded_from",
            "group_sid",
            "caller_name",
            "queue_time",
            "trunk_sid",
            "uri",
            "subresource_uris");
    assertThat(call.getString("to_formatted")).isEqualTo("(202) 555-0181");
    assertThat(call.getString("phone_number_sid")).matches("PN[0-9a-f]{32}");
    assertThat(call.getString("status")).isEqualTo("queued");
  }

  @Test
  void a_conference_and_its_participants_have_every_documented_property() throws Exception {
    town.customer().says("/voice", "<Dial><Conference>leg-1</Conference></Dial>");
    town.call(CARLA, LINE);
    JsonObject list = json(town.rest("GET", "Conferences.json?FriendlyName=leg-1"));
    JsonObject room = list.getJsonArray("conferences").getJsonObject(0);
    assertThat(room.fieldNames())
        .containsExactlyInAnyOrder(
            "account_sid",
            "date_created",
            "date_updated",
            "api_version",
            "friendly_name",
            "region",
            "sid",
            "status",
            "uri",
            "reason_conference_ended",
            "call_sid_ending_conference",
            "subresource_uris");
    assertThat(room.getString("date_updated")).matches(DATE);
    JsonObject participants =
        json(town.rest("GET", "Conferences/" + room.getString("sid") + "/Participants.json"));
    assertThat(participants.getJsonArray("participants").getJsonObject(0).fieldNames())
        .containsExactlyInAnyOrder(
            "account_sid",
            "call_sid",
            "label",
            "call_sid_to_coach",
            "coaching",
            "conference_sid",
            "date_created",
            "date_updated",
            "end_conference_on_exit",
            "muted",
            "hold",
            "start_conference_on_enter",
            "status",
            "queue_time",
            "uri");
  }

  @Test
  void a_list_leads_from_page_to_page() throws Exception {
    for (int i = 0; i < 3; i++) {
      town.rest("POST", "Messages.json", "To", SAM, "From", PAGES, "Body", "m" + i);
    }
    JsonObject first =
        json(town.rest("GET", "Messages.json?PageSize=2&To=" + SAM.replace("+", "%2B")));
    assertThat(first.getInteger("page")).isZero();
    assertThat(first.getInteger("page_size")).isEqualTo(2);
    assertThat(first.getInteger("start")).isZero();
    assertThat(first.getInteger("end")).isEqualTo(1);
    assertThat(first.getValue("previous_page_uri")).isNull();
    JsonObject second = json(town.send("GET", first.getString("next_page_uri"), "", ""));
    assertThat(second.getJsonArray("messages")).hasSize(1);
    assertThat(second.getValue("next_page_uri")).isNull();
  }

  @Test
  void a_page_of_no_size_is_refused_as_the_carrier_refuses() throws Exception {
    town.rest("POST", "Messages.json", "To", SAM, "From", PAGES, "Body", "one");
    HttpResponse<String> answer = town.rest("GET", "Messages.json?PageSize=0");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).getInteger("code")).isEqualTo(20006);
  }

  @Test
  void numbers_can_be_listed_and_pointed_elsewhere() {
    IncomingPhoneNumber number =
        IncomingPhoneNumber.reader().setPhoneNumber(LINE).read(town.twilio()).iterator().next();
    IncomingPhoneNumber changed =
        IncomingPhoneNumber.updater(number.getSid())
            .setVoiceUrl(URI.create("http://127.0.0.1:1/elsewhere"))
            .update(town.twilio());
    assertThat(changed.getVoiceUrl()).hasPath("/elsewhere");
    assertThat(changed.getSmsUrl()).hasPath("/text");
    assertThat(Balance.fetcher().fetch(town.twilio()).getCurrency()).isEqualTo("USD");
  }

  @Test
  void errors_have_their_four_parts() throws Exception {
    HttpResponse<String> missing =
        town.rest("GET", "Calls/CA00000000000000000000000000000000.json");
    assertThat(missing.statusCode()).isEqualTo(404);
    JsonObject error = json(missing);
    assertThat(error.fieldNames())
        .containsExactlyInAnyOrder("code", "message", "more_info", "status");
    assertThat(error.getInteger("code")).isEqualTo(20404);
    HttpResponse<String> noUrl = town.rest("POST", "Calls.json", "To", SAM, "From", PAGES);
    assertThat(json(noUrl).getInteger("code")).isEqualTo(21205);
  }

  @Test
  void wrong_credentials_are_refused() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          town.sandbox().url()
                              + "/2010-04-01/Accounts/"
                              + SandboxOptions.DEMO_ACCOUNT
                              + "/Balance.json"))
                  .header("Authorization", "Basic d3Jvbmc6d3Jvbmc=")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(json(answer).getInteger("code")).isEqualTo(20003);
    }
  }
}
