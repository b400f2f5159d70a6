package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Those to whom a family is shut, at a screen: a colleague off call, and another agency.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsBrowserTest extends InBrowser {
  @Test
  void a_colleague_off_call_gives_a_reason_reads_what_it_opens_and_is_listed() {
    var incident = house.text("please help, my other phone is 202-555-0109");
    var walk = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap(walk + "/text", Map.of("words", "we are with you"));

    signIn("S4");
    link("What to do if you need to see it");
    looks.at(page, "70-denied");
    page.locator("#glass-purpose").selectOption("danger_now");
    page.locator("#glass-words").fill("She called my own phone and hung up");
    tap("Open this family to me");

    assertThat(page.locator("#thread")).containsText("‹number withheld›");
    assertThat(page.locator("#thread")).containsText("Withheld from you: what staff wrote");
    assertThat(page.locator("#main")).not().containsText("202-555-0109");
    assertThat(page.locator("#main form")).hasCount(0);
    looks.at(page, "71-through-the-glass");

    var dana = CHROMIUM.phone();
    signIn(dana, "C1");
    assertThat(dana.locator("#main")).containsText("Lee Marsh saw");
    assertThat(dana.locator("#main")).containsText("She called my own phone and hung up");
    dana.navigate(house.address + "/families/FAM-0007/readings");
    assertThat(dana.locator("#main")).containsText("gave a reason: danger");
    looks.at(dana, "72-who-read");
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void a_case_manager_notes_what_their_agency_did_and_meets_a_page_that_is_not_theirs() {
    house.pass(Duration.ofHours(61).plusMinutes(19));
    var incident = house.text("he left class");
    var walk = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap(walk + "/scenario", Map.of("scenario", "S"));
    sam.tap(walk + "/start", Map.of("step", "S1", "reason", "the school called"));
    sam.tap(walk + "/outcome", Map.of("step", "S1", "outcome", "worked"));

    signIn("M1");
    link("Steps of my agency");
    page.getByLabel("What your agency did").first().fill("She sat with him in the library");
    looks.at(page, "73-owed");
    tap("Note it");
    assertThat(page.locator("#main"))
        .containsText("Your note: S1: She sat with him in the library");

    assertThat(page.navigate(house.address + "/roster").status()).isEqualTo(403);
    assertThat(page.locator("h1")).containsText("Not open to your duty");
    assertThat(page.locator("#main")).containsText("You are signed in as: case manager");
    looks.at(page, "74-not-your-duty");
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void an_address_that_leads_nowhere_says_so_in_both_languages_and_leads_back() {
    signIn("S1");
    assertThat(page.navigate(house.address + "/nowhere").status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("There is no such page.");
    assertThat(page.locator("main > [lang=es]")).hasText("Esa página no existe.");
    looks.at(page, "75-no-such-page");
    link("Open now");
    assertThat(page).hasURL(house.address + "/");

    // Who supervises is not sent to themselves.
    Chromium.signOut(page);
    signIn("S3");
    page.navigate(house.address + "/plans");
    assertThat(page.locator("h1")).containsText("Not open to your duty");
    assertThat(page.locator("#main")).not().containsText("Pat Quinn");
  }

  /// A page that is shut answers 403, and one that is not there 404, which the browser notes.
  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("403") || complaint.contains("404");
  }

  private void link(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }
}
