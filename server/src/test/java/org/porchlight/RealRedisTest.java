package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Town.Phone;
import org.porchlight.incident.Phase;
import org.porchlight.incident.StepOutcome;

/// A call and a walk with everything kept in a real Redis server, through a restart.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RealRedisTest {
  private Town town;
  private Phone carla;
  private Phone sam;

  @BeforeEach
  void town() throws Exception {
    town = Town.onRedis();
    carla = town.phone("+12025550101");
    sam = town.phone("+12025550181");
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_text_is_walked_to_its_end_through_a_restart() {
    carla.texts("please help");
    sam.replies("1");
    var desk = new Desk(town, "S1", town.onlyIncident());
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
  void a_call_is_answered_by_the_digit_that_was_said() {
    carla.calls();
    town.wait(Duration.ofSeconds(2));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(town.timeline(town.onlyIncident())).extracting("type").contains("contact.answered");
  }

  @Test
  void a_page_that_fell_due_while_the_server_was_down_goes_out_once_it_is_up() {
    carla.texts("please help");
    town.whileDown(Duration.ofSeconds(40));

    Phone backup = town.phone("+12025550182");
    Town.eventually(
        "the backup is paged",
        () -> {
          town.wait(Duration.ofSeconds(1));
          return backup.texts().size() == 1;
        });
  }
}
