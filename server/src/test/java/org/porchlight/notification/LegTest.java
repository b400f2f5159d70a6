package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageId;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LegTest {
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");

  static Stream<Arguments> legs() {
    return Stream.of(
        Arguments.of("c1", new Leg.Caller(new ContactId(1))),
        Arguments.of("c12-callback", new Leg.CallbackFamily(new ContactId(12))),
        Arguments.of("c1-staff", new Leg.CallbackStaff(new ContactId(1))),
        Arguments.of("p3-text", new Leg.Paged(new PageId(3), Medium.TEXT)),
        Arguments.of("p3-voice", new Leg.Paged(new PageId(3), Medium.VOICE)),
        Arguments.of("m2", new Leg.Message(new MessageId(2))),
        Arguments.of("call", new Leg.Live()));
  }

  @ParameterizedTest
  @MethodSource("legs")
  void each_leg_is_read_as_it_is_written(String text, Leg leg) {
    assertThat(leg.text()).isEqualTo(text);
    assertThat(Leg.read(leg.in(INCIDENT))).contains(leg);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c",
        "c0",
        "c01",
        "p3",
        "p3-fax",
        "m2-text",
        "c1-",
        "x1",
        "calls",
        "c1234567890"
      })
  void any_other_text_is_no_leg(String text) {
    assertThat(Leg.read(text)).isEmpty();
  }

  @Test
  void an_errand_s_leg_says_what_it_is_about() {
    var contact = new ContactId(4);
    assertThat(Leg.of(new About.OfPage(new PageId(3)), Medium.VOICE).text()).isEqualTo("p3-voice");
    assertThat(Leg.of(new About.OfMessage(new MessageId(2)), Medium.TEXT).text()).isEqualTo("m2");
    assertThat(Leg.of(new About.OfCallback(contact), Medium.VOICE).text()).isEqualTo("c4-callback");
    assertThat(Leg.of(new About.OfCallbackStaff(contact, "S1"), Medium.VOICE).text())
        .isEqualTo("c4-staff");
  }
}
