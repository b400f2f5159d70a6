package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanStatus;

/// A coordinator's whole work on a plan, by keyboard alone: from an idea to the version that runs.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanEditorBrowserTest extends InBrowser {
  private static final String DRAFT = "/plans/PLN-0007/draft";

  /// The connection is cut on purpose once.
  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("ERR_INTERNET_DISCONNECTED");
  }

  @Test
  void a_step_is_written_checked_as_it_is_typed_sent_signed_by_everybody_and_runs() {
    signIn("C1");
    begin();
    aStepThatBreaksACheck();
    theConnectionDrops();
    somebodyElseWrites();
    send();
    everybodySays();
    press("Let this version run");
    assertThat(page.locator("#board")).containsText("Runs.");
    org.assertj.core.api.Assertions.assertThat(status(5)).isEqualTo(PlanStatus.ACTIVE);
    spanish();
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void what_prevents_who_calls_afterwards_and_what_a_step_takes_along_have_their_fields() {
    signIn("C1");
    begin();
    link("Before a crisis");
    press("Add something that prevents");
    assertThat(page.locator("#item-prevention-4")).hasAttribute("open", "");
    types("prevention-4-do", "a walk with Canelo before dinner");
    chooses("prevention-4-who", "Abuela");
    types("prevention-4-when", "daily");
    assertThat(page.locator("#draft-parts small")).hasCount(0);
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    looks.at(page, "73-draft-prevention");

    link("Dates and afterwards");
    press("Add a call afterwards");
    chooses("after-follow_up-2-who", "Jo");
    types("after-follow_up-2-within_h", "100");
    chooses("after-follow_up-2-ask-0", "Mateo");
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    page.reload();
    press("Take this out");
    assertThat(page.locator("#item-after-follow_up-2")).hasCount(0);

    link("Blow-up at home");
    page.locator("#more-H3 > summary").press("Enter");
    types("scenarios-H-steps-H3-travel_min", "12");
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    looks.at(page, "73-draft-step-more");
    link("See what changed and send");
    assertThat(page.locator("#draft-send")).containsText("Changed: prevention.");
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void saved_is_said_only_while_everything_typed_is_saved() {
    signIn("C1");
    begin();
    page.locator("#step-H2 > summary").press("Enter");
    types("scenarios-H-steps-H2-minutes", "11");
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    page.evaluate(
        """
        () => {
          const line = document.getElementById('draft-state');
          window.said = [];
          new MutationObserver(() => window.said.push(line.textContent))
            .observe(line, { childList: true });
        }
        """);

    var first = house.gate.hold("/write");
    types("scenarios-H-steps-H2-minutes", "12");
    org.assertj.core.api.Assertions.assertThat(page.locator("#draft-state").textContent())
        .isEqualTo("Saving…");
    first.meanwhile(() -> types("scenarios-H-steps-H2-worked_if", "he drinks"));
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    org.assertj.core.api.Assertions.assertThat((List<?>) page.evaluate("window.said"))
        .hasSize(2)
        .first()
        .isEqualTo("Saving…");
    page.reload();
    assertThat(page.locator("#f-scenarios-H-steps-H2-worked_if")).hasValue("he drinks");
  }

  private void begin() {
    page.navigate(house.address + "/plans");
    var card = page.locator("li.card", new Page.LocatorOptions().setHasText("PLN-0007 v4"));
    card.getByText("Write the next version").press("Enter");
    looks.at(page, "70-draft-begin");
    press("Begin");
    assertThat(page.locator("#draft")).containsText("PLN-0007 v5");
    looks.at(page, "71-draft");
    link("Blow-up at home");
    assertThat(page.locator("#step-H2")).isVisible();
  }

  private void aStepThatBreaksACheck() {
    page.locator("#step-H2 > summary").press("Enter");
    press("Add a step after H2");
    var step = page.locator("#step-H8");
    assertThat(step).hasAttribute("open", "");
    types("scenarios-H-steps-H8-say-en", "Cold water and the dog, nothing else.");
    types("scenarios-H-steps-H8-say-es", "Agua fría y el perro, nada más.");
    types("scenarios-H-steps-H8-worked_if", "he drinks");
    chooses("scenarios-H-steps-H8-level", "5");
    assertThat(page.locator("#t-scenarios-H-steps-H3-level"))
        .containsText("Steps go from the least intensive to the most restrictive");
    assertThat(page.locator("#title-step-H3")).containsText("1 to mend");
    assertThat(page.locator("[data-place=\"scenarios.H.steps.H8.level\"] .note"))
        .containsText("1 to mend");
    assertThat(page.locator("#draft-checks")).containsText("1 to mend");
    looks.at(page, "72-draft-step");

    chooses("scenarios-H-steps-H8-level", "1");
    assertThat(page.locator("#t-scenarios-H-steps-H3-level")).isEmpty();
    assertThat(page.locator("#draft-state")).containsText("Saved at");
  }

  private void theConnectionDrops() {
    page.context().setOffline(true);
    types("scenarios-H-steps-H8-minutes", "12");
    assertThat(page.locator("#draft-state")).containsText("Not saved yet");
    page.context().setOffline(false);
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    page.reload();
    assertThat(page.locator("#f-scenarios-H-steps-H8-minutes")).hasValue("12");
  }

  /// The same field is a choice, and any other one comes along.
  private void somebodyElseWrites() {
    var pat = Visitor.signedIn(house, "C1");
    pat.get(DRAFT + "/part/s-H");
    writes(pat, "scenarios.H.steps.H8.worked_if", "he drinks and sits");
    page.evaluate("document.dispatchEvent(new CustomEvent('porchlight:look'))");
    assertThat(page.locator("#f-scenarios-H-steps-H8-worked_if")).hasValue("he drinks and sits");

    writes(pat, "scenarios.H.steps.H8.minutes", "20");
    types("scenarios-H-steps-H8-minutes", "15");
    assertThat(page.locator("[data-place=\"scenarios.H.steps.H8.minutes\"] .note"))
        .containsText("“20”");
    // Whoever goes on from the field has not chosen by that.
    page.keyboard().press("Tab");
    assertThat(page.locator("[data-place=\"scenarios.H.steps.H8.minutes\"] .note"))
        .containsText("“20”");
    looks.at(page, "73-draft-two-editors");
    press("Use mine");
    assertThat(page.locator("#draft-state")).containsText("Saved at");
    page.reload();
    assertThat(page.locator("#f-scenarios-H-steps-H8-minutes")).hasValue("15");
  }

  private static void writes(Visitor pat, String place, String words) {
    pat.get(DRAFT + "/part/s-H");
    var seen = Pattern.compile("<div id=\"draft\"[^>]*data-seen=\"(\\d+)\"").matcher(pat.page());
    org.assertj.core.api.Assertions.assertThat(seen.find()).isTrue();
    var fields =
        Map.of("place", place, "words", words, "seen", seen.group(1), "page", "pat", "part", "s-H");
    org.assertj.core.api.Assertions.assertThat(pat.post(DRAFT + "/write", fields).statusCode())
        .isEqualTo(200);
  }

  private void send() {
    link("See what changed and send");
    assertThat(page.locator("#draft-send")).containsText("New step H8 on level 1, by Abuela Lupe.");
    looks.at(page, "74-draft-send");
    types(page.locator("#meeting"), "team meeting of 2026-10-08");
    types(page.locator("#what-changed"), "Cold water before we ask anybody.");
    press("Ask everybody for their word");
    assertThat(page.locator("#board")).containsText("Waiting for sign-offs.");
    looks.at(page, "75-board");
  }

  private void everybodySays() {
    for (var who : List.of("P1", "P2", "P3", "T1")) {
      // Afresh, so that no focus still on its way takes a key.
      page.navigate(house.address + "/plans/PLN-0007/5/board");
      page.locator("#says-" + who + " > summary").press("Enter");
      page.locator("#says-" + who + " input[value=agree]").press("Space");
      types(page.locator("#words-" + who), "as we said");
      page.locator("#says-" + who + " button.main").press("Enter");
      assertThat(page.locator("#says-" + who + " > summary")).containsText("says something else");
    }
    looks.at(page, "76-board-signed");
  }

  private void spanish() {
    link("What changed since v4");
    looks.at(page, "77-difference");
    press("Español");
    page.waitForSelector("text=Salir");
    for (var path : List.of("/5/board", "/5/difference", "/draft")) {
      page.navigate(house.address + "/plans/PLN-0007" + path);
      looks.at(page, "78-plan" + path.replace('/', '-'));
    }
    press("Comenzar");
    page.waitForSelector("#draft-parts");
    for (var path : List.of("part/s-H?open=H8", "part/people?open=N1", "part/file", "send")) {
      page.navigate(house.address + DRAFT + "/" + path);
      looks.at(page, "79-borrador-" + path.replaceAll("[/?=]", "-"));
    }
  }

  private void types(String field, String words) {
    types(page.locator("#f-" + field), words);
  }

  private void types(Locator field, String words) {
    field.focus();
    page.keyboard().press("Control+A");
    page.keyboard().type(words);
  }

  private void chooses(String field, String letter) {
    page.locator("#f-" + field).focus();
    page.keyboard().type(letter);
  }

  private void link(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().press("Enter");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .press("Enter");
  }

  private PlanStatus status(int version) {
    var life = OpenHouse.get(house.lives.life(new PlanId("PLN-0007")));
    return life.version(version).orElseThrow().status();
  }
}
