package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegTokenSealTest {
  private final LegTokenSeal seal = new LegTokenSeal(Sample.CALLBACK_KEY);

  @Test
  void what_was_sealed_opens_again() {
    for (String leg : List.of("c1", "p3-text", "m2", "p12-voice", "c1-staff")) {
      var token = new LegToken(Sample.INCIDENT, leg);
      assertThat(seal.open(seal.seal(token))).contains(token);
    }
  }

  @Test
  void it_carries_128_bits_and_needs_no_escape_in_an_address() {
    String text = seal.seal(Sample.PAGE);

    assertThat(text).matches("01JD0000000000000000000000\\.p3-text\\.[A-Za-z0-9_-]{22}");
    assertThat(URLEncoder.encode(text, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void any_changed_character_closes_it() {
    String text = seal.seal(Sample.PAGE);
    for (int at = 0; at < text.length(); at++) {
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(seal.open(changed)).as(changed).isEmpty();
    }
  }

  @Test
  void another_leg_another_key_and_odd_texts_stay_closed() {
    String text = seal.seal(Sample.PAGE);
    var otherKey = new LegTokenSeal(new Secret("another key of thirty-two bytes!!"));

    assertThat(otherKey.open(text)).isEmpty();
    assertThat(seal.open(text.replace("p3", "p4"))).isEmpty();
    for (String odd : List.of("", ".", "..", "...", text + ".", text + "=", "x".repeat(100_000))) {
      assertThat(seal.open(odd)).isEmpty();
    }
  }
}
