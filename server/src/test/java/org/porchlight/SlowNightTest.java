package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Time alone moves people to help, and never a family to an emergency.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SlowNightTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");

  @Test
  void no_timer_ever_reaches_the_fifth_level() {
    carla.texts("please help");
    sam.replies("1");
    var desk = town.desk("S1");
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
    var desk = town.desk("S1");

    assertThat(desk.state().walk().levelReached()).isZero();
    assertThat(desk.types()).contains("answering.limit_reached").doesNotContain("step.started");
    assertThat(carla.texts()).anySatisfy(text -> assertThat(text).contains("not forgotten"));
  }

  @Test
  void who_is_silent_is_backed_up_one_after_another_and_nobody_says_that_nobody_was_there() {
    carla.texts("please help");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm();
    town.wait(Duration.ofMinutes(4).plusSeconds(30));

    assertThat(desk.all("page.queued")).contains("S2:queued:attention", "S3:queued:attention");
    assertThat(desk.all("page.timed_out")).contains("S2:timed_out:null");
    assertThat(desk.types()).doesNotContain("task.left");
  }
}
