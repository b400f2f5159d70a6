package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Review;
import org.porchlight.incident.ReviewCommand.OfferSummaries;
import org.porchlight.incident.StepOutcome;
import org.porchlight.line.Turned;

/// After a crisis somebody is in touch, the plan is looked at, and only then it closes (R19).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AfterwardsTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone ruben = town.phone("+12025550103");

  private static final Review KEPT =
      new Review(
          Review.PlanDecision.KEPT,
          Review.FamilyPresence.PRESENT,
          "the dog helped",
          "declined",
          "it did what it should");

  private Desk resolved() {
    carla.texts("please help");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
    desk.does(
        new Resolve(
            new Resolution(
                Resolution.OverWhen.MET,
                Disposition.STABILIZED_IN_PLACE,
                Resolution.LivingSituation.HOME,
                Resolution.SafeContact.BY_TEXT,
                "eating with everybody")));
    return desk;
  }

  @Test
  void a_day_later_the_follow_up_is_due_and_she_is_asked_when_it_suits() {
    Desk desk = resolved();
    assertThat(desk.state().phase()).isEqualTo(Phase.FOLLOW_UP);
    town.wait(Duration.ofHours(24).plusMinutes(1));

    assertThat(carla.texts().getLast()).contains("checking in as we agreed");
    assertThat(sam.texts().getLast()).contains("follow-up is due");
  }

  @Test
  void the_digit_she_was_asked_for_is_no_new_crisis_and_staff_hear_how_she_wants_it() {
    Desk desk = resolved();
    town.wait(Duration.ofHours(24).plusMinutes(1));
    sam.replies("1");
    int pages = sam.texts().size();
    carla.texts("2");

    assertThat(town.open()).containsExactly(desk.incident());
    assertThat(desk.all("followup.answered")).containsExactly("null:call:null");
    assertThat(carla.texts().getLast()).contains("A person will be in touch soon");
    assertThat(sam.texts()).hasSizeGreaterThan(pages);
    assertThat(desk.state().phase()).isEqualTo(Phase.FOLLOW_UP);

    carla.texts("he has the knife");
    assertThat(town.open()).hasSize(2);
  }

  @Test
  void a_family_that_asks_for_a_call_rings_who_is_on_call_and_one_key_calls_them_as_the_line() {
    resolved();
    town.wait(Duration.ofHours(24).plusMinutes(1));
    carla.texts("2");
    sam.answers();
    assertThat(sam.said()).contains("A family asks to hear from us");
    sam.pressesTheSpokenDigit();
    assertThat(sam.said()).contains("Press 3 to call them back");
    sam.presses("3");
    assertThat(carla.call().orElseThrow().getString("from")).isEqualTo(Town.FAMILIES);
    carla.answers().presses("1");
    town.wait(Duration.ofSeconds(6));

    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(town.open()).hasSize(1);
  }

  @Test
  void whoever_takes_it_by_text_hears_how_to_call_them_as_the_line_without_a_screen() {
    resolved();
    town.wait(Duration.ofHours(24).plusMinutes(1));
    carla.texts("2");
    sam.replies("1");
    town.wait(Duration.ofSeconds(5));
    assertThat(sam.texts().getLast()).contains("your PIN, then 3");
    sam.calls(Town.PAGES);
    sam.presses("246801#");
    town.wait(Duration.ofSeconds(4));
    sam.presses("3");

    assertThat(carla.rings()).isTrue();
    assertThat(carla.call().orElseThrow().getString("from")).isEqualTo(Town.FAMILIES);
  }

  @Test
  void handed_off_until_the_first_follow_up_and_a_call_then_is_a_new_crisis() {
    carla.texts("please help");
    sam.replies("1");
    Desk desk = town.desk("S1");
    desk.does(
        new Resolve(
            new Resolution(
                Resolution.OverWhen.NOT_MET,
                Disposition.MOBILE_RESPONSE,
                Resolution.LivingSituation.HOME,
                Resolution.SafeContact.BY_CALL,
                "")));
    assertThat(desk.state().phase()).isEqualTo(Phase.HANDED_OFF);

    carla.calls();
    assertThat(town.open()).hasSize(2);
    town.wait(Duration.ofHours(24).plusMinutes(1));
    assertThat(desk.state().phase()).isEqualTo(Phase.FOLLOW_UP);
  }

  @Test
  void it_closes_with_the_last_follow_up_and_the_plan_decision_of_a_coordinator() {
    Desk desk = resolved();
    town.wait(Duration.ofHours(24).plusMinutes(1));
    desk.does(new ReachFollowup(1, "she slept"));
    assertThat(town.tap("C1", desk.incident(), new DecideReview(KEPT)))
        .isInstanceOf(Turned.Done.class);
    assertThat(desk.state().phase()).isEqualTo(Phase.FOLLOW_UP);
    town.wait(Duration.ofDays(2));
    desk.does(new ReachFollowup(2, "all is well"));

    assertThat(desk.state().phase()).isEqualTo(Phase.CLOSED);
    assertThat(desk.types()).endsWith("incident.closed");
    assertThat(town.open()).isEmpty();
  }

  @Test
  void staff_on_call_do_not_decide_about_the_plan() {
    Desk desk = resolved();

    assertThat(desk.does(new DecideReview(KEPT)))
        .isInstanceOfSatisfying(
            Turned.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ONLY_A_COORDINATOR));
  }

  @Test
  void the_team_is_asked_to_call_by_a_text_that_says_no_more_even_once_it_is_closed() {
    Desk desk = resolved();
    desk.does(new ReachFollowup(1, "tired", Resolution.LivingSituation.KIN));
    desk.does(new ReachFollowup(2, "well", Resolution.LivingSituation.HOME));
    town.tap("C1", desk.incident(), new DecideReview(KEPT));
    assertThat(desk.state().phase()).isEqualTo(Phase.CLOSED);

    assertThat(town.tap("C1", desk.incident(), new OfferSummaries()))
        .isInstanceOf(Turned.Done.class);
    town.wait(Duration.ofSeconds(5));
    assertThat(desk.types())
        .contains("summary.offered", "summary.undelivered", "message.queued", "message.sent");
    assertThat(ruben.texts()).isNotEmpty();
    assertThat(ruben.texts().getLast())
        .contains("hay un mensaje para usted")
        .doesNotContainIgnoringCase("crisis")
        .doesNotContain("Mateo", "Carla");
    assertThat(town.open()).isEmpty();
  }

  @Test
  void resolved_alone_is_not_closed() {
    Desk desk = resolved();
    town.wait(Duration.ofHours(80));

    assertThat(desk.state().phase()).isNotEqualTo(Phase.CLOSED);
    assertThat(desk.types()).contains("followup.due", "review.overdue");
  }
}
