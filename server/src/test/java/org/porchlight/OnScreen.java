package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.porchlight.incident.IncidentId;

/// One person at the console, seeing and tapping as they would.
record OnScreen(Town town, Page page) {
  static OnScreen signedIn(Town town, Page page, String staff, String pin) {
    var person = new OnScreen(town, page);
    page.navigate(town.console() + "/login");
    page.getByLabel("Staff id").fill(staff);
    page.getByLabel("PIN").fill(pin);
    return person.taps("Sign in").sees("Open now");
  }

  OnScreen opens(IncidentId incident, String part) {
    page.navigate(town.console() + "/incidents/" + incident + part);
    return this;
  }

  OnScreen goesHome() {
    page.navigate(town.console() + "/");
    return this;
  }

  /// Taps, and sees the answer come.
  OnScreen taps(String name) {
    button(name).click();
    page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping')");
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  OnScreen follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  OnScreen writes(String label, String words) {
    page.getByLabel(label).locator("visible=true").first().fill(words);
    return this;
  }

  /// Chooses an answer to one question of a form.
  OnScreen answers(String question, String answer) {
    page.locator("fieldset", new Page.LocatorOptions().setHasText(question))
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
        .check();
    return this;
  }

  OnScreen unfolds(String id) {
    page.locator("#" + id + " > summary").click();
    return this;
  }

  /// Waits until a heading is there, by itself or after a tap.
  OnScreen sees(String heading) {
    var named = new Page.GetByRoleOptions().setName(heading).setExact(true);
    assertThat(page.getByRole(AriaRole.HEADING, named).first()).isVisible();
    return this;
  }

  OnScreen reads(String words) {
    assertThat(page.locator("#main")).containsText(words);
    return this;
  }

  /// Presses a button and keeps it pressed until the page shows that it counted.
  OnScreen holds(String name, String until) {
    button(name).dispatchEvent("pointerdown");
    return reads(until);
  }
}
