package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What somebody presses, holds or writes while the page under their hands changes is never lost.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnderTheirHandsTest extends InBrowser {

  /// On a slow telephone a page that shows, and only then gets ready, loses the keys in between.
  @Test
  void a_page_is_ready_as_soon_as_it_shows_and_takes_no_focus_away_afterwards() {
    signIn("C1");
    page.evaluate(
        """
        () => {
          window.same = true;
          document.addEventListener('htmx:afterSettle', () => { window.settled = true; });
          // The first moment at which anybody else than the page's own script can do anything.
          new MutationObserver((changes, me) => {
            const link = document.querySelector('#main a[href="/families/FAM-0007"]');
            if (!link) return;
            me.disconnect();
            link.focus();
          }).observe(document.body, { childList: true });
        }
        """);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Families").setExact(true))
        .press("Enter");
    page.waitForFunction("() => window.settled");
    assertThat(page.locator("#main a[href='/families/FAM-0007']")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(house.address + "/families/FAM-0007");
  }

  @Test
  void what_somebody_is_writing_is_never_taken_from_under_their_hands() {
    var incident = house.text("help");
    signIn("S1");
    tap("I have it");
    page.locator("#answer").fill("I am here with");
    Visitor luz = Visitor.signedIn(house, "S2");
    luz.get("/incidents/" + incident);
    luz.tap("/incidents/" + incident + "/supervisor", Map.of());

    assertThat(page.locator("#people .asked")).containsText("Pat Quinn");
    assertThat(page.locator("#answer")).hasValue("I am here with");
  }

  /// A card comes in while a finger is down: the tap that began there still counts.
  @Test
  void a_tap_counts_though_the_page_is_told_of_a_change_between_finger_down_and_up() {
    house.text("help");
    signIn("S1");
    var take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have it"));
    var at = Objects.requireNonNull(take.boundingBox());
    page.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
    page.mouse().down();
    page.waitForResponse(
        answer -> answer.request().headers().containsKey("x-part"),
        () -> house.text("are you there"));
    page.mouse().up();
    assertThat(page.locator("#now h2").first()).containsText("safe this minute");
  }

  @Test
  void the_page_goes_on_being_told_after_a_finger_that_pressed_nothing() {
    house.text("help");
    signIn("S1");
    page.mouse().move(5, 400);
    page.mouse().down();
    page.waitForResponse(
        answer -> answer.request().headers().containsKey("x-part"),
        () -> house.text("are you there"));
    page.mouse().up();
    assertThat(page.locator("#open .card")).hasCount(2);
  }

  @Test
  void two_taps_on_their_way_at_once_are_both_answered_on_the_page() {
    atMateos();
    var held = house.gate.hold("/contact");
    tap("Note the conversation");
    held.meanwhile(() -> {
      page.locator("#prevention button.main").click();
      assertThat(page.locator("#done")).containsText("Prevention 1");
    });
    assertThat(page.locator("#done")).containsText("Call – ");
  }

  @Test
  void an_answer_that_comes_when_its_page_was_left_leads_nobody_back() {
    atMateos();
    var ended = new AtomicBoolean();
    page.onRequestFailed(_ -> ended.set(true));
    page.onRequestFinished(asked -> ended.compareAndSet(false, asked.redirectedFrom() != null));
    var held = house.gate.hold("/contact");
    tap("Note the conversation");
    held.meanwhile(() -> link("Families"));
    page.waitForCondition(ended::get);
    page.evaluate("new Promise(requestAnimationFrame)");
    assertThat(page).hasURL(house.address + "/families");
    assertThat(page.locator("h1")).hasText("Families");
  }

  @Test
  void words_that_are_written_while_a_tap_is_on_its_way_stay_where_they_are() {
    atMateos();
    var held = house.gate.hold("/contact");
    tap("Note the conversation");
    held.meanwhile(() -> page.locator("#assign-reason").fill("mine from today"));
    assertThat(page.locator("#done")).containsText("Call – ");
    assertThat(page.locator("#assign-reason")).hasValue("mine from today");
    assertThat(page.locator("#assign-reason")).isFocused();
    assertThat(page.locator("#prevention")).not().hasAttribute("open", "");
  }

  @Test
  void what_a_page_asked_for_before_it_was_left_changes_nothing_on_the_next() {
    var held = new AtomicReference<@Nullable Route>();
    signIn("C1");
    page.route(
        house.address + "/",
        route -> {
          if (route.request().headers().containsKey("x-part") && held.compareAndSet(null, route)) {
            return;
          }
          route.resume();
        });
    page.waitForRequest(
        asked -> asked.headers().containsKey("x-part"), () -> house.text("are you there"));
    link("Families");
    link("Mateo's family");
    unfoldEverything();
    page.locator("#assign-reason").fill("mine from today");
    page.evaluate("window.same = true");
    page.waitForRequestFinished(() -> Objects.requireNonNull(held.get()).resume());
    page.evaluate("new Promise(requestAnimationFrame)");
    assertThat(page.locator("#assign-reason")).hasValue("mine from today");
    org.assertj.core.api.Assertions.assertThat(page.evaluate("window.same")).isEqualTo(true);
  }

  @Test
  void a_part_that_is_new_comes_to_its_place_and_takes_no_words_away() {
    var incident = house.text("help");
    signIn("S1");
    tap("I have it");
    page.locator("#answer").fill("I am here with");
    page.evaluate("document.getElementById('people').remove()");
    Visitor luz = Visitor.signedIn(house, "S2");
    luz.get("/incidents/" + incident);
    luz.tap("/incidents/" + incident + "/supervisor", Map.of());
    assertThat(page.locator("#about + #people .asked")).containsText("Pat Quinn");
    assertThat(page.locator("#answer")).hasValue("I am here with");
  }

  @Test
  void after_a_tap_that_could_not_leave_the_page_is_told_of_changes_again() {
    var incident = house.text("help");
    signIn("S1");
    tap("I have it");
    assertThat(page.locator("#people")).isVisible();
    page.context().setOffline(true);
    tap("Hand over");
    assertThat(page.locator("#not-sent")).containsText("NOT SENT: Hand over");
    page.context().setOffline(false);
    Visitor luz = Visitor.signedIn(house, "S2");
    luz.get("/incidents/" + incident);
    luz.tap("/incidents/" + incident + "/supervisor", Map.of());
    assertThat(page.locator("#people .asked")).containsText("Pat Quinn");
  }

  private void atMateos() {
    signIn("C1");
    page.navigate(house.address + "/families/FAM-0007");
    unfoldEverything();
  }

  private void link(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    page.waitForSelector("h1:has-text(\"" + name + "\")");
  }

  /// The connection is cut on purpose once, and an answer that nobody waits for is given up.
  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("ERR_INTERNET_DISCONNECTED")
        || complaint.startsWith("htmx:afterRequest, ")
        || complaint.startsWith("htmx:sendAbort, ");
  }
}
