package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.message.Media;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {
  @AutoClose private final Town town = new Town();

  private HttpResponse<String> page() throws Exception {
    return page("page");
  }

  private HttpResponse<String> page(String body) throws Exception {
    return town.rest(
        "POST",
        "Messages.json",
        "To",
        SAM,
        "From",
        PAGES,
        "Body",
        body,
        "StatusCallback",
        town.customer().url() + "/receipt");
  }

  @Test
  void a_duplicate_arrives_twice_with_the_same_idempotency_token() throws Exception {
    town.fault("webhook-duplicate", CARLA, 1, 0);
    town.text(CARLA, LINE, "help");
    town.text(CARLA, LINE, "again");
    assertThat(town.customer().arrivals("/text")).hasSize(3);
    assertThat(
            town.array("/_ctl/webhooks").stream()
                .map(entry -> ((JsonObject) entry).getJsonObject("headers"))
                .map(headers -> headers.getString("I-Twilio-Idempotency-Token"))
                .distinct())
        .hasSize(2);
  }

  @Test
  void a_duplicate_can_come_as_often_as_is_told_and_no_oftener_than_a_carrier_would()
      throws Exception {
    String five = "{\"kind\":\"duplicate\",\"on\":\"" + CARLA + "\",\"copies\":5}";
    assertThat(town.send("POST", "/_ctl/faults", five, "application/json").statusCode())
        .isEqualTo(201);
    town.text(CARLA, LINE, "help");
    assertThat(town.customer().arrivals("/text")).hasSize(5).allMatch(Customer.Arrival::trusted);

    for (String copies : List.of("1", "0", "-3", "51")) {
      var odd = five.replace(":5}", ":" + copies + "}");
      assertThat(town.send("POST", "/_ctl/faults", odd, "application/json").statusCode())
          .as(copies)
          .isEqualTo(400);
    }
  }

  @Test
  void the_short_word_for_a_fault_means_the_whole_kind() throws Exception {
    town.fault("duplicate", "/text", 1, 0);
    town.fault("429", "all", 1, 0);
    assertThat(town.array("/_ctl/faults"))
        .extracting(fault -> ((JsonObject) fault).getString("kind"))
        .containsExactly("webhook-duplicate", "rest-429");
  }

  @Test
  void a_dropped_webhook_never_arrives_and_the_fallback_is_asked() throws Exception {
    town.fault("webhook-drop", "/text", 1, 0);
    town.text(CARLA, LINE, "help");
    assertThat(town.customer().arrivals("/text")).isEmpty();
    assertThat(town.customer().last("/text-fallback").value("ErrorCode")).isEqualTo("11205");
  }

  @Test
  void a_delayed_webhook_comes_when_its_time_has_passed() throws Exception {
    town.fault("webhook-delay", "all", 1, 30_000);
    town.text(CARLA, LINE, "help");
    town.pass(29);
    assertThat(town.customer().arrivals("/text")).isEmpty();
    town.pass(2);
    assertThat(town.customer().arrivals("/text")).hasSize(1);
  }

  @Test
  void reordered_reports_come_the_wrong_way_round() throws Exception {
    town.fault("webhook-reorder", "/receipt", 1, 0);
    page();
    town.pass(3);
    assertThat(town.customer().arrivals("/receipt"))
        .extracting(arrival -> arrival.value("MessageStatus"))
        .containsExactlyInAnyOrder("delivered", "sent")
        .first()
        .isEqualTo("delivered");
  }

  @Test
  void wrong_and_missing_signatures_are_not_trusted_and_ports_are() throws Exception {
    town.fault("webhook-wrong-signature", "/text", 1, 0);
    town.text(CARLA, LINE, "one");
    assertThat(town.customer().last("/text").trusted()).isFalse();
    town.fault("webhook-missing-signature", "/text", 1, 0);
    town.text(CARLA, LINE, "two");
    assertThat(town.customer().last("/text").trusted()).isFalse();
    town.fault("sign-with-port", "/text", 1, 0);
    town.text(CARLA, LINE, "three");
    assertThat(town.customer().last("/text").trusted()).isTrue();
  }

  @Test
  void unknown_parameters_are_signed_too() throws Exception {
    town.fault("webhook-extra-params", "/text", 1, 0);
    town.text(CARLA, LINE, "help");
    assertThat(town.customer().last("/text").form()).containsKey("NewParameter");
    assertThat(town.customer().last("/text").trusted()).isTrue();
  }

  @Test
  void a_report_is_tried_again_as_its_address_asks() throws Exception {
    town.customer().answers("/receipt", 500, "text/plain", "broken");
    town.rest(
        "POST",
        "Messages.json",
        "To",
        SAM,
        "From",
        PAGES,
        "Body",
        "page",
        "StatusCallback",
        town.customer().url() + "/receipt#rc=2&rp=5xx");
    town.pass(1);
    assertThat(town.customer().arrivals("/receipt")).hasSize(6);
    assertThat(town.array("/_ctl/webhooks").getJsonObject(2).getInteger("attempt")).isEqualTo(2);
  }

  @Test
  void rest_refuses_and_breaks_as_told() throws Exception {
    town.fault("rest-429", "Messages", 1, 0);
    HttpResponse<String> tooMany = page();
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).contains("1");
    assertThat(new JsonObject(tooMany.body()).getInteger("code")).isEqualTo(20429);
    town.fault("rest-503", SAM, 1, 0);
    assertThat(page().statusCode()).isEqualTo(503);
    town.fault("rest-html", "all", 1, 0);
    assertThat(page().body()).startsWith("<html>");
    assertThat(page().statusCode()).isEqualTo(201);
  }

  @Test
  void an_accepted_request_can_lose_its_answer_and_still_be_listed() throws Exception {
    town.fault("rest-accept-then-drop", "Messages", 1, 0);
    assertThatThrownBy(this::page).isInstanceOf(IOException.class);
    town.fault("rest-accept-then-500", "Messages", 1, 0);
    assertThat(page("second").statusCode()).isEqualTo(500);
    assertThat(Message.reader().setTo(new PhoneNumber(SAM)).read(town.twilio())).hasSize(2);
    town.pass(3);
    assertThat(town.texts(SAM)).containsExactly("page", "second");
  }

  @Test
  void a_filtered_text_is_undelivered_with_its_code_and_not_shown() throws Exception {
    town.fault("sms-30007", SAM, 1, 0);
    page();
    town.pass(2);
    assertThat(town.customer().last("/receipt").value("MessageStatus")).isEqualTo("undelivered");
    assertThat(town.customer().last("/receipt").value("ErrorCode")).isEqualTo("30007");
    assertThat(town.texts(SAM)).isEmpty();
  }

  @Test
  void a_receipt_may_never_come_or_lie() throws Exception {
    town.fault("sms-no-receipt", SAM, 1, 0);
    page();
    town.pass(60);
    assertThat(town.customer().last("/receipt").value("MessageStatus")).isEqualTo("sent");
    assertThat(town.texts(SAM)).hasSize(1);
    town.fault("sms-fake-delivered", SAM, 1, 0);
    page();
    town.pass(60);
    assertThat(town.customer().last("/receipt").value("MessageStatus")).isEqualTo("delivered");
    assertThat(town.texts(SAM)).hasSize(1);
  }

  @Test
  void faults_end_when_used_up_or_taken_away_and_unknown_kinds_are_refused() throws Exception {
    town.fault("rest-500", "all", 5, 0);
    assertThat(town.send("DELETE", "/_ctl/faults", "", "").statusCode()).isEqualTo(204);
    assertThat(page().statusCode()).isEqualTo(201);
    HttpResponse<String> unknown =
        town.send(
            "POST", "/_ctl/faults", "{\"kind\":\"gremlins\",\"on\":\"all\"}", "application/json");
    assertThat(unknown.statusCode()).isEqualTo(400);
  }

  @Test
  void reports_of_a_burst_leave_all_at_once() throws Exception {
    town.fault("webhook-burst", "/receipt", 2, 30_000);
    page();
    town.pass(20);
    assertThat(town.customer().arrivals("/receipt")).isEmpty();
    town.pass(15);
    assertThat(town.customer().arrivals("/receipt")).hasSize(2);
  }

  @Test
  void an_answer_that_comes_too_late_counts_as_none() throws Exception {
    town.fault("timeout", "/text", 1, 0);
    town.text(CARLA, LINE, "help");
    assertThat(town.customer().arrivals("/text")).hasSize(1);
    assertThat(town.customer().arrivals("/text-fallback")).isEmpty();
    town.pass(16);
    assertThat(town.customer().last("/text-fallback").value("ErrorCode")).isEqualTo("11200");
  }

  @Test
  void an_attempt_that_finds_nobody_is_made_again() throws Exception {
    town.fault("webhook-no-connection", "/text", 1, 0);
    town.text(CARLA, LINE, "help");
    assertThat(town.customer().arrivals("/text")).hasSize(1);
    assertThat(town.customer().arrivals("/text-fallback")).isEmpty();
  }

  @Test
  void the_secondary_token_signs_too() throws Exception {
    town.fault("webhook-secondary-token", "/text", 1, 0);
    town.text(CARLA, LINE, "help");
    var arrival = town.customer().last("/text");
    assertThat(arrival.trusted()).isFalse();
    assertThat(
            new RequestValidator(SandboxOptions.DEMO_TOKEN + "-secondary")
                .validate(town.customer().url() + "/text", arrival.form(), arrival.signature()))
        .isTrue();
  }

  @Test
  void a_slow_answer_stops_in_its_middle_and_still_arrives_whole() throws Exception {
    town.fault("rest-slow-body", "Messages", 1, 300);
    long before = System.nanoTime();
    assertThat(new JsonObject(page().body()).getString("body")).isEqualTo("page");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void a_long_text_can_come_as_two() throws Exception {
    town.fault("text-split", CARLA, 1, 5_000);
    town.text(CARLA, LINE, "he has run out of the house");
    assertThat(town.customer().arrivals("/text")).hasSize(1);
    town.pass(6);
    assertThat(
            town.customer().arrivals("/text").stream()
                .map(arrival -> arrival.value("Body"))
                .collect(Collectors.joining()))
        .isEqualTo("he has run out of the house");
  }

  @Test
  void pictures_come_with_their_types_and_can_be_fetched() throws Exception {
    String body = new JsonObject().put("to", LINE).put("body", "").put("pictures", 2).encode();
    town.send("POST", "/_ctl/phones/" + CARLA + "/text", body, "application/json");
    town.settle();
    var arrival = town.customer().last("/text");
    assertThat(arrival.value("NumMedia")).isEqualTo("2");
    assertThat(arrival.value("MediaContentType1")).isEqualTo("image/jpeg");
    assertThat(arrival.value("MediaUrl1")).contains("/Media/ME");
    assertThat(Media.reader(arrival.value("MessageSid")).read(town.twilio()))
        .hasSize(2)
        .allSatisfy(picture -> assertThat(picture.getContentType()).isEqualTo("image/jpeg"));
  }
}
