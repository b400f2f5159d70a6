package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PhoneNumber;

/// One staff phone holds three incidents, and a digit never means the wrong one (R6).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ThreeAtOnceTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone jay = town.phone("+12025550140");
  private final Phone sam = town.phone("+12025550181");

  private void threeIncidents() {
    carla.texts("please help");
    rosa.texts("ayuda");
    jay.texts("i cant do this");
  }

  private long having() {
    return town.open().stream().filter(one -> town.state(one).crew().lead() != null).count();
  }

  @Test
  void each_later_page_carries_its_own_digits() {
    threeIncidents();

    assertThat(sam.texts()).hasSize(3);
    assertThat(sam.texts().get(0)).contains("Reply 1 ");
    assertThat(sam.texts().get(1)).contains("Reply 31 ");
    assertThat(sam.texts().get(2)).contains("Reply 41 ");
  }

  @Test
  void a_bare_digit_changes_nothing_and_is_answered_with_the_list() {
    threeIncidents();
    sam.replies("1");

    assertThat(sam.texts().getLast()).contains("several are open", "21, 31, 41");
    assertThat(having()).isZero();
  }

  @Test
  void the_whole_code_takes_exactly_that_one() {
    threeIncidents();
    sam.replies("31");

    assertThat(having()).isOne();
    IncidentId taken =
        town.open().stream()
            .filter(one -> town.state(one).crew().lead() != null)
            .findFirst()
            .orElseThrow();
    assertThat(town.state(taken).contacts().all().getFirst().from())
        .isEqualTo(new PhoneNumber("+12025550120"));
  }

  @Test
  void all_three_are_taken_one_after_the_other() {
    threeIncidents();
    sam.replies("21");
    sam.replies("31");
    sam.replies("41");

    assertThat(having()).isEqualTo(3);
  }
}
