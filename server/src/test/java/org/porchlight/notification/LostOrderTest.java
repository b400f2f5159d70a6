package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.notification.MessengerTextTest.putOff;
import static org.porchlight.notification.MessengerTextTest.refused;
import static org.porchlight.notification.MessengerTextTest.taken;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.ErrandResult;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Undelivery;
import org.porchlight.notification.TestCarrier.Mood;
import org.porchlight.storage.TestStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LostOrderTest {
  private static final Carried LOST = new Carried.Ended(new ErrandResult.Lost());

  private final Desk desk = new Desk();

  @Test
  void an_unknown_outcome_is_looked_for_after_five_seconds() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 0)).isEqualTo(putOff(5));
    desk.letPass(Duration.ofSeconds(5));

    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1)).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.taken()).hasSize(1);
  }

  @Test
  void nobody_looks_while_the_carrier_may_still_be_at_it() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);
    desk.letPass(Duration.ofSeconds(4));

    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1)).isEqualTo(putOff(5));
    assertThat(desk.carrier.looks()).isZero();
  }

  @Test
  void a_text_that_never_arrived_there_is_sent_once_more() {
    desk.carrier.expect(Mood.DEAF);
    assertThat(desk.carryToTheEnd(Desk.page(Priority.FIRST_PAGE))).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.attempts()).isEqualTo(2);
  }

  @Test
  void a_carrier_that_never_answers_is_tried_twice_and_then_the_text_is_lost() {
    desk.carrier.expect(Mood.DEAF, Mood.DEAF, Mood.DEAF, Mood.DEAF);
    assertThat(desk.carryToTheEnd(Desk.page(Priority.FIRST_PAGE))).isEqualTo(LOST);
    assertThat(desk.carrier.attempts()).isEqualTo(Deliveries.ATTEMPTS_MAX);
    assertThat(desk.instant()).isBefore(Desk.NOON.plusSeconds(15));
  }

  @Test
  void a_first_page_that_cannot_be_looked_for_rather_goes_out_twice() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    desk.carrier.goBlind();
    assertThat(desk.carryToTheEnd(Desk.page(Priority.FIRST_PAGE))).isEqualTo(taken("SM2"));
    assertThat(desk.carrier.taken()).hasSize(2);
  }

  @Test
  void lesser_texts_that_cannot_be_looked_for_are_lost_after_three_looks_and_never_doubled() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    desk.carrier.goBlind();
    assertThat(desk.carryToTheEnd(Desk.page(Priority.PAGE))).isEqualTo(LOST);
    assertThat(desk.carrier.looks()).isEqualTo(Deliveries.LOOKS_MAX);
    assertThat(desk.carrier.attempts()).isEqualTo(1);
  }

  @Test
  void a_text_is_found_again_though_its_digits_changed_meanwhile() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    desk.carry(Desk.page(Priority.PAGE), 0);
    assertThat(desk.carrier.text().body()).contains("1 yes 2 no");
    TestStore.await(desk.store.slots().claim(Desk.AGENCY, Desk.PHONE, Desk.OTHER));
    desk.letPass(Duration.ofSeconds(5));

    assertThat(desk.carry(Desk.page(Priority.PAGE), 1)).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.attempts()).isEqualTo(1);
  }

  @Test
  void a_first_page_that_a_restart_interrupted_is_looked_for_at_once() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);
    desk.restart();

    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1)).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.attempts()).isEqualTo(1);
  }

  @Test
  void a_first_page_that_never_left_before_a_restart_leaves_at_once() {
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1)).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.looks()).isPositive();
  }

  @Test
  void lesser_texts_give_the_carrier_five_seconds_after_a_restart() {
    assertThat(desk.carry(Desk.page(Priority.PAGE), 1)).isEqualTo(putOff(5));
    desk.letPass(Duration.ofSeconds(5));
    assertThat(desk.carry(Desk.page(Priority.PAGE), 2)).isEqualTo(taken("SM1"));
  }

  @Test
  void a_call_of_unknown_outcome_is_found_and_does_not_ring_twice() {
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    assertThat(desk.carryToTheEnd(Desk.pageCall(7, Priority.FIRST_PAGE))).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.taken()).hasSize(1);
  }

  @Test
  void an_outcome_still_unknown_when_the_text_expires_is_lost_and_not_called_expired() {
    desk.letPass(Duration.ofSeconds(119));
    desk.carrier.expect(Mood.TAKES_SILENTLY);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);
    desk.carrier.goBlind();
    desk.letPass(Duration.ofSeconds(5));

    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1)).isEqualTo(LOST);
  }

  @Test
  void what_is_surely_not_there_and_expired_meanwhile_is_not_sent_again() {
    desk.letPass(Duration.ofSeconds(119));
    desk.carrier.expect(Mood.DEAF);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);
    desk.letPass(Duration.ofSeconds(5));

    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1))
        .isEqualTo(refused(Undelivery.EXPIRED));
    assertThat(desk.carrier.taken()).isEmpty();
  }
}
