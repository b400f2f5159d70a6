package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.console.signin.IssuerSettings;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;

/// How staff sign in is settled at the start, whole or not at all.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SignInSettingsTest {
  /// Every key that is tested here.
  static final Set<String> KEYS =
      Set.of(
          "sign-in.issuer",
          "sign-in.client-id",
          "sign-in.client-secret",
          "sign-in.staff-claim",
          "sign-in.second-factor",
          "sign-in.lock-after");

  private static final List<String> WHOLE =
      List.of(
          "sign-in.issuer=https://accounts.example.org/staff",
          "sign-in.client-id=porchlight",
          "sign-in.client-secret=hush-hush");

  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  private SignInSettings read(List<String> overrides) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), "");
    return SettingsReader.read(file, Map.of(), overrides, faults).console().signIn();
  }

  @Test
  void a_whole_issuer_names_staff_by_their_user_name_unless_it_is_told_otherwise()
      throws IOException {
    var issuer = URI.create("https://accounts.example.org/staff");
    assertThat(read(WHOLE).issuer())
        .isEqualTo(new IssuerSettings(issuer, "porchlight", "hush-hush", "preferred_username"));

    var other = new ArrayList<>(WHOLE);
    other.add("sign-in.staff-claim=staff_id");
    assertThat(read(other).issuer())
        .isEqualTo(new IssuerSettings(issuer, "porchlight", "hush-hush", "staff_id"));
    assertThat(faults).isEmpty();
  }

  @Test
  void a_secret_is_never_printed() throws IOException {
    assertThat(String.valueOf(read(WHOLE))).doesNotContain("hush-hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sign-in.issuer", "sign-in.client-id", "sign-in.client-secret"})
  void an_issuer_without_one_of_its_parts_stops_the_start(String part) throws IOException {
    read(WHOLE.stream().filter(set -> !set.startsWith(part + "=")).toList());
    assertThat(faults).extracting(Fault::key).containsExactly("sign-in.issuer");
  }

  @Test
  void plans_ask_for_two_factors_as_soon_as_the_carrier_is_real() throws IOException {
    assertThat(read(List.of()).secondFactor()).isEqualTo(SecondFactor.OFF);
    assertThat(read(List.of("mode=live")).secondFactor()).isEqualTo(SecondFactor.REQUIRED);
    var real = "telephony.twilio.api-url=https://api.twilio.com";
    assertThat(read(List.of(real)).secondFactor()).isEqualTo(SecondFactor.REQUIRED);
    assertThat(read(List.of(real, "sign-in.second-factor=off")).secondFactor())
        .isEqualTo(SecondFactor.OFF);
    assertThat(read(List.of("sign-in.second-factor=required")).secondFactor())
        .isEqualTo(SecondFactor.REQUIRED);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_page_locks_after_ten_minutes_unless_it_is_told_otherwise() throws IOException {
    assertThat(read(List.of()).lockAfter()).isEqualTo(Duration.ofMinutes(10));
    assertThat(read(List.of("sign-in.lock-after=4m")).lockAfter()).isEqualTo(Duration.ofMinutes(4));
    assertThat(faults).isEmpty();
  }

  @Test
  void without_an_issuer_there_are_pins() throws IOException {
    assertThat(read(List.of())).isEqualTo(SignInSettings.PINS);
    assertThat(faults).isEmpty();
  }
}
