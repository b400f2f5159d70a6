package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/// A console looked at in a real browser: one browser for a class, a house and a page for a test.
///
/// Whatever a page complained of fails the test, unless the test says that it brought it about.
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
    page.navigate(house.address + "/login");
    page.getByLabel("Staff id").fill(staff);
    page.getByLabel("PIN").fill(OpenHouse.PINS.getOrDefault(staff, ""));
    button(page, "Sign in").press("Enter");
    page.waitForURL(house.address + "/");
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
