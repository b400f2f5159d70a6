package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.telephony.twilio.TwilioSettings.ApiKey;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwilioSettingsTest {
  @Test
  void the_usual_settings_are_these() {
    TwilioSettings usual = Sample.settings("https://line.example.org");

    assertThat(usual)
        .isEqualTo(
            new TwilioSettings(
                Sample.ACCOUNT,
                List.of(new Secret(Sample.AUTH_TOKEN), new Secret(Sample.OLD_AUTH_TOKEN)),
                null,
                null,
                URI.create("https://line.example.org"),
                Sample.CALLBACK_KEY,
                "US",
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                32,
                256,
                5,
                65_536));
    assertThat(usual.withApiUrl(URI.create("http://127.0.0.1:8081")).apiUrl())
        .isEqualTo(URI.create("http://127.0.0.1:8081"));
  }

  @Test
  void printing_them_shows_no_secret() {
    String printed =
        Sample.settings("https://line.example.org").toString()
            + new ApiKey("SK" + "0".repeat(32), new Secret("key-secret"));

    assertThat(printed)
        .contains("***")
        .doesNotContain(Sample.AUTH_TOKEN)
        .doesNotContain(Sample.CALLBACK_KEY.value())
        .doesNotContain("key-secret");
  }

  @Test
  void every_fault_is_named_at_once_with_what_was_got_and_expected() {
    assertThatThrownBy(() ->
            new TwilioSettings(
                "AC1",
                List.of(),
                new ApiKey("AC2", new Secret(" ")),
                URI.create("ftp://x"),
                URI.create("https://user:pass@line.example.org?x=1"),
                new Secret("short"),
                "usa",
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                0,
                -1,
                0,
                10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("account-sid: got AC1, expected AC and 32 of 0-9a-f")
        .hasMessageContaining("auth-tokens: got 0 of them, expected 1, or 2 while rotating")
        .hasMessageContaining("api-key.sid: got AC2")
        .hasMessageContaining("api-key.secret: got a blank one")
        .hasMessageContaining("api-url: got ftp://x, expected http(s)://host[:port]")
        .hasMessageContaining(
            "public-url: got one with credentials, expected http(s)://host[:port][/path]")
        .hasMessageContaining("callback-key: got 5 bytes, expected 32 bytes or more")
        .hasMessageContaining("region: got usa")
        .hasMessageContaining("answer-patience: got PT30S, expected more than 0 and at most PT10S")
        .hasMessageContaining(
            "request-timeout: got PT2S, expected at least the connect-timeout, PT3S")
        .hasMessageContaining("requests-max: got 0")
        .hasMessageContaining("requests-queued-max: got -1")
        .hasMessageContaining("unknowns-until-down: got 0")
        .hasMessageContaining("form-bytes-max: got 10")
        .hasMessageNotContaining("short")
        .hasMessageNotContaining("pass");
  }

  @Test
  void a_blank_auth_token_stops_the_start() {
    assertThatThrownBy(() ->
            TwilioSettings.of(
                Sample.ACCOUNT,
                List.of(new Secret("")),
                URI.create("https://line.example.org"),
                Sample.CALLBACK_KEY))
        .hasMessageContaining("auth-tokens: got a blank one");
  }
}
