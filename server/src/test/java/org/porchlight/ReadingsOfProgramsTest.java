package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;

/// What other programs read of a family's plan and record stands among its readings.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReadingsOfProgramsTest {
  private static final String PLAN = "/api/plans/PLN-0007";
  private static final String FAMILY = "/api/families/FAM-0007";

  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);

  @Test
  void each_reading_of_a_plan_or_a_record_is_told_with_who_what_why_and_when() {
    for (var path :
        new String[] {
          "/api/plans",
          PLAN,
          PLAN + "/versions/4",
          PLAN + "/versions/4?format=yaml&actor=S3",
          PLAN + "/versions/4/checks",
          PLAN + "/versions/4/copy.html",
          PLAN + "/versions/4/card.html",
          PLAN + "/versions/4/links",
          PLAN + "/difference?from=4&to=4",
          FAMILY,
          FAMILY + "/plans",
          FAMILY + "/care",
          "/api/families",
          "/api/telephones/FAM-0007"
        }) {
      desk.get(path).expecting(200);
    }
    desk.get("/api/plans/PLN-0012/versions/2").expecting(200);

    try (var chromium = new Chromium()) {
      var dana = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
      dana.page().navigate(town.console() + "/families/FAM-0007/readings");
      dana.reads("plans all")
          .reads("plans FAM-0007")
          .reads("plan PLN-0007")
          .reads("plan PLN-0007 v4")
          .reads("copy of a plan PLN-0007 v4")
          .reads("card of a plan PLN-0007 v4")
          .reads("links to a plan PLN-0007 v4")
          .reads("what changed in a plan PLN-0007 v4")
          .reads("families all")
          .reads("family FAM-0007")
          .reads("care between crises of FAM-0007")
          .reads("telephones of FAM-0007")
          .reads("Another program")
          .reads("asked through the API")
          // For whom of the staff a program asked is told instead of the program.
          .reads("Pat Quinn");
      assertThat(dana.page().content()).doesNotContain("PLN-0012");
    }
  }

  @Test
  void nobody_of_the_staff_is_told_no_plan_and_what_is_not_there_is_not_noted() {
    assertThat(desk.get(PLAN + "?actor=S99").status()).isEqualTo(400);
    assertThat(desk.get(FAMILY + "?actor=").status()).isEqualTo(400);
    assertThat(desk.get(PLAN + "/versions/4/copy.html?actor=S99").status()).isEqualTo(400);
    assertThat(desk.get("/api/families/FAM-9999").status()).isEqualTo(404);
    assertThat(desk.post(FAMILY + "/care/meetings", new JsonObject()).status()).isEqualTo(400);

    try (var chromium = new Chromium()) {
      var dana = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
      dana.page().navigate(town.console() + "/families/FAM-0007/readings");
      dana.reads("Nobody read anything of this family yet.");
    }
  }
}
