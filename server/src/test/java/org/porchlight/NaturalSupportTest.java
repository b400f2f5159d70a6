package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.StepOutcome;

/// The third step of Mateo's plan asks his uncle and a neighbor, as their hours allow.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NaturalSupportTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone alvarez = town.phone("+12025550105");
  private final Phone coach = town.phone("+12025550104");

  private Desk taken() {
    carla.texts("please help");
    sam.replies("1");
    return town.desk("S1");
  }

  /// The two steps at home did not work; the third asks people of their own.
  private static void walkToTheThird(Desk desk) {
    desk.isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    assertThat(desk.step()).isEqualTo("H3");
  }

  @Test
  void both_are_asked_in_their_own_language_and_no_name_is_told() {
    walkToTheThird(taken());

    assertThat(ruben.texts()).singleElement().asString().contains("puede ayudar a su equipo");
    assertThat(alvarez.texts()).singleElement().asString().doesNotContain("Mateo", "Sofi", "Carla");
    assertThat(coach.texts()).isEmpty();
  }

  @Test
  void one_connects_the_uncle_by_voice() {
    Desk desk = taken();
    walkToTheThird(desk);
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));

    assertThat(ruben.texts().getLast()).contains("Le llamamos ahora");
    assertThat(ruben.rings()).isTrue();
    assertThat(desk.all("page.acknowledged")).contains("N1:acknowledged:null");
  }

  @Test
  void a_neighbor_who_cannot_tonight_is_thanked_and_the_coach_is_asked_at_once() {
    Desk desk = taken();
    walkToTheThird(desk);
    alvarez.replies("2");

    assertThat(alvarez.texts().getLast()).contains("racias");
    assertThat(coach.texts()).hasSize(1);
    assertThat(desk.step()).isEqualTo("H3");
  }

  @Test
  void after_their_hours_neighbor_and_coach_are_let_sleep_and_the_uncle_is_still_asked() {
    Desk desk = taken();
    town.wait(Duration.ofMinutes(21));
    walkToTheThird(desk);

    assertThat(alvarez.texts()).isEmpty();
    assertThat(coach.texts()).isEmpty();
    assertThat(ruben.texts()).hasSize(1);
    assertThat(desk.all("page.suppressed"))
        .containsExactly("N3:suppressed:out_of_hours", "N2:suppressed:out_of_hours");
    assertThat(desk.all("task.left")).contains("null:step_reaches_nobody:null");
  }

  @Test
  void what_the_uncle_says_he_did_lands_on_his_step() {
    Desk desk = taken();
    walkToTheThird(desk);
    ruben.replies("1");
    ruben.hangsUp();
    ruben.replies("we walked the dog and he is calm");

    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("note.added"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.actor()).isEqualTo("N1");
          assertThat(row.step()).isEqualTo("H3");
        });
  }

  @Test
  void a_wrong_number_is_left_in_peace_and_the_next_is_asked_and_a_task_is_left() {
    Desk desk = taken();
    walkToTheThird(desk);
    alvarez.replies("wrong number");

    assertThat(alvarez.texts().getLast()).contains("era otro numero");
    assertThat(coach.texts()).hasSize(1);
    assertThat(desk.all("task.left")).contains("null:contact_point_unreachable:null");
  }
}
