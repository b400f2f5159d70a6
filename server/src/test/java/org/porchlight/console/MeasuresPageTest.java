package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;

/// Those responsible read how the line did; nobody else, and nothing small leaves by a download.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresPageTest extends InBrowser {
  private static final String OCTOBER = "from=2026-10-01&to=2026-10-31";

  MeasuresPageTest() {
    super(CHROMIUM.narrowPhone());
  }

  private IncidentId walked() {
    var incident = house.text("help");
    house.pass(Duration.ofSeconds(48));
    var path = "/incidents/" + incident;
    Visitor.signedIn(house, "S1")
        .walkToStep(incident)
        .tap(path + "/outcome", Map.of("step", "H1", "outcome", "worked"));
    return incident;
  }

  @Test
  void coordinators_and_supervisors_read_them_and_staff_on_call_do_not() {
    walked();
    for (var staff : List.of("C1", "S3")) {
      var read = Visitor.signedIn(house, staff).get("/measures?" + OCTOBER);
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.body())
          .contains("Settled at level 2 or below", "Restrictive responses", "Raises that came late")
          .contains("Calling again is not a bad result", "Not recorded yet. It would need")
          .doesNotContain("style=", "<script>", "Carla");
    }
    assertThat(Visitor.signedIn(house, "S1").get("/measures").statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(house, "S1").get("/").body()).doesNotContain("/measures");
    assertThat(Visitor.signedIn(house, "C1").get("/").body()).contains("href=\"/measures\"");
  }

  @Test
  void what_comes_first_stands_first_on_the_page_and_in_this_order() {
    for (var language : List.of("en", "es")) {
      var carla = Visitor.signedIn(house, "C1");
      carla.post("/language", Map.of("to", language));
      var body = carla.get("/measures?" + OCTOBER).body();
      var first = body.substring(body.indexOf("id=\"first\""), body.indexOf("id=\"listed\""));
      assertThat(first)
          .containsSubsequence(
              language.equals("en")
                  ? List.of(
                      "Highest level reached",
                      "Restrictive responses",
                      "Stayed in the community",
                      "Harm or missing",
                      "Raises that came late")
                  : List.of(
                      "Nivel más alto alcanzado",
                      "Respuestas restrictivas",
                      "Siguió en la comunidad",
                      "Daño o desaparición",
                      "Subidas de nivel que llegaron tarde"));
      assertThat(body)
          .containsSubsequence(
              List.of(
                  "id=\"first\"",
                  "id=\"listed\"",
                  "id=\"plot-levels\"",
                  "id=\"M10\"",
                  "id=\"M1\""));
    }
  }

  @Test
  void the_page_shows_small_counts_to_those_responsible_and_a_download_withholds_them() {
    walked();
    var dana = Visitor.signedIn(house, "C1");
    assertThat(dana.get("/measures?" + OCTOBER).body()).contains("1 of 1");
    house.pass(Duration.ofDays(130));
    dana = Visitor.signedIn(house, "C1");
    var all = dana.get("/measures.csv?quarter=2026-Q4&split=&table=");
    assertThat(all.headers().firstValue("Content-Disposition").orElse(""))
        .contains("measures-2026-Q4.csv");
    assertThat(all.body().lines().filter(row -> row.startsWith("M10,")))
        .anyMatch(row -> row.contains("level_1") && row.contains("withheld"));
    assertThat(dana.get("/measures.csv?quarter=2026-Q4&table=levels").body())
        .startsWith("levels,no_step,level_1")
        .contains("withheld");
    assertThat(dana.get("/measures?from=yesterday").statusCode()).isEqualTo(422);
    // Neither days nor a quarter that is not over for long enough leave the house.
    assertThat(dana.get("/measures.csv?" + OCTOBER).statusCode()).isEqualTo(422);
    assertThat(dana.get("/measures.csv?quarter=2027-Q1").statusCode()).isEqualTo(422);
  }

  @Test
  void a_contact_that_nobody_answered_and_level_5_are_listed_one_by_one() {
    var waiting = house.text("please");
    var incident = walked();
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/danger", Map.of("condition", "knife"));
    var body = Visitor.signedIn(house, "C1").get("/measures?" + OCTOBER).body();
    assertThat(body).contains("/incidents/" + waiting + "/timeline", "nobody has reached them");
    assertThat(body).contains("/incidents/" + incident + "/timeline", "danger override");
  }

  @Test
  void the_page_is_fit_for_everybody_on_every_size_and_the_period_is_set_by_keyboard() {
    walked();
    house.text("once more");
    signIn("C1");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Measures")).click();
    assertThat(page.locator("#plot-levels svg.bars")).isVisible();
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    looks.at(page, "45-measures");
    page.setViewportSize(1280, 900);
    looks.at(page, "45-measures-at-a-desk");
    page.setViewportSize(320, 640);

    page.locator("#from").focus();
    page.locator("#from").fill("2026-09-01");
    page.locator("#to").fill("2026-09-30");
    page.locator("#split").selectOption("language");
    page.locator("#split").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#measures")).containsText("September 1, 2026");
    assertThat(page.locator("#plot-levels")).containsText("no incident in this period");
    looks.at(page, "46-measures-nothing");
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void it_is_read_in_spanish_as_well() {
    walked();
    var luz = Visitor.signedIn(house, "C1");
    luz.post("/language", Map.of("to", "es"));
    var body = luz.get("/measures?split=language&" + OCTOBER).body();
    assertThat(body)
        .contains("Medidas", "Nivel más alto alcanzado", "Volver a llamar no es un mal resultado")
        .contains("Aún no se registra", "inglés")
        .doesNotContain("Not recorded", "Highest level");
  }
}
