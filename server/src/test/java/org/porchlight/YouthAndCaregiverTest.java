package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.ContactCommand.KeepApart;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.plan.PersonId;

/// A young person and her mother may both need the line: what one says reaches the other by her own
/// yes, or where there is danger, and in no other way (R11).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class YouthAndCaregiverTest {
  @RegisterExtension final Town town = new Town();

  private final Phone amira = town.phone("+12025550116");
  private final Phone mother = town.phone("+12025550115");
  private final Phone coordinator = town.phone("+12025550117");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  /// Amira texts from her own telephone; the first step, which is hers, is tried.
  private Desk herFirstStep() {
    amira.texts("are you there");
    sam.replies("1");
    var desk = town.desk("S1");
    return desk.isAbout("FAM-0074", "P1", "N").allIsCalm();
  }

  @Test
  void her_mother_is_not_asked_until_amira_says_so_and_staff_by_text_learn_what_waits() {
    Desk desk = herFirstStep();
    assertThat(desk.step()).isEqualTo("N1");
    sam.replies("6");

    assertThat(desk.step()).isEqualTo("none");
    assertThat(sam.texts().getLast()).contains("The next may ask somebody first");
    town.wait(Duration.ofMinutes(3));
    assertThat(mother.texts()).isEmpty();
    assertThat(mother.rings()).isFalse();

    sam.replies("3");
    assertThat(desk.step()).isEqualTo("N2");
    assertThat(mother.texts()).hasSize(1).first().asString().doesNotContain("Amira", "crisis");
  }

  @Test
  void it_is_hers_to_say_whether_staff_chose_her_as_speaker_or_not_yet() {
    Desk desk = herFirstStep();
    desk.does(new ChooseSpeaker(new PersonId("P1")));
    desk.ends(StepOutcome.DID_NOT_WORK);

    assertThat(desk.step()).isEqualTo("none");
    assertThat(mother.texts()).isEmpty();
    desk.does(new StartStep(null, StepBasis.NEXT_IN_PLAN, "she said yes", null));
    assertThat(mother.texts()).hasSize(1);
  }

  @Test
  void what_she_says_in_confidence_is_noted_and_reaches_her_mother_in_no_way() {
    Desk desk = herFirstStep();
    desk.does(new ChooseSpeaker(new PersonId("P1")));
    desk.does(new AddNote("she sleeps in the wardrobe"));
    desk.does(new StartStep(null, StepBasis.NEXT_IN_PLAN, "she said yes", null));
    desk.ends(StepOutcome.WORKED);
    mother.texts("what did she tell you");
    town.wait(Duration.ofMinutes(1));

    var api = new CoordinatorsDesk(town);
    var record = "/api/incidents/" + desk.incident() + "/timeline";
    assertThat(api.get(record).body()).contains("note.added", "youth_private");
    assertThat(api.get(record + "?for=family").body())
        .contains("step.ended")
        .doesNotContain("note.added", "youth_private");
    var ran = desk.state().subject().pinned().getLast().plan();
    var plan = "/api/plans/" + ran.plan() + "/versions/" + ran.version();
    var given =
        String.join(" ", mother.texts())
            + api.get(plan + "/copy.html?for=P2").expecting(200).body()
            + api.get(plan + "/card.html?for=P2").expecting(200).body();
    assertThat(given).doesNotContain("wardrobe");
  }

  @Test
  void where_there_is_danger_nobody_waits_for_a_yes() {
    Desk desk = herFirstStep();
    desk.does(new OverrideDanger("pills_taken"));

    assertThat(desk.step()).isEqualTo("N5");
    assertThat(coordinator.texts()).hasSize(1);
  }

  @Test
  void by_key_staff_hear_whom_to_ask_before_anybody_is_contacted() {
    amira.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var desk = town.desk("S1").isAbout("FAM-0074", "P1", "N").allIsCalm();
    desk.does(new ChooseSpeaker(new PersonId("P1")));
    sam.presses("*").presses("246801#");
    town.wait(Duration.ofSeconds(10));
    assertThat(sam.said()).doesNotContain("is not the one who acts");
    sam.presses("6");
    town.wait(Duration.ofSeconds(10));

    assertThat(sam.said()).contains("Next is step N2", "The speaker is not the one who acts here");
    assertThat(amira.said()).doesNotContain("step N2", "not the one who acts");
    assertThat(mother.rings()).isFalse();
    assertThat(mother.texts()).isEmpty();
  }

  @Test
  void both_at_once_are_two_incidents_and_no_word_crosses() {
    amira.texts("do not tell her I wrote");
    sam.replies("1");
    IncidentId hers = town.onlyIncident();
    mother.texts("my daughter does not answer");
    luz.replies("1");
    IncidentId theMothers =
        town.open().stream().filter(one -> !one.equals(hers)).findFirst().orElseThrow();

    new Desk(town, "S2", theMothers).does(new KeepApart(hers));
    new Desk(town, "S2", theMothers).does(new SendWords("I stay with you"));
    new Desk(town, "S1", hers).does(new SendWords("Nobody hears it from me"));

    assertThat(String.join(" ", mother.texts()))
        .contains("I stay with you")
        .doesNotContain("do not tell her", "Nobody hears it");
    assertThat(String.join(" ", amira.texts()))
        .contains("Nobody hears it")
        .doesNotContain("does not answer", "I stay with you");
    assertThat(new Desk(town, "S2", theMothers).types()).contains("callers.kept_apart");
    assertThat(town.state(hers).contacts().all()).hasSize(1);
  }
}
