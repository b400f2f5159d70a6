package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.notification.MessengerTextTest.putOff;
import static org.porchlight.notification.MessengerTextTest.refused;
import static org.porchlight.notification.MessengerTextTest.taken;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Errand;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.Errand.EndCall;
import org.porchlight.incident.Errand.HoldCaller;
import org.porchlight.incident.Errand.Turn;
import org.porchlight.incident.Errand.TurnCall;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.ErrandResult;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Sender;
import org.porchlight.incident.Undelivery;
import org.porchlight.notification.TestCarrier.Mood;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class MessengerCallTest {
  private final Desk desk = new Desk();

  @Test
  void a_page_s_call_comes_from_the_pages_number_and_asks_for_the_page() {
    assertThat(desk.carry(Desk.pageCall(7, Priority.FIRST_PAGE), 0)).isEqualTo(taken("SM1"));

    assertThat(desk.carrier.call().from()).isEqualTo(Desk.PAGES);
    assertThat(desk.carrier.call().token().leg()).isEqualTo("p3-voice");
    assertThat(desk.carrier.call().path()).isEqualTo("page/answer");
    assertThat(desk.carrier.call().ring()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void the_two_legs_of_a_call_back_ask_for_different_things() {
    var contact = new ContactId(1);
    desk.carry(callBack(1, new About.OfCallbackStaff(contact, "S1"), Sender.PAGES_NUMBER), 0);
    assertThat(desk.carrier.call().token().leg()).isEqualTo("c1-staff");
    assertThat(desk.carrier.call().path()).isEqualTo("callback/staff");

    desk.letPass(Duration.ofSeconds(1));
    desk.carry(callBack(2, new About.OfCallback(contact), Sender.FAMILIES_LINE), 0);
    assertThat(desk.carrier.call().token().leg()).isEqualTo("c1-callback");
    assertThat(desk.carrier.call().path()).isEqualTo("callback/family");
    assertThat(desk.carrier.call().from()).isEqualTo(Desk.FAMILIES);
  }

  @Test
  void calls_of_one_account_leave_a_second_apart_and_the_first_page_goes_ahead() {
    assertThat(desk.carry(Desk.pageCall(1, Priority.PAGE), 0)).isEqualTo(taken("SM1"));
    assertThat(desk.carry(Desk.pageCall(2, Priority.PAGE), 0)).isEqualTo(putOff(1));
    assertThat(desk.carry(Desk.pageCall(3, Priority.FIRST_PAGE), 0)).isEqualTo(putOff(1));

    desk.letPass(Duration.ofSeconds(1));
    assertThat(desk.carry(Desk.pageCall(2, Priority.PAGE), 1)).isInstanceOf(Carried.PutOff.class);
    assertThat(desk.carry(Desk.pageCall(3, Priority.FIRST_PAGE), 1)).isEqualTo(taken("SM2"));
    assertThat(desk.carry(Desk.pageCall(2, Priority.PAGE), 2)).isEqualTo(putOff(2));
    desk.letPass(Duration.ofSeconds(1));
    assertThat(desk.carry(Desk.pageCall(2, Priority.PAGE), 3)).isEqualTo(taken("SM3"));
  }

  @Test
  void a_call_that_only_waited_for_its_turn_is_not_looked_for() {
    desk.carry(Desk.pageCall(1, Priority.PAGE), 0);
    desk.carry(Desk.pageCall(2, Priority.PAGE), 0);
    desk.letPass(Duration.ofSeconds(1));
    desk.carry(Desk.pageCall(2, Priority.PAGE), 1);
    assertThat(desk.carrier.looks()).isZero();
    assertThat(desk.carrier.taken()).hasSize(2);
  }

  @Test
  void a_call_nobody_expects_any_more_is_not_placed_and_holds_up_no_other() {
    desk.carry(Desk.pageCall(1, Priority.PAGE), 0);
    desk.carry(Desk.pageCall(2, Priority.FIRST_PAGE), 0);
    desk.letPass(Messenger.CALL_VALID);
    assertThat(desk.carry(Desk.pageCall(2, Priority.FIRST_PAGE), 1))
        .isEqualTo(refused(Undelivery.EXPIRED));
    assertThat(desk.carrier.taken()).hasSize(1);
  }

  @Test
  void live_calls_are_ended_and_turned() {
    var end = new EndCall(new ErrandId(8, 0), Priority.CALL_CONTROL, "CA9");
    assertThat(desk.carry(end, 0)).isEqualTo(taken("CA9"));
    var turn = new TurnCall(new ErrandId(9, 0), Priority.CALL_CONTROL, "CA9", Turn.ANSWER_LIMIT);
    desk.carry(turn, 0);
    assertThat(desk.carrier.told()).containsExactly("end CA9", "turn CA9 to call call/limit");
  }

  @Test
  void a_caller_is_held_and_given_back_in_the_incident_s_conference() {
    desk.carry(hold(8, true), 0);
    desk.carry(hold(9, false), 0);
    String conference = Conference.of(Desk.INCIDENT);
    assertThat(desk.carrier.told())
        .containsExactly(
            "hold CA9 in " + conference + " call call/hold", "release CA9 in " + conference);
  }

  @Test
  void a_hold_that_was_put_off_does_not_catch_up_with_the_release_after_it() {
    desk.carrier.expect(Mood.DEAF);
    assertThat(desk.carry(hold(8, true), 0)).isEqualTo(putOff(1));
    desk.carry(hold(9, false), 0);
    desk.letPass(Duration.ofSeconds(1));

    assertThat(desk.carry(hold(8, true), 1)).isEqualTo(taken("CA9"));
    assertThat(desk.carrier.told()).hasSize(1).allMatch(told -> told.startsWith("release"));
  }

  @Test
  void a_call_that_cannot_be_told_is_told_again_a_few_times_and_then_let_be() {
    desk.carrier.expect(Mood.DEAF, Mood.BUSY, Mood.DEAF, Mood.DEAF, Mood.DEAF);
    Errand end = new EndCall(new ErrandId(8, 0), Priority.CALL_CONTROL, "CA9");
    assertThat(desk.carryToTheEnd(end)).isEqualTo(new Carried.Ended(new ErrandResult.Lost()));
    assertThat(desk.carrier.told()).isEmpty();
    assertThat(desk.instant()).isBefore(Desk.NOON.plusSeconds(20));
  }

  private static Errand callBack(int version, About about, Sender sender) {
    return Desk.call(new ErrandId(version, 0), Priority.FAMILY_MESSAGE, about, sender);
  }

  private static HoldCaller hold(int version, boolean hold) {
    return new HoldCaller(new ErrandId(version, 0), Priority.CALL_CONTROL, "CA9", hold);
  }
}
