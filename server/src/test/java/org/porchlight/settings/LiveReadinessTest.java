package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.oncall.PinHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LiveReadinessTest {
  @TempDir Path folder = Path.of("");

  @Test
  void the_demo_on_the_sandbox_starts() {
    assertThat(start(List.of()).settings().mode()).isEqualTo(Mode.DEMO);
  }

  @Test
  void a_sandbox_on_another_port_is_still_the_sandbox() {
    assertThat(start(List.of("telephony.twilio.api-url=http://127.0.0.1:9999"))).isNotNull();
  }

  @Test
  void a_real_carrier_lists_everything_of_the_demo_that_is_still_there() {
    assertThatThrownBy(() -> start(List.of("telephony.twilio.api-url=https://api.twilio.com")))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::key)
                    .containsExactlyInAnyOrder(
                        "mode",
                        "telephony.twilio.account-sid",
                        "telephony.twilio.auth-tokens",
                        "server.public-url",
                        "api.token",
                        "api.token",
                        "storage.master-key",
                        "server.plans",
                        "line.number",
                        "line.pages-number",
                        "line.fallback-number",
                        "oncall.roster S1",
                        "oncall.roster S2",
                        "oncall.roster S3",
                        "oncall.roster C1",
                        "oncall.roster",
                        "line.wording en",
                        "line.wording es"));
  }

  @Test
  void mode_live_refuses_the_sandbox() {
    assertThatThrownBy(() -> start(List.of("mode=live")))
        .hasMessageContaining("telephony.twilio.api-url: got the sandbox");
  }

  @Test
  void a_calendar_that_anybody_on_the_way_could_change_is_refused() throws IOException {
    var roster = folder.resolve("roster.yaml");
    Files.writeString(
        roster,
        Files.readString(Root.path("config/roster.yaml"))
            + "calendars: [{url: \"http://calendar.example.org/shifts.ics\"}]\n");
    assertThatThrownBy(() -> start(List.of("mode=live", "oncall.roster=" + roster)))
        .hasMessageContaining("oncall.roster calendars: got an address that is not https");
  }

  @Test
  void a_line_with_everything_of_its_own_starts() throws IOException {
    assertThat(start(ownOverrides()).settings().mode()).isEqualTo(Mode.LIVE);
  }

  @Test
  void one_unapproved_language_is_enough_to_refuse() throws IOException {
    var overrides = ownOverrides();
    var spanish = folder.resolve("es.yaml");
    Files.writeString(spanish, demoWords("es"));
    assertThatThrownBy(() -> start(overrides))
        .hasMessageContaining("1 fault:")
        .hasMessageContaining("line.wording es: got approved: demo");
  }

  @Test
  void one_demo_pin_is_enough_to_refuse() throws IOException {
    var overrides = ownOverrides();
    roster("246802");
    assertThatThrownBy(() -> start(overrides)).hasMessageContaining("a PIN of the demo");
  }

  @Test
  void a_pin_is_asked_of_whoever_is_on_call_and_not_of_a_coordinator() throws IOException {
    var overrides = ownOverrides();
    also("{id: C1, name: B, duty: coordinator, phone: \"%s\", languages: [en]}", "");
    assertThat(start(overrides)).isNotNull();

    roster("739146");
    also(
        "{id: C1, name: B, duty: coordinator, phone: \"%s\", languages: [en]}",
        "  - {staff: C1, duty: backup, hours: \"24/7\"}\n");
    assertThatThrownBy(() -> start(overrides))
        .hasMessageContaining("1 fault:")
        .hasMessageContaining("oncall.roster C1: got on call without a PIN");
  }

  @Test
  void a_line_on_which_nobody_can_sign_in_yet_starts_and_with_accounts_staff_need_their_pins()
      throws IOException {
    var overrides = ownOverrides();
    var file = folder.resolve("roster.yaml");
    Files.writeString(file, Files.readString(file).replaceAll(", pin: [^}]*", ""));
    assertThat(start(overrides).staff().nobodyHasPin()).isTrue();

    Files.writeString(folder.resolve("secrets/issuer"), "of-our-own-issuer");
    Files.setPosixFilePermissions(
        folder.resolve("secrets/issuer"), PosixFilePermissions.fromString("rw-------"));
    overrides.addAll(
        List.of(
            "sign-in.issuer=https://accounts.example.org",
            "sign-in.client-id=line",
            "sign-in.client-secret=secret://issuer"));
    assertThatThrownBy(() -> start(overrides))
        .hasMessageContaining("1 fault:")
        .hasMessageContaining("oncall.roster S1: got on call without a PIN");
  }

  private void also(String member, String shift) throws IOException {
    var file = folder.resolve("roster.yaml");
    var all = Files.readString(file);
    Files.writeString(
        file, all.replace("shifts:\n", "  - " + member.formatted(real(4)) + "\nshifts:\n") + shift);
  }

  private List<String> ownOverrides() throws IOException {
    var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    var secrets = Files.createDirectory(folder.resolve("secrets"), own);
    for (var name : List.of("api", "twilio")) {
      Files.writeString(Files.createFile(secrets.resolve(name), own), "a-key-of-our-own-" + name);
    }
    for (var language : List.of("en", "es")) {
      var words = demoWords(language).replace("approved: demo", "approved: R. Ortiz, 2026-11-02");
      Files.writeString(folder.resolve(language + ".yaml"), words);
    }
    roster("739146");
    return new ArrayList<>(
        List.of(
            "mode=live",
            "server.secrets=" + secrets,
            "server.public-url=https://line.example.org",
            "server.plans=" + folder.resolve("plans"),
            "storage.master-key=file:/etc/porchlight/master.key",
            "telephony.twilio.api-url=https://api.twilio.com",
            "telephony.twilio.account-sid=AC" + "1".repeat(32),
            "telephony.twilio.auth-tokens=secret://twilio",
            "api.token=secret://api",
            "line.number=" + real(0),
            "line.pages-number=" + real(1),
            "line.fallback-number=" + real(2),
            "line.wording=" + folder,
            "oncall.roster=" + folder.resolve("roster.yaml")));
  }

  private void roster(String pin) throws IOException {
    Files.writeString(
        folder.resolve("roster.yaml"),
        """
        schema: roster/1
        zone: America/New_York
        staff:
          - {id: S1, name: A, duty: primary, phone: "%s", languages: [en], pin: %s}
        shifts:
          - {staff: S1, hours: "24/7"}
        """
            .formatted(real(3), PinHash.of(pin, new byte[16], 1).text()));
  }

  // Not written out, so that no number that somebody could have stands in this project.
  private static String real(int last) {
    return "+1202" + "444" + "000" + last;
  }

  private static String demoWords(String language) throws IOException {
    return Files.readString(Root.path("config/wording/" + language + ".yaml"));
  }

  private StartUp start(List<String> overrides) {
    var all =
        new ArrayList<>(
            List.of(
                "server.data=" + folder.resolve("data"),
                "line.wording=" + Root.path("config/wording"),
                "coordination.policy-packs=" + Root.path("config/policy-packs"),
                "oncall.roster=" + Root.path("config/roster.yaml")));
    all.addAll(overrides);
    return StartUp.read(Root.path("config/porchlight.yaml"), Map.of(), all);
  }
}
