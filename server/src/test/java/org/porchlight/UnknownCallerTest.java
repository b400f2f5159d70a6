package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Phase;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.plan.ScenarioId;

/// Somebody whom nobody knows is helped all the same, and told nothing of anybody.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class UnknownCallerTest {
  @RegisterExtension final Town town = new Town();

  private final Phone stranger = town.phone("+12025550190");
  private final Phone sam = town.phone("+12025550181");

  @Test
  void a_text_of_an_unknown_number_is_answered_and_pages_like_any_other() {
    stranger.texts("my son is on the roof");

    assertThat(stranger.texts()).hasSize(1).first().asString().contains("we have your message");
    assertThat(sam.texts()).hasSize(1);
  }

  @Test
  void nobody_is_suggested_and_a_task_is_left() {
    stranger.texts("my son is on the roof");
    var desk = town.desk("S1");

    assertThat(desk.state().contacts().all().getFirst().candidates()).isEmpty();
    assertThat(desk.all("task.left")).containsExactly("null:unknown_number:null");
  }

  @Test
  void the_plan_of_the_agency_runs_and_discloses_no_family() {
    stranger.texts("my son is on the roof");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.does(new ChooseYouth(null, null));
    desk.does(new ChooseScenario(new ScenarioId("D")));
    desk.allIsCalm();

    assertThat(desk.step()).isEqualTo("D1");
    assertThat(desk.state().subject().family()).isNull();
    assertThat(desk.all("plan.pinned"))
        .singleElement()
        .asString()
        .startsWith("null:PLN-DEFAULT")
        .endsWith(":agency_default");
  }

  @Test
  void danger_by_one_reply_needs_no_name_at_all() {
    stranger.texts("my son is on the roof");
    sam.replies("1");
    sam.replies("9");
    var desk = town.desk("S1");

    assertThat(desk.step()).isEqualTo("D5");
    assertThat(desk.state().phase()).isEqualTo(Phase.EMERGENCY);
  }
}
