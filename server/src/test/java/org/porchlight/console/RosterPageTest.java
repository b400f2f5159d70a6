package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Staff look at the roster and change it, each as far as they may.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterPageTest {
  private static final Map<String, String> NIGHT =
      Map.of("from", "2026-10-12T20:00", "until", "2026-10-13T08:00");

  private final OpenHouse house = new OpenHouse();

  @AfterEach
  void close() {
    house.close();
  }

  private static Map<String, String> with(Map<String, String> more) {
    var fields = new java.util.HashMap<>(NIGHT);
    fields.putAll(more);
    return fields;
  }

  @Test
  void who_is_on_call_now_stands_there_by_name_and_duty() {
    var page = Visitor.signedIn(house, "S1").get("/roster").body();
    assertThat(page).contains("Sam Rivers", "primary", "Pat Quinn", "Somebody is on call at every");
  }

  @Test
  void time_off_that_leaves_nobody_is_turned_away_until_somebody_stands_in() {
    var sam = Visitor.signedIn(house, "S1");
    sam.get("/roster");
    var refused = sam.post("/roster/away", with(Map.of("staff", "S1")));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Name who stands in");
    assertThat(sam.post("/roster/away", with(Map.of("staff", "S1", "fallback", "S2"))).statusCode())
        .isEqualTo(303);
    assertThat(sam.get("/roster").body()).contains("Mon, Oct 12, 20:00");
  }

  @Test
  void a_swap_waits_for_the_colleague_and_a_supervisor_vouches_for_both() {
    var sam = Visitor.signedIn(house, "S1");
    sam.get("/roster");
    assertThat(sam.post("/roster/replace", with(Map.of("out", "S1", "in", "S2"))).statusCode())
        .isEqualTo(303);
    var luz = Visitor.signedIn(house, "S2");
    assertThat(luz.get("/roster").body()).contains("action=\"/roster/agree\"");
    assertThat(luz.post("/roster/agree", Map.of("change", "1")).statusCode()).isEqualTo(303);
    assertThat(luz.get("/roster").body()).doesNotContain("action=\"/roster/agree\"");
    var pat = Visitor.signedIn(house, "S3");
    pat.get("/roster");
    assertThat(pat.post("/roster/withdraw", Map.of("change", "1")).statusCode()).isEqualTo(303);
  }

  @Test
  void nobody_agrees_for_somebody_else() {
    var sam = Visitor.signedIn(house, "S1");
    sam.get("/roster");
    sam.post("/roster/replace", with(Map.of("out", "S1", "in", "S2")));
    sam.get("/roster");
    sam.post("/roster/agree", Map.of("change", "1"));

    var luz = Visitor.signedIn(house, "S2");
    assertThat(luz.get("/roster").body()).contains("action=\"/roster/agree\"");
  }
}
