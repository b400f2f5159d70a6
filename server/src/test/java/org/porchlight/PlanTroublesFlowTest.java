package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Visitor;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Review;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.ReviewCommand.HoldReview;
import org.porchlight.incident.StepOutcome;
import org.porchlight.line.Turned;

/// What a crisis teaches of supports' telephones reaches their plan the same day; and a plan at
/// rest leaves its family the agency's common one, and everything else they are owed (R2).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanTroublesFlowTest {
  private static final Resolution AT_HOME =
      new Resolution(
          Resolution.OverWhen.MET,
          Disposition.STABILIZED_IN_PLACE,
          Resolution.LivingSituation.HOME,
          Resolution.SafeContact.BY_TEXT,
          "");

  private static final Review WRITE_ONE =
      new Review(
          PlanDecision.WRITE_ONE, FamilyPresence.PRESENT, "declined", "a new start", "he is grown");

  private static final Review KEPT =
      new Review(
          PlanDecision.KEPT, FamilyPresence.PRESENT, "declined", "declined", "it did its part");

  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk coordinator = new CoordinatorsDesk(town);

  @Test
  void a_failing_number_and_a_wrong_one_ask_for_attention_once_and_the_plan_runs_on() {
    town.fault("sms-30003", "+12025550103");
    town.phone("+12025550101").texts("please help");
    town.phone("+12025550181").replies("1");
    town.desk("S1")
        .isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    Town.eventually("told of the failing number", () -> people().equals(List.of("N1")));

    town.phone("+12025550105").replies("wrong number");

    Town.eventually("told of the wrong number", () -> people().equals(List.of("N1", "N3")));
    town.restart();
    assertThat(coordinator.life().getInteger("running")).isEqualTo(4);
    assertThat(people()).containsExactly("N1", "N3");
  }

  @Test
  void texts_stopped_from_a_caregivers_own_telephone_ask_for_attention_and_the_plan_runs_on() {
    town.phone("+12025550101").texts("STOP");

    Town.eventually(
        "told of the texts that stopped", () -> people("texts_stopped").equals(List.of("P2")));
    assertThat(coordinator.life().getInteger("running")).isEqualTo(4);
    assertThat(town.open()).hasSize(1);
    town.restart();
    assertThat(people("texts_stopped")).containsExactly("P2");
  }

  @Test
  void a_text_that_a_caregivers_own_telephone_does_not_take_asks_for_attention() {
    town.fault("sms-30003", "+12025550101");
    town.phone("+12025550101").texts("please help");
    town.settle();

    Town.eventually("told of the failing number", () -> people().equals(List.of("P2")));
    assertThat(coordinator.life().getInteger("running")).isEqualTo(4);
  }

  @Test
  void while_a_plan_is_suspended_the_common_plan_runs_and_nobody_of_it_is_paged() {
    var carla = town.phone("+12025550101");
    var sam = town.phone("+12025550181");
    coordinator.ask("/suspend", new JsonObject().put("reason", "moved house")).expecting(200);
    assertThat(town.runningInLibrary("FAM-0007")).isEmpty();

    carla.calls();
    town.wait(Duration.ofSeconds(10));
    assertThat(carla.said()).contains("9 8 8").doesNotContain("suspended", "moved house");
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    assertThat(carla.with()).containsExactly("+12025550181");
    var desk = town.desk("S1").isAbout("FAM-0007", "P1", "D").allIsCalm();
    assertThat(desk.step()).isEqualTo("D1");
    assertThat(desk.all("plan.pinned").getLast())
        .startsWith("P1:PLN-DEFAULT")
        .endsWith(":agency_default");
    assertThat(desk.all("task.left")).contains("null:plan_missing:null");
    desk.ends(StepOutcome.DID_NOT_WORK);
    assertThat(desk.step()).isEqualTo("D2");
    assertThat(town.phone("+12025550103").texts()).as("Ruben").isEmpty();

    coordinator.ask("/resume", new JsonObject()).expecting(200);
    assertThat(desk.step()).as("this incident keeps what it runs").isEqualTo("D2");
    desk.ends(StepOutcome.WORKED);
    desk.does(new Resolve(AT_HOME));
    town.whileDown(Duration.ofHours(3));
    carla.texts("it begins again");
    var again = new Desk(town, "S1", town.open().getFirst());
    again.isAbout("FAM-0007", "P1", "H").allIsCalm();
    assertThat(again.step()).isEqualTo("H1");
  }

  @Test
  void a_retired_plan_runs_on_where_it_was_begun_and_the_next_crisis_asks_for_a_new_one() {
    var carla = town.phone("+12025550101");
    carla.texts("please help");
    town.phone("+12025550181").replies("1");
    var desk = town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    coordinator.ask("/retire", new JsonObject().put("reason", "he is grown")).expecting(200);
    town.restart();
    desk.ends(StepOutcome.DID_NOT_WORK).ends(StepOutcome.DID_NOT_WORK);
    assertThat(desk.step()).isEqualTo("H3");
    assertThat(town.phone("+12025550103").texts()).as("Ruben").hasSize(1);
    desk.ends(StepOutcome.WORKED).does(new Resolve(AT_HOME));

    carla.texts("it begins again");
    assertThat(carla.texts().getLast()).contains("we have your message");
    var next = new Desk(town, "S1", town.open().getFirst());
    next.isAbout("FAM-0007", "P1", "D").allIsCalm();
    assertThat(next.step()).isEqualTo("D1");
    next.ends(StepOutcome.WORKED).does(new Resolve(AT_HOME));
    assertThat(coordinator.version(4).getString("status")).isEqualTo("retired");
    assertThat(town.tap("C1", next.incident(), new DecideReview(KEPT)))
        .as("there is no plan of his to keep")
        .isInstanceOfSatisfying(
            Turned.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_PLAN_OF_THEIR_OWN));
    town.tap("C1", next.incident(), new HoldReview(FamilyPresence.PRESENT, null));
    var dana = Visitor.signedIn(URI.create(town.console()), "C1", "246811");
    assertThat(dana.get("/incidents/" + next.incident() + "/review").body())
        .contains("value=\"write_one\"", "value=\"not_wanted\"")
        .doesNotContain("value=\"kept\"", "value=\"changed\"");
    assertThat(town.tap("C1", next.incident(), new DecideReview(WRITE_ONE)))
        .isInstanceOf(Turned.Done.class);
  }

  private List<String> people() {
    return people("number_failed");
  }

  private List<String> people(String cause) {
    return coordinator.version(4).getJsonArray("attention").stream()
        .map(JsonObject.class::cast)
        .filter(open -> open.getString("cause").equals(cause))
        .map(open -> open.getString("person"))
        .toList();
  }
}
