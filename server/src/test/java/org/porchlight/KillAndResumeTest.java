package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Phase;
import org.porchlight.incident.StepOutcome;

/// The server ends in the middle of a walk, and goes on where it was.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class KillAndResumeTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  private Desk walking() {
    carla.texts("please help");
    sam.replies("1");
    return town.desk("S1")
        .isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK);
  }

  @Test
  void the_same_step_runs_and_the_walk_goes_on() {
    Desk desk = walking();
    assertThat(desk.step()).isEqualTo("H2");
    int before = desk.types().size();
    town.restart();
    town.wait(Duration.ofSeconds(5));

    assertThat(desk.step()).isEqualTo("H2");
    assertThat(desk.types()).hasSize(before);
    sam.replies("6");
    assertThat(desk.step()).isEqualTo("H3");
  }

  @Test
  void a_text_is_walked_to_its_end_through_a_restart() {
    carla.texts("please help");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.DID_NOT_WORK);
    town.restart();
    assertThat(desk.step()).isEqualTo("H2");
    sam.replies("4");
    sam.replies("0");
    sam.replies("00");

    assertThat(desk.state().phase()).isEqualTo(Phase.FOLLOW_UP);
    assertThat(desk.types())
        .containsSubsequence(
            "contact.offered",
            "page.acknowledged",
            "plan.pinned",
            "screening.done",
            "step.started",
            "step.ended",
            "incident.resolved");
    assertThat(carla.texts()).hasSize(2);
    assertThat(carla.texts().getLast()).contains("a person has your message");
  }

  @Test
  void what_fell_due_while_it_was_down_fires_once_it_is_up() {
    carla.texts("please help");
    town.whileDown(Duration.ofMinutes(2));

    var desk = town.desk("S1");
    assertThat(luz.texts()).isNotEmpty();
    assertThat(desk.types()).contains("contact.escalated", "answering.limit_reached");
  }

  @Test
  void nobody_is_paged_or_written_to_twice() {
    walking();
    int pages = sam.texts().size();
    int answers = carla.texts().size();
    town.restart();
    town.wait(Duration.ofSeconds(20));

    assertThat(sam.texts()).hasSize(pages);
    assertThat(carla.texts()).hasSize(answers);
  }
}
