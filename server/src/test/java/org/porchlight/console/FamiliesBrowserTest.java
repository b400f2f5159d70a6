package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.AgendaSource;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.NaturalKey;

/// A coordinator's week with one family, by keyboard alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FamiliesBrowserTest extends InBrowser {

  @Test
  void a_coordinator_takes_a_family_talks_with_them_holds_the_meeting_and_adds_an_aunt() {
    var incident = house.text("help");
    OpenHouse.get(
        house
            .care
            .agenda()
            .add(
                new FamilyId("FAM-0007"),
                new AgendaSource.OfReview(incident),
                "",
                Author.LINE,
                new NaturalKey("review")));
    signIn("C1");
    go("Families");
    looks.at(page, "60-families");
    go("Mateo's family");
    unfoldEverything();
    looks.at(page, "61-family");
    page.locator("#assign-reason").fill("mine from today");
    press("Give");
    assertThat(page.locator("#family")).containsText("with Dana Field");
    press("Note the conversation");
    assertThat(page.locator("#done")).containsText("Call – ");
    prevention();
    meeting();
    team();
    page.navigate(house.address + "/");
    assertThat(page.locator("#needs")).containsText("Mateo's family");
    looks.at(page, "64-home-of-a-coordinator");
    spanish();
    assertThat(looks.faults()).isEmpty();
  }

  /// What the plan sets out to do; what it is stays in the plan.
  private void prevention() {
    unfoldEverything();
    assertThat(page.locator("#prevention-item option").first()).containsText("each day");
    page.locator("#prevention button.main").press("Enter");
    assertThat(page.locator("#done")).containsText("Prevention 1 – PLN-0007 v4");
  }

  private void meeting() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Team meeting (1)"))
        .press("Enter");
    page.waitForSelector("text=The review of a crisis");
    page.locator("#decided-1").fill("the hall light stays off");
    press("Settled");
    page.waitForSelector("text=Nothing is on the agenda");
    page.locator("input[name=family][value=present]").press("Space");
    page.locator("textarea[name=voice]").fill("the lamp was in my way");
    page.locator("input[name=present]").first().press("Space");
    looks.at(page, "62-meeting");
    press("Note the meeting");
    assertThat(page.locator("#before")).containsText("the lamp was in my way");
  }

  private void team() {
    page.navigate(house.address + "/families/FAM-0007/team");
    unfoldEverything();
    looks.at(page, "63-team");
    page.locator("#joins-name").fill("Tia Rosa");
    page.locator("#joins-role").fill("aunt");
    press("Add to the team");
    assertThat(page.locator("#main")).containsText("Tia Rosa, aunt");
  }

  private void spanish() {
    press("Español");
    page.waitForSelector("text=Salir");
    for (String path : new String[] {"", "/FAM-0007", "/FAM-0007/meeting", "/FAM-0007/team"}) {
      page.navigate(house.address + "/families" + path);
      unfoldEverything();
      looks.at(page, "65-familias" + path.replace('/', '-'));
    }
    assertThat(page.locator("#main")).containsText("Su propia gente");
  }

  private void go(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .press("Enter");
    page.waitForSelector("h1:has-text(\"" + link + "\")");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .press("Enter");
  }
}
