package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.ContactCommand.PlaceCallback;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.review.TimelineRow;

/// Scenes that no script foresees: whoever called is with a person, or knows how to be, in the end.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class UnusualNightTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(6);

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone abuela = town.phone("+12025550102");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone interpreter = town.phone("+12025550195");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  private void carlaTalksWithSam() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
  }

  private void ringsWithin(Phone phone, Duration most) {
    var end = town.now().plus(most);
    while (!phone.rings() && town.now().isBefore(end)) {
      town.wait(Duration.ofSeconds(2));
    }
    assertThat(phone.rings()).as("rings within %s", most).isTrue();
  }

  private boolean hearsSomethingWithin(Phone phone, Duration within) {
    int before = phone.heard().size();
    town.wait(within);
    return phone.heard().size() > before;
  }

  /// Whose telephones were rung.
  private List<String> rungFor(IncidentId incident) {
    return town.timeline(incident).stream()
        .filter(row -> row.type().equals("page.sent") && "voice".equals(row.channel()))
        .map(TimelineRow::person)
        .toList();
  }

  @Test
  void staff_who_called_in_and_talk_are_not_rung_for_another_family() {
    carla.calls();
    pat.calls(Town.PAGES);
    pat.presses("246803#");
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(pat.number());
    rosa.calls();
    town.wait(Duration.ofSeconds(90));

    assertThat(rungFor(town.open().getFirst())).isNotEmpty().doesNotContain("S3");
  }

  @Test
  void staff_who_call_back_and_talk_are_not_rung_for_another_family() {
    carla.texts("please call me");
    sam.replies("1");
    town.desk("S1").does(new PlaceCallback());
    sam.answersAndPressesTheSpokenDigit();
    carla.answers().presses("1");
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
    rosa.calls();
    town.wait(Duration.ofSeconds(90));

    assertThat(rungFor(town.open().getFirst())).isNotEmpty().doesNotContain("S1");
  }

  @Test
  void a_second_call_of_hers_while_staff_are_gone_is_not_a_silent_room() {
    carlaTalksWithSam();
    sam.hangsUp();
    town.wait(A_MOMENT);
    Phone second = town.phone("+12025550192");
    second.callsAs(carla.number());
    town.wait(Duration.ofSeconds(12));

    assertThat(second.onCall()).isTrue();
    assertThat(hearsSomethingWithin(second, Duration.ofSeconds(25))).as(second.said()).isTrue();
  }

  @Test
  void two_callers_of_one_family_whom_staff_leave_are_both_kept_company_and_found() {
    carlaTalksWithSam();
    IncidentId first = town.onlyIncident();
    abuela.calls();
    town.wait(A_MOMENT);
    town.tap("S1", town.open().getFirst(), new MoveContacts(first));
    town.wait(Duration.ofSeconds(8));
    assertThat(abuela.with()).contains(sam.number());
    sam.hangsUp();
    town.wait(A_MOMENT);

    assertThat(carla.onCall()).isTrue();
    assertThat(abuela.onCall()).isTrue();
    town.wait(Duration.ofSeconds(30));
    Phone next = sam.rings() ? sam : luz;
    next.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).contains(next.number());
    assertThat(abuela.with()).contains(next.number());
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
    assertThat(abuela.call().orElseThrow().getBoolean("held")).isFalse();
  }

  @Test
  void the_caller_hangs_up_while_staff_hear_their_prompts_and_staff_hear_so_and_call_back() {
    carlaTalksWithSam();
    sam.presses("*").presses("246801#");
    town.wait(A_MOMENT);
    carla.hangsUp();
    sam.presses("*");
    town.wait(Duration.ofSeconds(12));
    assertThat(sam.said()).contains("The caller is not on the line now");

    sam.presses("*");
    town.wait(A_MOMENT);
    sam.presses("02");
    town.wait(A_MOMENT);
    carla.answers().presses("1");
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
  }

  @Test
  void the_interpreter_hangs_up_and_caller_and_staff_stay_together() {
    carlaTalksWithSam();
    town.desk("S1")
        .does(new InviteGuest(new Who.Outside(new PhoneNumber("+12025550195")), "", true));
    interpreter.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    interpreter.hangsUp();
    town.wait(Duration.ofSeconds(10));

    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
    assertThat(carla.with()).containsExactly(sam.number());
  }

  @Test
  void a_caller_on_hold_who_drops_and_calls_again_is_not_left_on_a_hold_that_nobody_knows_of() {
    carlaTalksWithSam();
    town.desk("S1").does(new HoldCaller());
    carla.hangsUp();
    town.wait(A_MOMENT);
    carla.calls();
    town.wait(Duration.ofSeconds(12));

    assertThat(town.state(town.onlyIncident()).room().held()).isTrue();
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    assertThat(carla.said()).contains("still here with you");
    town.desk("S1").does(new TakeCallerBack());
    assertThat(carla.with()).containsExactly(sam.number());
  }

  @Test
  void who_says_yes_by_text_while_their_phone_rings_is_with_the_caller() {
    carla.calls();
    assertThat(sam.rings()).isTrue();
    sam.replies("1");
    town.wait(Duration.ofSeconds(10));
    if (sam.rings()) {
      sam.answersAndPressesTheSpokenDigit();
      town.wait(A_MOMENT);
    }
    assertThat(carla.with()).containsExactly(sam.number());
  }

  @Test
  void the_uncle_presses_before_the_question_ends() {
    carlaTalksWithSam();
    var desk = town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    desk.ends(StepOutcome.DID_NOT_WORK).ends(StepOutcome.DID_NOT_WORK);
    ringsWithin(ruben, Duration.ofSeconds(160));
    ruben.answers();
    ruben.presses("1");
    town.wait(Duration.ofSeconds(2));
    assertThat(ruben.onCall()).isTrue();
    ruben.pressesTheSpokenDigit();
    ruben.presses("7");
    town.wait(Duration.ofSeconds(20));
    assertThat(desk.all("page.acknowledged")).contains("N1:acknowledged:null");
  }

  @Test
  void the_caller_hangs_up_before_the_greeting_ends_and_somebody_learns_of_it() {
    town.control(
        "/_ctl/phones/" + carla.number() + "/call", new JsonObject().put("to", Town.FAMILIES));
    town.wait(Duration.ofSeconds(1));
    carla.hangsUp();
    town.wait(Duration.ofSeconds(4));
    IncidentId incident = town.onlyIncident();
    assertThat(sam.rings()).isTrue();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(sam.said()).contains("Press 3 to call them back");
    assertThat(town.state(incident).contacts().onLine()).isEmpty();
  }

  @Test
  void the_caller_hangs_up_while_staff_hear_the_question_and_nobody_presses() {
    carla.calls();
    sam.answers();
    carla.hangsUp();
    sam.hangsUp();
    town.wait(Duration.ofMinutes(12));
    IncidentId incident = town.onlyIncident();
    assertThat(town.state(incident).contacts().callbackBy()).isNotNull();
    assertThat(luz.texts()).isNotEmpty();
  }

  @Test
  void staff_pick_up_while_the_caller_is_with_988_and_hear_so() {
    carla.calls();
    town.wait(Duration.ofSeconds(4));
    carla.presses("*");
    carla.presses("*");
    town.wait(A_MOMENT);
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(30));
    assertThat(sam.said()).contains("not with you yet").containsOnlyOnce("You are connected");
  }

  @Test
  void staff_pick_up_while_the_caller_leaves_a_message_and_meet() {
    carla.calls();
    town.wait(Duration.ofSeconds(135));
    carla.presses("#");
    town.wait(Duration.ofSeconds(2));
    Phone who = sam.rings() ? sam : luz.rings() ? luz : pat;
    who.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    carla.presses("#");
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(who.number());
  }

  @Test
  void two_minutes_of_errors_at_the_carrier_and_somebody_is_rung_soon_after() {
    town.fault("rest-503", "all");
    carla.calls();
    town.wait(Duration.ofSeconds(116));
    assertThat(carla.onCall()).isTrue();
    town.noFaults();
    ringsWithin(sam, Duration.ofMinutes(2));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
  }

  @Test
  void a_thread_that_becomes_a_call_and_a_thread_again_stays_one() {
    carla.texts("he is loud");
    sam.replies("1");
    carla.calls();
    town.wait(Duration.ofSeconds(8));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(A_MOMENT);
    assertThat(carla.with()).containsExactly(sam.number());
    carla.hangsUp();
    sam.hangsUp();
    carla.texts("i had to hang up, he is listening");
    town.wait(A_MOMENT);
    assertThat(town.open()).hasSize(1);
    assertThat(sam.texts().getLast()).contains("new message");
    town.wait(Duration.ofMinutes(6));
    assertThat(town.state(town.onlyIncident()).contacts().lost()).isFalse();
  }
}
