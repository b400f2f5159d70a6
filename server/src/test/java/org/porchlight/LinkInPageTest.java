package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;

/// An agency that wants it has a link in the pages of its staff, and of nobody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LinkInPageTest {
  @RegisterExtension final Town town = new Town("console.links-in-pages=staff");

  @Test
  void a_link_in_a_page_opens_the_incident_after_signing_in_and_the_text_is_still_one() {
    Phone carla = town.phone("+12025550101");
    Phone sam = town.phone("+12025550181");
    carla.texts("help");
    town.wait(Duration.ofSeconds(3));
    String paged = sam.texts().getFirst();
    String link = town.console() + "/incidents/" + town.onlyIncident();

    assertThat(paged).endsWith(link).hasSizeLessThanOrEqualTo(160);
    assertThat(carla.texts()).noneMatch(text -> text.contains("http"));
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.phone();
      page.navigate(link);
      page.getByLabel("Staff id").fill("S1");
      page.getByLabel("PIN").fill("246801");
      page.locator("main button").click();
      assertThat(page.locator("#now")).containsText("Somebody is waiting");
      assertThat(page).hasURL(link);
    }
  }
}
