package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.telephony.Address;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwilioNumbersTest {
  private final TwilioNumbers numbers = new TwilioNumbers("US");

  @Test
  void a_number_is_brought_to_one_form() {
    for (String text : List.of("+12025550103", "(202) 555-0103", "12025550103", " 2025550103 ")) {
      assertThat(numbers.address(text)).as(text).isEqualTo(new Address.Known(Sample.CARLA));
    }
  }

  @Test
  void what_cannot_be_called_back_is_withheld() {
    for (String text :
        List.of(
            "",
            " ",
            "anonymous",
            "Anonymous",
            "unknown",
            "Restricted",
            "+266696687",
            "266696687",
            "+7378742833",
            "+2562533",
            "+8656696",
            "+86282452253",
            "client:carla",
            "sip:carla@example.org",
            "whatsapp:+12025550103",
            "988",
            "55501",
            "1-800-FLOWERS",
            "+",
            "++1",
            "+1" + "0".repeat(500),
            "\u0000\u0001")) {
      assertThat(numbers.address(text)).as(text).isEqualTo(new Address.Withheld());
    }
  }
}
