package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Staff change the roster with their thumbs, on the narrowest phone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterBrowserTest extends InBrowser {
  RosterBrowserTest() {
    super(CHROMIUM.narrowPhone());
  }

  @Test
  void the_roster_and_the_drills_are_fit_for_everybody() {
    signIn("S3");
    page.navigate(house.address + "/roster");
    unfoldEverything();
    looks.at(page, "50-roster");
    fill("away", "2026-10-12T20:00", "2026-10-13T08:00");
    page.locator("#away-staff").selectOption("S1");
    tap("Enter it");
    page.waitForSelector("text=Name who stands in");
    unfoldEverything();
    looks.at(page, "51-roster-refused");
    page.navigate(house.address + "/drills");
    looks.at(page, "52-drills");
    tap("Begin a drill");
    page.waitForURL("**/incidents/*");
    page.navigate(house.address + "/drills");
    looks.at(page, "53-drill-runs");
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void a_swap_is_asked_for_and_agreed_to_by_buttons() {
    signIn("S1");
    page.navigate(house.address + "/roster");
    open("Swap shifts");
    page.locator("#swap-other").selectOption("S2");
    fill("swap", "2026-10-12T20:00", "2026-10-13T08:00");
    tap("Ask to swap");
    assertThat(page.locator("#changes")).containsText("waits for a yes");

    page = CHROMIUM.narrowPhone();
    signIn("S2");
    page.navigate(house.address + "/roster");
    page.locator("#changes button.main").click();
    assertThat(page.locator("#changes")).containsText("lun 12 de oct, 20:00");
    assertThat(page.locator("#changes button.main")).hasCount(0);
    assertThat(page.locator("#fortnight")).containsText("Luz Ortega");
  }

  @Test
  void somebody_is_replaced_somebody_comes_in_addition_and_it_is_taken_back() {
    signIn("S3");
    page.navigate(house.address + "/roster");
    open("Replace somebody");
    page.locator("#replace-out").selectOption("S1");
    page.locator("#replace-in").selectOption("S2");
    fill("replace", "2026-10-12T20:00", "2026-10-13T08:00");
    tap("Ask for it");
    assertThat(page.locator("#changes")).containsText("Sam Rivers, Luz Ortega");
    open("Somebody more on call");
    page.locator("#add-staff").selectOption("C1");
    page.locator("#add-duty").selectOption("backup");
    fill("add", "2026-10-14T20:00", "2026-10-15T08:00");
    tap("Put on call");
    assertThat(page.locator("#fortnight")).containsText("Dana Field");

    tap("Take it back");
    assertThat(page.locator("#changes")).containsText("taken back");
  }

  @Test
  void time_off_is_entered_with_whoever_stands_in() {
    signIn("S1");
    page.navigate(house.address + "/roster");
    open("Time off");
    fill("away", "2026-10-12T20:00", "2026-10-13T08:00");
    page.locator("#away-fallback").selectOption("S2");
    tap("Enter it");
    assertThat(page.locator("#changes")).containsText("counts");
    assertThat(page.locator("#cover")).containsText("Somebody is on call at every minute");
  }

  private void open(String what) {
    page.locator("summary", new Page.LocatorOptions().setHasText(what)).click();
  }

  private void fill(String form, String from, String until) {
    page.locator("#" + form + "-from").fill(from);
    page.locator("#" + form + "-until").fill(until);
  }
}
