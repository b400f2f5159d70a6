package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
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

    assertThat(page.locator("#people")).containsText("Pat Quinn");
    assertThat(page.locator("#answer")).hasValue("I am here with");
  }
}
