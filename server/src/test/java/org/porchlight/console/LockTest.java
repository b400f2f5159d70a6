package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Policy;

/// A page that nobody taps locks, and opens again where it was.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockTest extends InBrowser {
  private static final Duration LOCK_AFTER = Duration.ofMinutes(10);

  private final IncidentId incident = house.text("help");
  private final String path = "/incidents/" + incident;

  LockTest() {
    super(
        new OpenHouse(Policy.DEFAULTS, new SignInSettings(null, SecondFactor.OFF, LOCK_AFTER)),
        CHROMIUM.narrowPhone());
  }

  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("ERR_INTERNET_DISCONNECTED") || complaint.contains("Failed to fetch");
  }

  @Test
  void a_session_that_nobody_used_for_a_while_opens_for_its_pin_alone_where_it_was() {
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    house.pass(LOCK_AFTER.minusSeconds(1));
    assertThat(sam.get(path).statusCode()).isEqualTo(200);
    house.pass(LOCK_AFTER);

    String locked = sam.get(path).headers().firstValue("Location").orElseThrow();
    assertThat(locked).startsWith("/locked?back=");
    sam.get(locked);
    assertThat(sam.page()).contains("Unlock").doesNotContain("heron", incident + "/take");
    assertThat(sam.post("/locked", Map.of("pin", "999999")).statusCode()).isEqualTo(401);
    var opened = sam.post("/locked", Map.of("pin", "246801", "back", path));
    assertThat(opened.headers().firstValue("Location")).contains(path);
    assertThat(sam.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void a_tap_on_a_locked_page_changes_nothing_and_is_told_so() {
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    house.pass(LOCK_AFTER);
    long before = house.state(incident).version();

    var answer = sam.post(path + "/take", Map.of());

    sam.get(answer.headers().firstValue("Location").orElseThrow());
    assertThat(sam.page()).contains("was not counted");
    assertThat(house.state(incident).version()).isEqualTo(before);
  }

  @Test
  void a_page_that_asks_for_itself_is_no_use_and_after_the_long_idle_the_whole_sign_in_is_asked() {
    var sam = Visitor.signedIn(house, "S1");
    for (int minutes = 0; minutes < 30; minutes += 6) {
      house.pass(Duration.ofMinutes(6));
      sam.part(path);
    }

    assertThat(sam.get(path).headers().firstValue("Location").orElseThrow()).startsWith("/login");
  }

  @Test
  void five_wrong_pins_end_the_session_of_a_telephone_that_somebody_found() {
    var sam = Visitor.signedIn(house, "S1");
    sam.post("/lock", Map.of());
    for (int i = 0; i < 5; i++) {
      sam.post("/locked", Map.of("pin", "999999"));
      house.pass(Duration.ofSeconds(20));
    }

    assertThat(sam.get("/locked").headers().firstValue("Location").orElseThrow())
        .startsWith("/login");
  }

  @Test
  void in_a_browser_the_screen_empties_and_what_is_kept_is_unreadable_until_the_pin() {
    Visitor.signedIn(house, "S1").walkToStep(incident);
    page.clock().install();
    signIn("S1", incident);
    page.waitForSelector("body[data-kept]");
    page.clock().fastForward(LOCK_AFTER.plusSeconds(5).toMillis());
    page.waitForURL("**/locked**");
    PlaywrightAssertions.assertThat(page.locator("body")).not().containsText("Step H1");
    looks.at(page, "86-locked");

    page.context().setOffline(true);
    page.navigate(house.address + path);
    page.waitForSelector("#kept-locked:not([hidden])");
    PlaywrightAssertions.assertThat(page.locator("body")).not().containsText("Step H1");
    looks.at(page, "87-kept-locked");

    // The page comes back by itself, to its lock.
    page.context().setOffline(false);
    page.waitForURL("**/locked**");
    page.keyboard().type("246801");
    page.keyboard().press("Enter");
    page.waitForSelector("text=Step H1");
    PlaywrightAssertions.assertThat(page).hasURL(house.address + path);
    page.waitForSelector("body[data-kept]");
    page.context().setOffline(true);
    page.reload();
    page.waitForSelector("text=Step H1");
  }
}
