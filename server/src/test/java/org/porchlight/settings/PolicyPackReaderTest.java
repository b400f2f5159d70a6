package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.plan.HarmRules;
import org.porchlight.plan.PolicyPack;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PolicyPackReaderTest {
  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  @Test
  void the_shipped_default_says_what_the_code_does() {
    var packs = PolicyPackReader.read(Root.path("config/policy-packs"), faults);

    assertThat(faults).isEmpty();
    assertThat(packs.usual()).isEqualTo(PolicyPack.DEFAULTS);
    assertThat(packs.of("US-ZZ")).isEqualTo(PolicyPack.DEFAULTS);
  }

  @Test
  void a_jurisdictions_pack_says_what_differs_and_the_rest_is_as_in_the_default()
      throws IOException {
    write("default.yaml", "review-within-days: 90");
    write("us-xx.yaml", "jurisdiction: US-XX\nconsent-age: 14");

    var packs = PolicyPackReader.read(folder, faults);

    assertThat(faults).isEmpty();
    assertThat(packs.of("US-XX").consentAge()).isEqualTo(14);
    assertThat(packs.of("US-XX").reviewWithinDays()).isEqualTo(90);
    assertThat(packs.of("US-YY").consentAge()).isEqualTo(18);
  }

  @Test
  void how_harm_is_reported_is_claimed_only_where_a_pack_says_it() throws IOException {
    write("default.yaml", "harm-hotline:\nharm-written-hours:");
    write(
        "us-xx.yaml", "jurisdiction: US-XX\nharm-hotline: 1-800-555-0100\nharm-written-hours: 36");

    var packs = PolicyPackReader.read(folder, faults);

    assertThat(faults).isEmpty();
    assertThat(packs.usual().harm()).isEqualTo(HarmRules.DEFAULTS);
    assertThat(packs.of("US-XX").harm())
        .isEqualTo(new HarmRules("1-800-555-0100", Duration.ofHours(36)));

    write("us-xx.yaml", "jurisdiction: US-XX\nharm-hotline: see web\nharm-written-hours: 0");
    PolicyPackReader.read(folder, faults);
    assertThat(faults).extracting(Fault::key).contains("harm-hotline", "harm-written-hours");
  }

  @Test
  void unknown_keys_and_values_that_cannot_be_meant_are_faults() throws IOException {
    write("default.yaml", "consent-age: 9\nconsent-days: 3");
    write("another.yaml", "consent-age: 14");

    PolicyPackReader.read(folder, faults);

    assertThat(faults)
        .extracting(Fault::key)
        .containsExactlyInAnyOrder("consent-age", "consent-days", "jurisdiction");
  }

  private void write(String name, String values) throws IOException {
    Files.writeString(folder.resolve(name), "schema: policy-pack/1\n" + values + "\n");
  }
}
