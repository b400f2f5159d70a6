package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;
import org.porchlight.incident.Phase;

/// The scenes of the page of phones, pressed as somebody does who shows it, and read where they are
/// told: between the family and the staff.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ScenesOnThePageTest {
  private static final Pattern DIGIT = Pattern.compile("Press ([3-9]) if you have it");
  private static final String CARLA = "+12025550101";
  private static final String ODETTE = "+12025550130";
  private static final String JAY = "+12025550140";
  private static final String SAM = "+12025550181";
  private static final String LUZ = "+12025550182";

  /// One browser for all scenes; each has a page of its own.
  private static final Chromium CHROMIUM = new Chromium();

  @RegisterExtension final Town town = Town.whereTimePasses();

  private final Looks looks = new Looks();
  private final Page page = CHROMIUM.desktop();

  @BeforeEach
  void open() {
    page.navigate(town.phonesPage());
    page.waitForSelector(".handset");
  }

  @AfterEach
  void close() {
    page.context().close();
    assertThat(CHROMIUM.complaints()).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  @AfterAll
  static void quit() {
    CHROMIUM.close();
  }

  @Test
  void a_call_at_three_in_the_morning_is_taken_and_both_sides_read_who_has_it() {
    press("A call at 3 a.m.");
    reads("Sam Rivers is asked, by text and call");
    assertThat(page.locator("#time")).containsText("03:0");
    assertThat(page.locator("#story .about")).hasText("Now: nobody has it yet");
    assertThat(shown(ODETTE, ".state")).hasText("in a call");
    looks.at(page, "scene-1-three-in-the-morning");

    takes(SAM);
    reads("Sam Rivers has it");
    // What is left of the greeting is heard first, as at any hour; here its seconds are turned.
    press("+ 1 min");
    reads("Sam Rivers is in the call");
    assertThat(shown(ODETTE, ".with")).containsText("With S1 Sam Rivers");
    assertThat(page.locator("#story .about")).hasText("Now: everybody’s safety is asked about");
    assertThat(sentences())
        .containsSubsequence(
            "Somebody calls", "Sam Rivers is asked, by text and call", "Sam Rivers has it");
    assertThat(walkLink())
        .hasAttribute("href", town.console() + "/incidents/" + town.onlyIncident());
    looks.at(page, "scene-1-sam-has-it");
  }

  @Test
  void a_voicemail_that_answers_is_nobody_and_the_next_person_has_it() {
    press("Voicemail takes the page");
    reads("Sam Rivers is asked, by text and call");
    press("+ 1 min");
    // It stops where a phone rings that somebody answers here: it would ring for nothing.
    assertThat(page.locator("#stopped")).hasText("Stopped: Luz Ortega’s phone rings.");
    reads("Luz Ortega is asked, by text and call");
    // Nobody is there to answer her first ring; she is rung again.
    press("+ 1 min");
    reads("Something answered Sam Rivers’s phone and pressed no key: a voicemail is nobody");
    takes(LUZ);
    reads("Luz Ortega has it");
    assertThat(sentences())
        .containsSubsequence(
            "Sam Rivers is asked, by text and call",
            "Something answered Sam Rivers’s phone and pressed no key: a voicemail is nobody",
            "Luz Ortega has it")
        .doesNotContain("Sam Rivers has it", "Sam Rivers is in the call");
    looks.at(page, "scene-2-luz-has-it");
  }

  @Test
  void where_nobody_picks_up_everybody_was_asked_and_the_caller_is_never_hung_up_on() {
    press("Nobody picks up");
    reads("Sam Rivers is asked, by text and call");
    press("+ 1 min");
    press("+ 1 min");
    press("+ 1 min");
    reads("Nobody took it in time: a call back is owed");
    assertThat(sentences())
        .containsSubsequence(
            "Somebody calls",
            "Sam Rivers is asked, by text and call",
            "Luz Ortega is asked, by text and call",
            "Pat Quinn is asked, by text and call",
            "Nobody took it in time: a call back is owed")
        .contains("Sam Rivers’s phone rang, and nobody answered")
        .noneMatch(sentence -> sentence.endsWith("has it"));
    assertThat(page.locator("#stopped")).isEmpty();
    assertThat(shown(JAY, ".heard")).containsText("To talk with 9 8 8 now, press star");
    assertThat(shown(JAY, ".state")).hasText("in a call");
    looks.at(page, "scene-3-nobody");
  }

  @Test
  void every_other_scene_begins_with_one_press_in_the_language_of_the_family() {
    press("A mother texts");
    reads("Somebody writes");
    assertThat(shown(CARLA, ".texts")).containsText("we have your message");
    looks.at(page, "scene-4-a-mother-texts");
    String first = walkLink().getAttribute("href");

    press("A family that speaks Spanish");
    assertThat(walkLink()).not().hasAttribute("href", first);
    assertThat(shown("+12025550120", ".texts")).containsText("mensaje");
    assertThat(page.locator("[id='phone-+12025550120']")).hasAttribute("lang", "es-US");
    looks.glance(page, "scene in Spanish");

    press("Somebody nobody knows");
    reads("Somebody calls");
    assertThat(shown("+12025550190", ".state")).hasText("in a call");
    looks.glance(page, "scene of somebody nobody knows");

    // Whoever was heard last is told of, not whose crisis began last.
    press("A mother texts");
    assertThat(walkLink()).hasAttribute("href", first);
  }

  @Test
  void whoever_starts_over_has_quiet_phones_without_a_text_and_the_next_call_begins_anew() {
    press("A mother texts");
    reads("Somebody writes");
    assertThat(shown(SAM, ".state")).hasText("rings");
    takes(SAM);
    reads("Sam Rivers has it");
    String first = walkLink().getAttribute("href");
    var before = town.onlyIncident();

    startOver();

    assertThat(page.locator("#story .about")).hasText("Nothing yet. Let somebody text or call.");
    for (String phone : List.of(CARLA, SAM)) {
      assertThat(shown(phone, ".texts")).hasText("No texts yet");
      assertThat(shown(phone, ".call")).isHidden();
      assertThat(shown(phone, ".state")).isEmpty();
    }
    assertThat(town.state(before).phase()).isEqualTo(Phase.CLOSED);
    looks.at(page, "scene-5-started-over");

    press("A mother texts");
    reads("Sam Rivers is asked, by text and call");
    assertThat(walkLink()).not().hasAttribute("href", first);
  }

  /// The page comes anew once everything is quiet.
  private void startOver() {
    page.evaluate("window.before = true");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start over")).click();
    page.waitForFunction("() => !window.before && document.querySelector('.handset')");
  }

  @Test
  void whoever_presses_a_key_hears_no_more_of_what_was_being_read_aloud() {
    press("A mother texts");
    assertThat(shown(SAM, ".state")).hasText("rings");
    page.evaluate(
        """
        () => {
          const real = speechSynthesis.cancel.bind(speechSynthesis);
          window.hushed = 0;
          speechSynthesis.cancel = () => { window.hushed += 1; real(); };
        }
        """);
    takes(SAM);
    assertThat(page.evaluate("window.hushed")).isEqualTo(1);
  }

  private Locator walkLink() {
    return page.locator("#story .walk");
  }

  private void press(String button) {
    var named =
        page.locator(".scenes, #turns")
            .getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    named.click();
    // A button rests until all it does is done.
    assertThat(named).isEnabled();
  }

  private void reads(String sentence) {
    assertThat(page.locator("#story ol")).containsText(sentence);
  }

  private List<String> sentences() {
    return page.locator("#story li span").allTextContents();
  }

  private Locator shown(String number, String part) {
    return page.locator("[id='phone-" + number + "'] " + part);
  }

  /// Answers a phone on the stage, listens for the digit that is said, and presses it.
  private void takes(String number) {
    shown(number, ".answer").click();
    assertThat(shown(number, ".heard")).containsText(DIGIT);
    var digit = DIGIT.matcher(shown(number, ".heard").textContent());
    assertThat(digit.find()).isTrue();
    shown(number, ".keys")
        .getByText(digit.group(1), new Locator.GetByTextOptions().setExact(true))
        .click();
  }
}
