package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Command;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.line.Turned;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ScenarioId;

/// Somebody whom a court keeps away from a family calls: he is helped like anybody, and nothing of
/// that family is opened, joined or told (R12).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class KeptAwayTest {
  private static final Command HIS_NIECE = new ChooseYouth(new FamilyId("FAM-0012"), person("P1"));

  @RegisterExtension final Town town = new Town();

  private final Phone beto = town.phone("+12025550129");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone sam = town.phone("+12025550181");

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private static void isRefused(Turned turned, Refusal expected) {
    assertThat(turned)
        .isInstanceOfSatisfying(
            Turned.Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
  }

  @Test
  void he_is_helped_like_anybody_and_the_familys_record_stays_closed_to_his_incident() {
    beto.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(30));
    var desk = town.desk("S1");
    assertThat(beto.with()).containsExactly("+12025550181");
    assertThat(desk.state().contacts().all().getFirst().candidates()).isEmpty();
    isRefused(desk.does(HIS_NIECE), Refusal.KEPT_AWAY);
    isRefused(desk.does(new ChooseYouth(new FamilyId("FAM-0012"), null)), Refusal.KEPT_AWAY);
    assertThat(desk.state().subject().family()).isNull();
    assertThat(desk.state().subject().pinned()).isEmpty();

    desk.does(new ChooseYouth(null, null));
    desk.does(new ChooseScenario(new ScenarioId("D")));
    assertThat(desk.allIsCalm().step()).isEqualTo("D1");
  }

  @Test
  void he_is_no_second_caller_of_the_family_and_cannot_be_brought_into_their_call() {
    rosa.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var desk = town.desk("S1");
    desk.does(HIS_NIECE);
    int told = sam.texts().size();
    beto.calls();
    town.wait(Duration.ofSeconds(8));

    assertThat(town.open()).hasSize(2);
    assertThat(sam.texts()).hasSize(told);
    assertThat(desk.state().contacts().others()).isEmpty();
    var number = new PhoneNumber("+12025550129");
    isRefused(
        desk.does(new InviteGuest(new Who.Outside(number), "", true)), Refusal.NO_ONE_TO_CALL);
    assertThat(rosa.with()).containsExactly("+12025550181");
  }

  @Test
  void an_order_that_is_over_keeps_nobody_away() {
    town.whileDown(Duration.ofDays(265));
    beto.texts("I would like to talk");
    sam.replies("1");

    assertThat(town.desk("S1").does(HIS_NIECE)).isInstanceOf(Turned.Done.class);
  }
}
