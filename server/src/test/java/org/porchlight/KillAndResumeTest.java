package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Town.Phone;
import org.porchlight.incident.StepOutcome;
import org.porchlight.storage.memory.MemoryStore;

/// The server ends in the middle of a walk, and goes on where it was.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class KillAndResumeTest {
  private Town town;
  private Phone carla;
  private Phone sam;
  private Phone luz;

  @BeforeEach
  void town() throws Exception {
    town = new Town(MemoryStore::new);
    carla = town.phone("+12025550101");
    sam = town.phone("+12025550181");
    luz = town.phone("+12025550182");
  }

  @AfterEach
  void close() {
    town.close();
  }

  private Desk walking() {
    carla.texts("please help");
    sam.replies("1");
    return new Desk(town, "S1", town.onlyIncident())
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
  void what_fell_due_while_it_was_down_fires_once_it_is_up() {
    carla.texts("please help");
    town.whileDown(Duration.ofMinutes(2));

    var desk = new Desk(town, "S1", town.onlyIncident());
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
