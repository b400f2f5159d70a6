package org.porchlight.coordination.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Agreement;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedPhoneTest {
  private static final Instant UNTIL = Instant.parse("2026-12-06T12:00:00Z");
  private static final Instant BEFORE = UNTIL.minusSeconds(1);

  private static SignOffEvent asked(int number, int version) {
    return new SignOffEvent.Asked(
        new SignOffAsk(
            number,
            new PlanId("PLN-0007"),
            version,
            new PersonId("P3"),
            "caregiver",
            Language.ES,
            "204060",
            "C1",
            UNTIL));
  }

  private static AskedPhone after(SignOffEvent... events) {
    var phone = AskedPhone.NONE;
    for (var event : events) {
      phone = phone.after(event);
    }
    return phone;
  }

  @Test
  void the_newest_ask_is_read_until_its_day_is_over() {
    var phone = after(asked(1, 4), asked(2, 5));

    assertThat(phone.toHear(BEFORE))
        .hasValueSatisfying(one -> assertThat(one.ask().version()).isEqualTo(5));
    assertThat(phone.toHear(1, BEFORE))
        .hasValueSatisfying(one -> assertThat(one.ask().version()).isEqualTo(4));
    assertThat(phone.toHear(UNTIL)).isEmpty();
  }

  @Test
  void what_was_answered_is_read_no_more_and_one_before_it_that_waits_is() {
    var phone = after(asked(1, 4), asked(2, 5), new SignOffEvent.Answered(2, Agreement.AGREE));

    assertThat(phone.toHear(BEFORE))
        .hasValueSatisfying(one -> assertThat(one.ask().version()).isEqualTo(4));
    assertThat(phone.after(new SignOffEvent.Answered(1, Agreement.AGREE)).toHear(BEFORE)).isEmpty();
    assertThat(phone.after(new SignOffEvent.Withdrawn(2)).toHear(BEFORE))
        .hasValueSatisfying(one -> assertThat(one.ask().version()).isEqualTo(5));
  }

  @Test
  void five_wrong_codes_end_it() {
    var missed = new SignOffEvent.CodeMissed(1);

    assertThat(after(asked(1, 4), missed, missed, missed, missed).toHear(BEFORE)).isPresent();
    assertThat(after(asked(1, 4), missed, missed, missed, missed, missed).toHear(BEFORE)).isEmpty();
  }

  @Test
  void what_was_answered_can_be_taken_back_after_its_day_too() {
    var phone =
        after(
            asked(1, 4),
            new SignOffEvent.Heard(1),
            new SignOffEvent.Answered(1, Agreement.AGREE),
            asked(2, 5));

    assertThat(phone.answered())
        .hasValueSatisfying(one -> assertThat(one.ask().version()).isEqualTo(4));
    assertThat(phone.after(new SignOffEvent.Withdrawn(1)).answered()).isEmpty();
  }

  @Test
  void the_journals_version_follows_every_event() {
    assertThat(after(asked(1, 4), new SignOffEvent.Heard(1), asked(2, 5)).version()).isEqualTo(3);
    assertThat(after(asked(1, 4)).next()).isEqualTo(2);
  }
}
