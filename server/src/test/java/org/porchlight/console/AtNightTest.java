package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The walk as somebody tired reads it: dark, large, in their own zone, said instead of typed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtNightTest extends InBrowser {
  private static final String DARK = "rgb(18, 21, 28)";
  private static final String EAR =
      """
      window.SpeechRecognition = class {
        static available(wish) {
          return Promise.resolve(wish.processLocally ? 'available' : 'unavailable');
        }
        start() {
          window.heardOnDevice = this.processLocally;
          const said = [{ transcript: ' he is calm now' }];
          said.isFinal = true;
          this.onresult({ resultIndex: 0, results: [said] });
        }
        stop() { this.onend(); }
      };
      """;
  private static final String TOO_WIDE =
      """
      [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1
          && !one.closest('.unseen, .skip'))
        .map((one) => one.outerHTML.slice(0, 90))
      """;

  @Test
  void at_three_in_the_morning_a_telephone_set_to_light_is_dark_until_somebody_says_otherwise() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.clock().setFixedTime("2026-11-22T08:00:00Z");
    atStep();
    assertThat(background()).isEqualTo(DARK);

    tap("Light or dark");
    assertThat(background()).isNotEqualTo(DARK);
    page.reload();
    assertThat(background()).isNotEqualTo(DARK);
  }

  @Test
  void by_day_the_page_is_as_the_telephone_is() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.clock().setFixedTime("2026-11-22T17:00:00Z");
    atStep();

    assertThat(background()).isNotEqualTo(DARK);
  }

  @Test
  void times_are_those_of_the_readers_own_zone_with_its_name() {
    atStep();
    assertThat(page.locator(".zone")).containsText("Eastern");
    assertThat(page.locator(".clock")).containsText("20:51");

    page.evaluate("document.cookie = 'porchlight_zone=America%2FDenver; Path=/'");
    String elsewhere = Visitor.signedIn(house, "S1").in("America/Denver").get(path()).body();
    assertThat(elsewhere).contains("Mountain", "18:51").doesNotContain("20:51");
    assertThat(Visitor.signedIn(house, "S1").in("Nowhere/At_All").get(path()).body())
        .contains("Eastern");
  }

  @Test
  void the_step_says_the_familys_words_then_strengths_then_what_helps_and_makes_it_worse() {
    atStep();
    String now = page.locator("#now").textContent();

    assertThat(now.indexOf("Ask about the dog first")).isPositive();
    assertThat(List.of("Ask about the dog first", "door open", "Strengths", "What helps", "worse"))
        .isSortedAccordingTo((one, other) -> Integer.compare(now.indexOf(one), now.indexOf(other)))
        .allSatisfy(words -> assertThat(now).contains(words));
  }

  @Test
  void a_note_is_dictated_where_the_telephone_itself_understands_speech() {
    page.addInitScript(EAR);
    atStep();
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    page.locator("[data-dictate=note-words]").click();
    assertThat(page.locator("#note-words")).hasValue("he is calm now");
    assertThat(page.evaluate("window.heardOnDevice")).isEqualTo(true);
    page.locator("#tool-note button:not(.dictate)").click();
    page.waitForSelector(
        "#note-words:not(:focus)",
        new Page.WaitForSelectorOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));

    page.navigate(house.address + path() + "/timeline");
    assertThat(page.locator(".timeline")).containsText("he is calm now");
  }

  @Test
  void letters_twice_as_large_lose_nothing_and_need_no_scrolling_to_the_side() {
    atStep();
    page.evaluate("document.documentElement.style.fontSize = '225%'");
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    for (int width : new int[] {320, 390}) {
      page.setViewportSize(width, 844);
      assertThat(page.evaluate(TOO_WIDE)).asString().as(width + " pixels").isEqualTo("[]");
    }
  }

  @Test
  void nothing_moves_for_whoever_asked_for_no_motion() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    atStep();

    assertThat(
            page.evaluate(
                "document.getAnimations().filter(one => one.playState === 'running').length"))
        .isEqualTo(0);
  }

  private String path = "";

  private String path() {
    return path;
  }

  private void atStep() {
    var incident = house.text("help");
    path = "/incidents/" + incident;
    Visitor.signedIn(house, "S1").walkToStep(incident);
    page.navigate(house.address + "/login");
    page.getByLabel("Staff id").fill("S1");
    page.getByLabel("PIN").fill(OpenHouse.PINS.getOrDefault("S1", ""));
    tap("Sign in");
    page.waitForSelector("text=Open now");
    page.navigate(house.address + path);
    page.waitForSelector("text=Step H1");
  }

  private String background() {
    return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }
}
