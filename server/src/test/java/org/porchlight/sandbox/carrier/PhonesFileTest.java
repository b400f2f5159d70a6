package org.porchlight.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhonesFileTest {
  private static final String YAML =
      """
      numbers:
        - e164: "+12025550170"
          voice_url: ${PUBLIC_URL}/twilio/voice
      phones:
        - {e164: "+12025550101", name: Carla, language: es-US, group: Family D.}
        - {e164: "+12025550104", name: Clinic, behave: {on: voicemail, after_millis: 12000}}
        - {e164: "+12025550105", name: Kai, behave: human}
      """;

  private static NumberBook parse(String yaml) throws IOException {
    return new PhonesFile(new Sids(new Random(1)), Instant.EPOCH)
        .parse(yaml, "https://line.example");
  }

  @Test
  void numbers_know_their_addresses_with_the_public_one_filled_in() throws IOException {
    ServiceNumber number = parse(YAML).owned("+12025550170").orElseThrow();
    assertThat(number.setting("voice_url")).isEqualTo("https://line.example/twilio/voice");
    assertThat(number.setting("sms_url")).isEmpty();
    assertThat(number.method("voice_method")).isEqualTo("POST");
    assertThat(number.sid()).matches("PN[0-9a-f]{32}");
  }

  @Test
  void phones_know_their_people_and_what_they_do_when_they_ring() throws IOException {
    NumberBook book = parse(YAML);
    assertThat(book.phone("+12025550101"))
        .isEqualTo(new Phone("+12025550101", "Carla", "es-US", "Family D.", true));
    assertThat(book.behaviour("+12025550101")).isEmpty();
    assertThat(book.behaviour("+12025550104"))
        .contains(new Behaviour(Behaviour.Kind.VOICEMAIL, Duration.ofSeconds(12)));
    assertThat(book.behaviour("+12025550105")).contains(Behaviour.Kind.HUMAN.usual());
  }

  @Test
  void a_number_that_yaml_took_for_something_else_is_named() {
    assertThatThrownBy(() -> parse("phones: [{e164: +1 202}]"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected: + and digits");
  }
}
