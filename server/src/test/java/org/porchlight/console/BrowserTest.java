package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the console does in a real browser: held keys, two people at once, a keyboard alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserTest extends InBrowser {
  private static final int A_SECOND = 1_000;

  BrowserTest() {
    super(CHROMIUM.narrowPhone());
  }

  @Test
  void danger_is_held_for_a_second_and_a_short_tap_does_nothing() {
    var incident = house.text("help");
    take();
    Locator danger = page.locator("#bar button.danger");

    danger.click();
    assertThat(page.locator("#hold-hint")).isVisible();
    assertThat(house.state(incident).walk().danger()).isFalse();

    danger.dispatchEvent("pointerdown");
    assertThat(page.locator(".dispatch")).isVisible();
    assertThat(house.state(incident).walk().danger()).isTrue();
  }

  /// A screen reader and a voice press without a finger or a key, and cannot hold.
  @Test
  void danger_is_pressed_once_by_what_cannot_hold() {
    var incident = house.text("help");
    take();
    // What a browser does for them it does here for a field of the form: a click of its own, with
    // no pointer and no key on the button. The field is in no part that the page may bring anew.
    page.evaluate(
        """
        () => {
          const field = document.createElement('input');
          field.setAttribute('form', 'danger');
          document.querySelector('header').append(field);
          field.focus();
        }
        """);
    page.keyboard().press("Enter");
    assertThat(page.locator(".dispatch")).isVisible();
    assertThat(house.state(incident).walk().danger()).isTrue();
  }

  @Test
  void danger_is_held_by_key_as_well_and_where_nothing_moves() {
    var incident = house.text("help");
    take();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

    page.locator("#bar button.danger").focus();
    page.keyboard().down("Enter");
    assertThat(page.locator(".dispatch")).isVisible();
    page.keyboard().up("Enter");

    assertThat(house.state(incident).walk().danger()).isTrue();
  }

  @Test
  void every_screen_fits_the_narrowest_phone_and_every_target_a_thumb() {
    var incident = house.text("help");
    take();

    for (String path : List.of("", "/timeline", "/review")) {
      page.navigate(house.address + "/incidents/" + incident + path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(320);
    }
    page.navigate(house.address + "/incidents/" + incident);
    for (Locator button : page.locator("main button:visible").all()) {
      BoundingBox box = button.boundingBox();
      assertThat(box.height).as(button.textContent()).isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void two_browsers_see_one_state_within_a_second_and_a_late_tap_is_told_who_was_first() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    Visitor sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    signIn("S1");
    page.navigate(house.address + path);
    Page pat = CHROMIUM.phone();
    signIn(pat, "S3");
    pat.navigate(house.address + path);
    assertThat(heading(pat, "Step H1")).isVisible();

    // Pat's tap is on its way while Sam's is counted.
    var held = house.gate.hold("/outcome");
    tap(pat, "Worked");
    held.meanwhile(() -> {
      house.pass(Duration.ofMinutes(1));
      sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "did_not_work"));
    });
    assertThat(pat.locator(".notice")).containsText("no longer running");
    assertThat(pat.locator(".notice"))
        .containsText(Pattern.compile("Step ended .* — Sam Rivers, [0-9]{2}:[0-9]{2}"));
    assertThat(heading(pat, "Step H2")).isVisible();
    assertThat(heading(page, "Step H2")).isVisible();

    tap(page, "Partly");
    assertThat(heading(page, "Step H3")).isVisible();
    assertThat(heading(pat, "Step H3")).isVisible(new IsVisibleOptions().setTimeout(A_SECOND));
  }

  @Test
  void a_script_in_a_text_is_shown_as_the_letters_it_is_and_never_runs() {
    var hostile = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
    var incident = house.text(hostile);
    take();

    assertThat(page.locator(".thread .theirs p")).hasText(hostile);
    page.navigate(house.address + "/incidents/" + incident + "/timeline");
    assertThat(page.locator(".timeline")).containsText("<script>");
    assertThat(page.title()).doesNotContain("x");
  }

  @Test
  void a_plan_is_walked_by_keyboard_alone() {
    house.text("help");
    page.navigate(house.address + "/login");
    onto(page.getByLabel("Staff id"));
    page.keyboard().type("S1");
    page.keyboard().press("Tab");
    page.keyboard().type("246801");
    page.keyboard().press("Enter");
    presses("I have it");
    arrivesAt("Is everyone safe this minute?");
    for (String question : new String[] {"hurt", "weapon", "suicide"}) {
      onto(page.locator("input[name=" + question + "]").first());
      // The first answer is yes; the arrow goes on to no.
      page.keyboard().press("ArrowRight");
    }
    presses("Go on");
    arrivesAt("Who is speaking?");
    presses("mother, C.");
    arrivesAt("Whom is it about?");
    presses("young person, M.");
    arrivesAt("What is happening?");
    presses("Blow-up at home");
    arrivesAt("Step H1");
    presses("Worked");
    arrivesAt("Is it over?");
  }

  /// Presses Tab until this has the focus, as somebody without a pointer does.
  private void onto(Locator wanted) {
    assertThat(wanted).isVisible();
    for (int i = 0; i < 80; i++) {
      if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(wanted + ": not reached by 80 tabs (expected: by keyboard)");
  }

  /// The next decision has the focus, so that a screen reader says it and Tab goes on from there.
  private void arrivesAt(String decision) {
    assertThat(heading(page, decision)).isFocused();
  }

  private void presses(String button) {
    onto(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first());
    page.keyboard().press("Enter");
  }

  private void take() {
    signIn(page, "S1");
    tap(page, "I have it");
    assertThat(heading(page, "Is everyone safe this minute?")).isVisible();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
