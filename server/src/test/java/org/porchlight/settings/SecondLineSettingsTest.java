package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.plan.PhoneNumber;

/// Half a second way to the network is found out at the start, not in the night it is needed.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SecondLineSettingsTest {
  private static final String SID = "AC" + "2".repeat(32);
  private static final List<String> WHOLE =
      List.of(
          "telephony.second.account-sid=" + SID,
          "telephony.second.auth-tokens=a,b",
          "line.second-number=+12025550172",
          "line.second-pages-number=+12025550173");

  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  private Settings read(List<String> overrides) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), "");
    return SettingsReader.read(file, Map.of(), overrides, faults);
  }

  @Test
  void a_whole_second_account_asks_where_the_first_does() throws IOException {
    var settings = read(WHOLE);
    assertThat(faults).isEmpty();
    assertThat(settings.second().carrier())
        .isEqualTo(
            new CarrierSettings(SID, List.of("a", "b"), URI.create("http://127.0.0.1:8081")));
    assertThat(settings.inlineSecrets()).contains("telephony.second.auth-tokens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "telephony.second.account-sid",
        "telephony.second.auth-tokens",
        "line.second-number",
        "line.second-pages-number"
      })
  void an_account_without_one_of_its_parts_stops_the_start_and_says_which(String part)
      throws IOException {
    read(WHOLE.stream().filter(set -> !set.startsWith(part + "=")).toList());
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.key()).isEqualTo(part);
          assertThat(fault.got()).isEqualTo("nothing");
          assertThat(fault.expected()).endsWith("or nothing of a second account at all");
        });
  }

  @Test
  void an_address_alone_is_no_account_either() throws IOException {
    read(List.of("telephony.second.api-url=https://api.example.org"));
    assertThat(faults)
        .extracting(Fault::key)
        .contains("telephony.second.account-sid", "telephony.second.auth-tokens");
  }

  @Test
  void a_second_number_of_the_first_account_needs_no_second_account() throws IOException {
    var settings = read(List.of("line.second-number=+12025550172"));
    assertThat(faults).isEmpty();
    assertThat(settings.second())
        .isEqualTo(new SecondLine(new PhoneNumber("+12025550172"), null, null));
  }

  @Test
  void a_test_text_or_call_goes_to_the_lines_own_number_and_to_nobody_else() throws IOException {
    read(List.of("probe.to=+12025550140", "probe.call-to=+12025550171"));
    assertThat(faults).extracting(Fault::key).containsExactly("probe.to", "probe.call-to");
    assertThat(faults.toString()).doesNotContain("2025550140");
  }
}
