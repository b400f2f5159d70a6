package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;

/// What a family and those who help it hold in their hands: printed at the console, opened by a
/// link, read on the narrowest phone.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PapersOnScreenTest {
  private static final String MATEO = "/api/plans/PLN-0007/versions/4";

  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);
  private final Chromium chromium = new Chromium();
  private final Looks looks = new Looks();

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void a_coordinator_prints_a_plan_and_lets_a_caregiver_read_it_by_a_link() throws IOException {
    var dana = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
    dana.follows("Plans").sees("Plans");
    dana.page().navigate(town.console() + "/plans/PLN-0007/4");

    dana.page().getByLabel("Whose copy it is").selectOption("P3");
    assertThat(printed(dana, "Plan in large print")).contains("El plan de Mateo D.", "Abuela Lupe");
    dana.page().getByLabel("Language of the print").selectOption("en");
    assertThat(printed(dana, "Plan")).contains("The plan of Mateo D.");
    assertThat(printed(dana, "Card for the wallet")).contains("202-555-0170");

    dana.page().getByLabel("Who reads it").selectOption("P2");
    dana.taps("Make the link").sees("The link is open");
    var carla = chromium.narrowPhone();
    carla.navigate(dana.page().locator(".address").textContent());
    opens(carla, dana.page().locator(".code").textContent());
    assertThat(carla.locator("h1").textContent()).contains("Mateo D.");
    assertThat(desk.version(4).getJsonArray("readings").encode())
        .contains("\"who\":\"P2\",\"how\":\"opened\"");

    dana.taps("Close it now").reads("The link is closed.");
    carla.reload();
    assertThat(carla.content()).doesNotContain("Mateo");
  }

  private static String printed(OnScreen dana, String button) throws IOException {
    Download print =
        dana.page()
            .waitForDownload(() ->
                dana.page()
                    .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                    .click());
    assertThat(print.suggestedFilename()).startsWith("PLN-0007-v4-");
    try (var document = Loader.loadPDF(Files.readAllBytes(print.path()))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void opens(Page page, String code) {
    page.locator("input[name=code]").fill(code);
    page.locator("button").click();
    page.waitForSelector("h2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void whatever_leaves_the_console_is_fit_for_everybody(String language) {
    var page = chromium.phone();
    page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer demo"));
    for (var paper : new String[] {"copy", "card"}) {
      page.navigate(town.console() + MATEO + "/" + paper + ".html?lang=" + language);
      looks.at(page, "50-" + paper + "-" + language);
    }
    page.navigate(town.console() + MATEO + "/copy.html?print=large&for=P2&lang=" + language);
    looks.at(page, "50-copy-large-" + language);

    var police =
        new JsonObject()
            .put("part", "responder_card")
            .put("name", "Officer Lane")
            .put("organisation", "Harbor police")
            .put("kind", "police")
            .put("number", "+12025550190")
            .put("calledBack", true)
            .put("ground", "agreed")
            .put("reason", "on their way")
            .put("by", "S1")
            .put("lang", language);
    looksAt(page, desk.post(MATEO + "/links", police).expecting(201).json(), "51-card-" + language);
    var carla = new JsonObject().put("part", "whole_plan").put("person", "P2").put("by", "C1");
    looksAt(
        page,
        desk.post(MATEO + "/links", carla.put("lang", language)).expecting(201).json(),
        "52-whole-" + language);

    assertThat(looks.faults()).isEmpty();
  }

  /// The door, a wrong code, what is behind it, and the door when it is closed for good.
  private void looksAt(Page page, JsonObject link, String name) {
    page.navigate(link.getString("url"));
    looks.at(page, name + "-door");
    page.locator("input[name=code]").fill(link.getString("code").equals("000000") ? "1" : "000000");
    page.locator("button").click();
    looks.at(page, name + "-wrong");
    opens(page, link.getString("code"));
    looks.at(page, name + "-open");
    var id = link.getString("id");
    desk.delete(MATEO + "/links/" + id + "?by=S1", new JsonObject()).expecting(200);
    page.navigate(link.getString("url"));
    looks.at(page, name + "-closed");
  }
}
