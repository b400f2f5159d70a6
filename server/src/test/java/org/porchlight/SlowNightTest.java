package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Town.Phone;
import org.porchlight.storage.memory.MemoryStore;

/// Time alone moves people to help, and never a family to an emergency.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SlowNightTest {
  private Town town;
  private Phone carla;
  private Phone sam;

  @BeforeEach
  void town() throws Exception {
    town = new Town(MemoryStore::new);
    carla = town.phone("+12025550101");
    sam = town.phone("+12025550181");
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void no_timer_ever_reaches_the_fifth_level() {
    carla.texts("please help");
    sam.replies("1");
    var desk = new Desk(town, "S1", town.onlyIncident());
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm();
    town.wait(Duration.ofHours(6));

    assertThat(desk.step()).isEqualTo("H1");
    assertThat(desk.state().walk().levelReached()).isEqualTo(1);
    assertThat(desk.types()).contains("step.overdue", "attention.sought");
  }

  @Test
  void nor_does_one_where_nobody_ever_answered() {
    carla.texts("please help");
    town.wait(Duration.ofHours(3));
    var desk = new Desk(town, "S1", town.onlyIncident());

    assertThat(desk.state().walk().levelReached()).isZero();
    assertThat(desk.types()).contains("answering.limit_reached").doesNotContain("step.started");
    assertThat(carla.texts()).anySatisfy(text -> assertThat(text).contains("not forgotten"));
  }
}
