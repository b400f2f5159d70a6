package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;

/// Texts about shifts, codes and plans heed what was learned when an incident was texted about, and
/// the other way round.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AllowedTextsTest {
  private static final CarrierAnswer BARRED =
      new CarrierAnswer.Refused(Undelivery.OPTED_OUT, 21610);

  private final Desk desk = new Desk();
  private final TestCarrier carrier = new TestCarrier();
  private final AllowedTexts texts = new AllowedTexts(carrier, desk.blocked);

  private CarrierAnswer texted() {
    var token = new LegToken(new IncidentId("00000000000000000000000000"), "duty-1");
    return texts
        .send(new TextOrder(Desk.PAGES, Desk.PHONE, "hello", token, Duration.ofHours(1)))
        .result();
  }

  @Test
  void what_a_page_was_refused_for_keeps_a_text_about_a_shift_back() {
    desk.carrier.expect(TestCarrier.Mood.REFUSING);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);

    assertThat(texted()).isEqualTo(BARRED);
    assertThat(carrier.attempts()).isZero();
  }

  @Test
  void what_a_text_about_a_shift_was_refused_for_keeps_a_page_from_being_texted() {
    carrier.expect(TestCarrier.Mood.REFUSING);
    assertThat(texted()).isEqualTo(BARRED);

    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 0)).isInstanceOf(Carried.Ended.class);
    assertThat(desk.carrier.attempts()).isZero();
  }

  @Test
  void start_lets_every_text_through_again() {
    desk.blocked.refused(Desk.PAGES, Desk.PHONE);
    assertThat(texted()).isEqualTo(BARRED);
    var start = new Incoming.Text("SM8", new Address.Known(Desk.PHONE), Desk.PAGES, "start", 0);
    desk.blocked.hear(start);

    assertThat(texted()).isInstanceOf(CarrierAnswer.Taken.class);
  }

  @Test
  void another_number_of_ours_and_another_trouble_bar_nothing() {
    desk.blocked.refused(Desk.FAMILIES, Desk.PHONE);
    carrier.expect(TestCarrier.Mood.BUSY);
    assertThat(texted()).isInstanceOf(CarrierAnswer.Busy.class);
    assertThat(texted()).isInstanceOf(CarrierAnswer.Taken.class);
    assertThat(desk.blocked.bar(Desk.PAGES, Desk.PHONE)).isFalse();
  }
}
