package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.porchlight.incident.IncidentId;

/// A console looked at in a real browser: one browser for a class, a house and a page for a test.
///
/// Whatever a page complained of fails the test, unless the test says that it brought it about; so
/// does whatever a look found.
abstract class InBrowser {
  static final Chromium CHROMIUM = new Chromium();

  final OpenHouse house;
  final Looks looks = new Looks();
  Page page;

  InBrowser() {
    this(CHROMIUM.phone());
  }

  InBrowser(Page page) {
    this(new OpenHouse(), page);
  }

  InBrowser(OpenHouse house, Page page) {
    this.house = house;
    this.page = page;
  }

  @AfterAll
  static void quit() {
    CHROMIUM.close();
  }

  @AfterEach
  void close() {
    var complaints = CHROMIUM.closePages();
    house.close();
    assertThat(complaints).filteredOn(one -> !broughtAbout(one)).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  /// Whether a test did on purpose what a page complains of.
  boolean broughtAbout(String complaint) {
    return false;
  }

  /// By the keyboard alone, as everything must be possible.
  final void signIn(String staff) {
    signIn(page, staff);
  }

  final void signIn(Page page, String staff) {
    signIn(page, staff, "/login", "/");
  }

  /// From the address of an incident to the sign-in, and on to the incident.
  final void signIn(String staff, IncidentId incident) {
    signIn(page, staff, "/login?to=" + incident, "/incidents/" + incident);
  }

  private void signIn(Page page, String staff, String at, String to) {
    page.navigate(house.address + at);
    page.getByLabel("Staff id").fill(staff);
    page.getByLabel("PIN").fill(OpenHouse.PINS.getOrDefault(staff, ""));
    button(page, "Sign in").press("Enter");
    page.waitForURL(house.address + to);
  }

  final void tap(String name) {
    tap(page, name);
  }

  static void tap(Page page, String name) {
    button(page, name).click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  final void unfoldEverything() {
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
  }
}
