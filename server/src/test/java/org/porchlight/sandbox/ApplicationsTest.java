package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Applications by Twilio's own SDK, and what numbers, calls and texts make of them.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ApplicationsTest {
  private static final String UNKNOWN = "AP" + "0".repeat(32);

  @AutoClose private final Town town = new Town();

  private URI at(String path) {
    return URI.create(town.customer().url() + path);
  }

  private Application made() {
    return Application.creator()
        .setFriendlyName("the line")
        .setVoiceUrl(at("/app-voice"))
        .setVoiceMethod(HttpMethod.GET)
        .setStatusCallback(at("/app-over"))
        .setSmsUrl(at("/app-text"))
        .setMessageStatusCallback(at("/app-receipt"))
        .create(town.twilio());
  }

  private IncomingPhoneNumber number() {
    return IncomingPhoneNumber.reader()
        .setPhoneNumber(new PhoneNumber(LINE))
        .firstPage(town.twilio())
        .getRecords()
        .getFirst();
  }

  @Test
  void an_application_is_created_read_listed_changed_and_deleted() throws Exception {
    Application made = made();
    assertThat(made.getSid()).matches("AP[0-9a-f]{32}");
    assertThat(made.getVoiceMethod()).isEqualTo(HttpMethod.GET);
    assertThat(made.getVoiceCallerIdLookup()).isFalse();
    Application.creator().setFriendlyName("another").create(town.twilio());
    assertThat(Application.reader().setFriendlyName("the line").read(town.twilio()))
        .singleElement()
        .isEqualTo(Application.fetcher(made.getSid()).fetch(town.twilio()));

    Application changed =
        Application.updater(made.getSid())
            .setFriendlyName("renamed")
            .setVoiceCallerIdLookup(true)
            .update(town.twilio());
    assertThat(changed.getFriendlyName()).isEqualTo("renamed");
    assertThat(changed.getVoiceCallerIdLookup()).isTrue();
    assertThat(changed.getVoiceUrl()).isEqualTo(at("/app-voice"));
    assertThatThrownBy(() ->
            Application.updater(made.getSid()).setSmsUrl(URI.create("ftp:x")).update(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, why -> assertThat(why.getCode()).isEqualTo(21502));
    assertThat(Application.deleter(made.getSid()).delete(town.twilio())).isTrue();
    assertThatThrownBy(() -> Application.fetcher(made.getSid()).fetch(town.twilio()))
        .isInstanceOfSatisfying(
            ApiException.class, why -> assertThat(why.getCode()).isEqualTo(20404));
    assertThat(
            new JsonObject(town.rest("POST", "Applications.json", "FriendlyName", "x").body())
                .fieldNames())
        .containsExactlyInAnyOrder(
            "account_sid",
            "api_version",
            "date_created",
            "date_updated",
            "friendly_name",
            "message_status_callback",
            "public_application_connect_enabled",
            "sid",
            "sms_fallback_method",
            "sms_fallback_url",
            "sms_method",
            "sms_status_callback",
            "sms_url",
            "status_callback",
            "status_callback_method",
            "uri",
            "voice_caller_id_lookup",
            "voice_fallback_method",
            "voice_fallback_url",
            "voice_method",
            "voice_url");
  }

  @Test
  void a_number_that_names_an_application_is_answered_by_it_until_it_is_deleted() throws Exception {
    Application made = made();
    town.customer().says("/app-voice", "<Say>by the application</Say>");
    town.customer().says("/app-text", "<Message>told by the application</Message>");
    var set =
        IncomingPhoneNumber.updater(number().getSid())
            .setVoiceApplicationSid(made.getSid())
            .setSmsApplicationSid(made.getSid())
            .update(town.twilio());
    assertThat(set.getVoiceApplicationSid()).isEqualTo(made.getSid());

    town.call(CARLA, LINE);
    town.pass(3);
    assertThat(town.heard(CARLA)).contains("by the application");
    assertThat(town.customer().last("/app-voice").method()).isEqualTo("GET");
    assertThat(town.customer().arrivals("/voice")).isEmpty();
    assertThat(town.customer().last("/app-over").value("CallStatus")).isEqualTo("completed");
    town.text(CARLA, LINE, "hello");
    town.pass(2);
    assertThat(town.texts(CARLA)).contains("told by the application");

    Application.deleter(made.getSid()).delete(town.twilio());
    assertThat(number().getVoiceApplicationSid()).isNull();
    assertThat(number().getSmsApplicationSid()).isNull();
    town.text(CARLA, LINE, "again");
    assertThat(town.customer().arrivals("/app-text")).hasSize(1);
    assertThatThrownBy(() ->
            IncomingPhoneNumber.updater(number().getSid())
                .setVoiceApplicationSid(UNKNOWN)
                .update(town.twilio()))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void a_call_and_a_text_take_an_applications_addresses_before_their_own() throws Exception {
    Application made = made();
    town.customer().says("/app-voice", "<Say>a page</Say>");
    Call.creator(new PhoneNumber(SAM), new PhoneNumber(PAGES), made.getSid())
        .setStatusCallback(at("/own-over"))
        .create(town.twilio());
    town.pass(2);
    town.answer(SAM);
    town.pass(3);
    assertThat(town.heard(SAM)).contains("a page");
    assertThat(town.customer().arrivals("/app-over")).hasSize(1);
    assertThat(town.customer().arrivals("/own-over")).isEmpty();

    Message.creator(new PhoneNumber(SAM), new PhoneNumber(PAGES), "one")
        .setApplicationSid(made.getSid())
        .create(town.twilio());
    Message.creator(new PhoneNumber(SAM), new PhoneNumber(PAGES), "two")
        .setApplicationSid(made.getSid())
        .setStatusCallback(at("/own-receipt"))
        .create(town.twilio());
    town.pass(5);
    assertThat(town.customer().arrivals("/app-receipt"))
        .extracting(arrival -> arrival.value("MessageStatus"))
        .containsExactlyInAnyOrder("sent", "delivered", "sent", "delivered");
    assertThat(town.customer().arrivals("/own-receipt")).isEmpty();
    assertThat(
            town.rest("POST", "Calls.json", "To", SAM, "From", PAGES, "ApplicationSid", UNKNOWN)
                .statusCode())
        .isEqualTo(400);
  }
}
