package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OperatorPageTest {
  private final OpenHouse house = new OpenHouse();

  @AfterEach
  void close() {
    house.close();
  }

  static Upkeep.Look unwell() {
    return new Upkeep.Look(
        List.of(new Upkeep.Check("store", true), new Upkeep.Check("probe", false)),
        List.of(
            new Upkeep.Figure("outbox.age", "", 240, true),
            new Upkeep.Figure("carrier.answers", "refused", 3, false)),
        List.of(
            new Upkeep.Setting("agency.zone", "America/New_York", "config/porchlight.yaml:4"),
            new Upkeep.Setting("api.token", "***", "")));
  }

  @Test
  void what_needs_somebody_now_stands_first() {
    house.upkeep = unwell();
    assertThat(Visitor.signedIn(house, "C1").get("/operator").body())
        .containsSubsequence(
            "Not well: Test texts come back",
            "The oldest text or call has waited, in seconds: 240",
            "On call",
            "What is kept can be read",
            "Answers of the carrier, not taken",
            "agency.zone",
            "config/porchlight.yaml:4");
  }

  @Test
  void a_line_that_is_well_says_so_and_nothing_else_first() {
    house.upkeep = new Upkeep.Look(List.of(), List.of(), List.of());
    var page = Visitor.signedIn(house, "S3").get("/operator").body();
    assertThat(page).doesNotContain("Not well");
  }

  @Test
  void who_read_what_is_listed_with_the_name_of_the_reader() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").get("/incidents/" + incident);
    assertThat(Visitor.signedIn(house, "C1").get("/operator").body())
        .containsSubsequence("Who read what", "Sam", "incident", incident.value());
  }

  @Test
  void it_is_for_supervisors_and_coordinators() {
    assertThat(Visitor.signedIn(house, "S1").get("/operator").statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(house, "S3").get("/operator").statusCode()).isEqualTo(200);
    assertThat(Visitor.signedIn(house, "C1").get("/operator").statusCode()).isEqualTo(200);
  }
}
