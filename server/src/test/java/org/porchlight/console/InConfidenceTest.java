package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.incident.IncidentId;
import org.porchlight.settings.Fault;
import org.porchlight.settings.PolicyPackReader;

/// What Mateo tells staff and wants kept from his mother, in a browser and on every page after.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InConfidenceTest extends InBrowser {
  @TempDir Path folder = Path.of("");

  private final IncidentId incident = house.text("please help");
  private final String path = "/incidents/" + incident;
  private final Visitor sam = Visitor.signedIn(house, "S1").walkToStep(incident);

  @Test
  void the_box_is_ticked_while_the_young_person_speaks_and_staff_may_untick_it() {
    sam.tap(path + "/speaker", Map.of("person", "P1"));
    signIn("S1");
    notes("afraid of the move", true);
    looks.at(page, "70-note-in-confidence");
    keeps();
    notes("the dog is in", true);
    box("#tool-note").uncheck();
    keeps();

    assertThat(sam.get(path + "/timeline").body())
        .containsOnlyOnce("Note · Between the young person and us")
        .contains("afraid of the move", "the dog is in");

    sam.get(path);
    sam.tap(path + "/speaker", Map.of("person", "P2"));
    notes("she is tired", false);
  }

  @Test
  void words_with_an_outcome_are_kept_the_same_way_and_the_outcome_is_still_told() {
    sam.tap(path + "/speaker", Map.of("person", "P1"));
    signIn("S1");
    page.navigate(house.address + path);
    page.locator("#their-words > summary").click();
    page.locator("#words").fill("afraid of the move");
    assertThat(box("#their-words")).isChecked();
    looks.at(page, "70-outcome-in-confidence");
    page.locator("#outcome-form button[value=worked]").click();
    assertThat(page.locator("#note-words")).hasValue("");
    sam.get(path);
    sam.tap(path + "/something-else", Map.of("words", "drew the old house", "between", "yes"));

    assertThat(sam.get(path + "/timeline").body())
        .containsOnlyOnce("Note · Between the young person and us")
        .contains("afraid of the move", "drew the old house");

    over();
    var dana = Visitor.signedIn(house, "C1");
    dana.get(path + "/review");
    decides(dana);
    for (String part : List.of("/review", "/handoff", "/handoff.txt")) {
      assertThat(dana.get(path + part).body())
          .as(part)
          .doesNotContain("afraid of the move", "drew the old house");
    }
  }

  @Test
  void what_is_read_or_handed_to_caregivers_has_no_line_of_it() {
    sam.tap(path + "/note", Map.of("words", "the dog is in"));
    sam.tap(path + "/note", Map.of("words", "afraid of the move", "between", "yes"));
    sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "worked"));
    over();

    var dana = Visitor.signedIn(house, "C1");
    var review = dana.get(path + "/review").body();
    assertThat(review)
        .containsOnlyOnce(" · Note — Sam Rivers</li>")
        .doesNotContain("· Between the young person");
    decides(dana);
    for (String part : List.of("/review", "/handoff", "/handoff.txt")) {
      assertThat(dana.get(path + part).body()).as(part).doesNotContain("afraid of the move");
    }
    assertThat(dana.get(path + "/timeline").body()).contains("afraid of the move");
  }

  /// A promise that the law of the place does not let staff keep is not made.
  @Test
  void the_box_is_not_shown_where_the_policy_pack_keeps_nothing_from_caregivers()
      throws IOException {
    Files.writeString(
        folder.resolve("default.yaml"),
        "schema: policy-pack/1\nyouth-private-from-caregivers: false\n");
    var told = PolicyPackReader.read(folder, new ArrayList<Fault>());
    try (var elsewhere = new OpenHouse(told)) {
      var there = elsewhere.text("please help");
      var staff = Visitor.signedIn(elsewhere, "S1").walkToStep(there);
      staff.tap("/incidents/" + there + "/speaker", Map.of("person", "P1"));
      assertThat(staff.page())
          .contains("id=\"note-words\"", "id=\"outcome-form\"", "id=\"words\"")
          .doesNotContain("name=\"between\"", "Between the young person and us");
    }
    sam.tap(path + "/speaker", Map.of("person", "P1"));
    assertThat(sam.page())
        .contains("name=\"between\"")
        .contains("id=\"words-between\"", "id=\"mark-between\"", "id=\"go-between\"");
  }

  @Test
  void how_it_ended_a_follow_up_and_the_review_have_the_box_in_both_languages() {
    sam.tap(path + "/speaker", Map.of("person", "P1"));
    sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "worked"));
    signIn("S1");
    page.navigate(house.address + path);
    page.locator("#tool-resolve > summary, #resolve-words").first().scrollIntoViewIfNeeded();
    page.locator("#resolve-words").fill("hates the new bus");
    assertThat(box("#resolve-form")).isChecked();
    looks.at(page, "70-resolved-in-confidence");
    page.locator("#resolve-form button.main").click();
    page.locator("#follow-words-1").fill("misses the old school");
    assertThat(boxOf("#follow-between-1")).isChecked();
    page.locator("form:has(#follow-words-1) button[value=yes]").click();
    assertThat(page.locator("#follow-words-1")).hasCount(0);

    assertThat(sam.get(path + "/timeline").body())
        .contains("hates the new bus", "misses the old school")
        .contains("Note · Between the young person and us");
    var dana = Visitor.signedIn(house, "C1");
    dana.post("/language", Map.of("to", "es"));
    assertThat(dana.get(path + "/review").body())
        .contains("Entre la persona joven y nosotros", "id=\"month-between\"")
        .doesNotContain("hates the new bus", "misses the old school");
    dana.tap(path + "/review-met", Map.of("family", "present"));
    var decided =
        Map.of(
            "youth_declined", "yes",
            "caregiver_declined", "yes",
            "family", "present",
            "decision", "kept",
            "reason", "he told me of the bus",
            "between", "yes");
    assertThat(dana.get(path + "/review").body()).contains("id=\"decision-between\"");
    assertThat(dana.tap(path + "/review", decided)).doesNotContain("told me of the bus");
    assertThat(dana.get(path + "/timeline").body()).contains("he told me of the bus");
  }

  @Test
  void who_is_asked_to_agree_to_a_step_reads_the_reason_that_caregivers_do_not() {
    sam.tap(
        path + "/start",
        Map.of("step", "H6", "basis", "staff_choice", "reason", "not at home", "between", "yes"));

    assertThat(sam.get(path).body()).contains("not at home", "confirm");
    assertThat(Visitor.signedIn(house, "C1").get(path + "/review").body())
        .doesNotContain("not at home");
  }

  private Locator boxOf(String describedBy) {
    return page.locator("input[aria-describedby='" + describedBy.substring(1) + "']");
  }

  private void over() {
    var over =
        Map.of(
            "over_when", "met",
            "disposition", "stabilized_in_place",
            "where", "home",
            "tomorrow", "by_text");
    sam.tap(path + "/resolve", over);
  }

  /// From then on what each of the team may be told stands there to be read out.
  private void decides(Visitor dana) {
    var decided =
        Map.of(
            "youth_declined", "yes",
            "caregiver_declined", "yes",
            "family", "present",
            "decision", "kept",
            "reason", "it held");
    assertThat(dana.tap(path + "/review", decided)).contains("mother, C.");
  }

  private void notes(String words, boolean ticked) {
    page.navigate(house.address + path);
    page.locator("#tools-fold > summary").click();
    page.locator("#tool-note > summary").click();
    page.locator("#note-words").fill(words);
    if (ticked) {
      assertThat(box("#tool-note")).isChecked();
    } else {
      assertThat(box("#tool-note")).not().isChecked();
    }
  }

  private Locator box(String form) {
    return page.locator(form).getByLabel("Between the young person and us");
  }

  /// The page that comes after it has nothing typed in.
  private void keeps() {
    page.locator("#tool-note")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep"))
        .click();
    assertThat(page.locator("#note-words")).hasValue("");
  }
}
