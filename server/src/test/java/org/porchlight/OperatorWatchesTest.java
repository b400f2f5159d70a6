package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.Town.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The operator's page on a line that tests its own way to the carrier, and that has every secret
/// there is.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OperatorWatchesTest {
  private static final String SECOND_TOKEN = "second-token";

  /// Each setting that opens something, and what of it must be seen nowhere.
  private static final Map<String, String> SECRETS =
      Map.of(
          "api.token", "hush-of-the-api",
          "sign-in.client-secret", "hush-of-the-issuer",
          "operator.url", "http://127.0.0.1:9/hush-of-the-operator",
          "heartbeat.url", "http://127.0.0.1:9/hush-of-the-heart");

  @RegisterExtension
  final Town town =
      Town.withSecondAccount(
          "server.data=" + OperatorOnTheLineTest.folder(),
          "probe.to=" + Town.FAMILIES,
          "probe.every=300ms",
          "probe.patience=700ms",
          "heartbeat.every=1h",
          "sign-in.issuer=http://127.0.0.1:9",
          "sign-in.client-id=porch",
          "api.token=" + SECRETS.get("api.token"),
          "sign-in.client-secret=" + SECRETS.get("sign-in.client-secret"),
          "operator.url=" + SECRETS.get("operator.url"),
          "heartbeat.url=" + SECRETS.get("heartbeat.url"));

  private final OperatorsEyes pat = new OperatorsEyes(town, "S3", "246803");

  @Test
  void the_last_test_of_the_way_is_shown_with_its_end_and_when_the_next_one_goes_out() {
    assertThat(pat.look("probes")).contains("Test text", "next about 20:41");
    eventually(
        "one came back",
        () -> {
          town.wait(Duration.ofSeconds(1));
          String page = pat.page("/operator");
          return OperatorsEyes.partOf(page, "probes")
                  .matches(".*Test text came back, 20:4[0-9] next about 20:4.*")
              && OperatorsEyes.partOf(page, "checks").contains("Test texts come back well");
        });

    town.fault("webhook-drop", Town.PAGES);
    eventually("one did not", () -> pat.look("probes").contains("did not come back, 20:4"));
    eventually("nor did the next", () -> pat.look("verdict").contains("Not well: Test texts"));
    assertThat(pat.look("verdict")).startsWith("The line needs you now.");
    town.noFaults();
  }

  @Test
  void settings_in_force_are_shown_with_where_they_were_written_and_no_secret_among_them() {
    String page = pat.page("/operator");
    assertThat(pat.look("settings"))
        .contains("probe.to +12025550170 (--set)", "followup.first 24h (", "config/porchlight.yaml")
        .contains("api.token *** (--set)", "sign-in.client-secret *** (--set)")
        .contains("telephony.twilio.auth-tokens ***", "telephony.second.auth-tokens ***")
        .contains("operator.url http://127.0.0.1:9/*** (--set)")
        .contains("heartbeat.url http://127.0.0.1:9/*** (--set)");
    assertThat(List.of("hush", SECOND_TOKEN, "demo-twilio-token", "pbkdf2"))
        .noneMatch(page::contains);
  }
}
