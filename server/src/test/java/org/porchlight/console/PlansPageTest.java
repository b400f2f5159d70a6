package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlansPageTest {
  private final OpenHouse house = new OpenHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_coordinator_sees_first_which_plans_need_attention_and_when_each_is_looked_at_again() {
    house.troubled();

    var page = Visitor.signedIn(house, "C1").get("/plans").body();

    assertThat(page)
        .containsSubsequence(
            "These need somebody to look at them",
            "PLN-0007 v4",
            "To be looked at by Mon, Nov 16.",
            "Tio Ruben is no longer of the team.",
            "These run as agreed",
            "PLN-0074");
  }

  @Test
  void whoever_walks_a_troubled_plan_is_told_above_it_and_walks_on() {
    house.troubled();
    var incident = house.text("help");
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);

    assertThat(sam.get("/incidents/" + incident).body())
        .contains("is no longer of the team.", "Step H1");
  }

  @Test
  void a_review_shows_what_the_version_written_since_changes() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    house.rewritten();

    var page = Visitor.signedIn(house, "C1").get("/incidents/" + incident + "/review").body();

    assertThat(page).containsSubsequence("What the version written since changes", "H1", "12");
  }
}
