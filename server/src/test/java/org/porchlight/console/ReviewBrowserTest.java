package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.AgendaItem;
import org.porchlight.care.AgendaSource;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent.ReviewMet;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanStatus;

/// A coordinator's whole job after a crisis, by keyboard, in Chromium.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewBrowserTest extends InBrowser {

  /// Two steps, something beside the plan, and over.
  private IncidentId overAgain() {
    var incident = house.text("he is throwing things");
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    house.pass(Duration.ofMinutes(10));
    sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "did_not_work"));
    sam.tap(path + "/something-else", Map.of("words", "We turned off the hall light"));
    house.pass(Duration.ofMinutes(10));
    sam.tap(path + "/outcome", Map.of("step", "H2", "outcome", "worked"));
    sam.tap(
        path + "/resolve",
        Map.of(
            "over_when", "met",
            "disposition", "stabilized_in_place",
            "where", "home",
            "tomorrow", "by_text"));
    sam.tap(
        path + "/follow-up",
        Map.of("number", "1", "reached", "yes", "where", "kin", "words", "slept"));
    return incident;
  }

  @Test
  void a_coordinator_reviews_changes_the_plan_and_tells_the_team() {
    var incident = overAgain();
    signIn("C1");
    page.navigate(house.address + "/incidents/" + incident + "/review");
    assertThat(page.locator(".owed li")).hasCount(3);
    assertThat(page.getByText("Reached, 21:01 · With relatives")).isVisible();
    unfoldEverything();
    look("50-review-before");
    // No word of a narrow table is cut.
    var wrap = "getComputedStyle(document.querySelector('.table th')).overflowWrap";
    assertThat(page.evaluate(wrap)).isEqualTo("normal");

    // Without the family there is nothing to take.
    assertThat(button("Take it")).hasCount(0);
    choose("family", "waived");
    page.locator("#waived_by").selectOption("P2");
    page.locator("#waived_how").selectOption("by_call");
    press(button("The meeting was held"));
    assertThat(page.getByText("They said go ahead · mother, C. · By call")).isVisible();

    changesThePlan(incident);
    decidesAndTells();

    var state = house.state(incident);
    assertThat(state.ending().learning().met())
        .extracting(ReviewMet::waiver)
        .extracting("who")
        .isEqualTo(new PersonId("P2"));
    assertThat(state.phase()).isEqualTo(Phase.FOLLOW_UP);
    assertThat(OpenHouse.get(house.lives.life(new PlanId("PLN-0007"))).running().orElseThrow())
        .satisfies(runs -> assertThat(runs.version()).isEqualTo(4));
    assertThat(OpenHouse.get(house.care.book().of(new FamilyId("FAM-0007"))).agenda())
        .extracting(AgendaItem::source)
        .contains(new AgendaSource.OfReview(incident));
    page.navigate("about:blank");
    monthLater(incident);
    assertThat(looks.faults()).isEmpty();
  }

  /// One change is taken, one is left, and the draft is there for everybody to sign.
  private void changesThePlan(IncidentId incident) {
    press(change("begin its level with it").getByText("Take it"));
    assertThat(change("begin its level with it").getByText("Taken")).isVisible();
    press(change("After step H2").getByText("Leave it").first());
    var reason = change("After step H2").getByLabel("Why?");
    reason.fill("It is in another step already");
    press(button("Leave it, for this reason"));
    assertThat(change("After step H2").getByText("It is in another step already").first())
        .isVisible();

    press(button("Write the draft"));
    assertThat(page.locator("a", new Page.LocatorOptions().setHasText("PLN-0007 v5"))).isVisible();
    look("51-review-changes");
    unfoldEverything();
    assertThat(page.locator("body"))
        .containsText("Change of the plan taken · Step H2: begin its level with it — Dana Field");
    assertThat(page.locator("body"))
        .containsText(
            "Change of the plan not taken · After step H2: what was done beside the plan");
    var draft = OpenHouse.get(house.lives.life(new PlanId("PLN-0007"))).newest().orElseThrow();
    assertThat(draft.status()).isEqualTo(PlanStatus.DRAFT);
    assertThat(draft.plan().scenarios().getFirst().first().id().value()).isEqualTo("H2");
    assertThat(draft.plan().basis().incidents()).containsExactly(incident.value());
  }

  private void decidesAndTells() {
    page.locator("#youth_words").fill("the lamp was in my way");
    choose("caregiver_declined", "yes");
    choose("cause_plan_step_wrong", "yes");
    choose("decision", "changed");
    page.locator("#reason").fill("grandmother and the dog first");
    press(button("Decide"));

    press(button("Ask them to call"));
    assertThat(summary("uncle, T.")).containsText("Asked by text to call");
    assertThat(summary("young person, M.")).containsText("Tell them in person");
    unfoldEverything();
    assertThat(summary("coach, C.").locator("li")).hasCount(2);
    assertThat(page.locator(".summaries")).not().containsText("the lamp was in my way");
    look("52-review-told");
    saysWhatCameOfIt();
    inSpanish();
    press(summary("uncle, T.").getByText("They heard it"));
    assertThat(summary("uncle, T.")).containsText("Told");
  }

  /// The review comes back with it, and it can be said again.
  private void saysWhatCameOfIt() {
    unfoldEverything();
    choose("knew", "5");
    choose("listened", "3");
    press(button("Keep what they said"));
    assertThat(page.getByText("We knew what to do 5/5 · We were listened to 3/5")).isVisible();
  }

  /// The same page in the other language, and back.
  private void inSpanish() {
    String here = page.url();
    press(button("Español"));
    page.waitForSelector("text=Salir");
    page.navigate(here);
    assertThat(page.getByText("Contarle al equipo")).isVisible();
    unfoldEverything();
    look("53-review-spanish");
    press(button("English"));
    page.waitForSelector("text=Sign out");
    page.navigate(here);
  }

  /// Closed does not end the family's own check after thirty days (R19).
  private void monthLater(IncidentId incident) {
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/follow-up", Map.of("number", "2", "reached", "yes", "where", "home"));
    assertThat(house.state(incident).phase()).isEqualTo(Phase.CLOSED);
    sam.get(path + "/review");
    sam.tap(path + "/rating", Map.of("knew", "5", "again", "4"));
    assertThat(sam.page()).contains("We knew what to do 5/5 · We would call again 4/5");
    house.pass(Duration.ofDays(30));
    sam = Visitor.signedIn(house, "S1");
    sam.get(path + "/review");
    sam.tap(path + "/month", Map.of("reached", "yes", "where", "home"));
    var month = house.state(incident).ending().learning().month();
    assertThat(month).extracting("where").isEqualTo(LivingSituation.HOME);
  }

  @Test
  void how_somebody_is_after_it_is_read_by_them_and_their_supervisor_alone() {
    var incident = overAgain();
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path + "/review");
    sam.tap(path + "/debrief", Map.of("debrief", "held", "words", "shaken by the shouting"));
    assertThat(sam.page()).contains("shaken by the shouting");

    for (String page : List.of("/review", "/timeline")) {
      assertThat(Visitor.signedIn(house, "C1").get(path + page).body())
          .doesNotContain("shaken by the shouting");
      assertThat(Visitor.signedIn(house, "S3").get(path + page).body())
          .contains("shaken by the shouting");
    }
  }

  private Locator change(String words) {
    return page.locator(".proposed > li").filter(new Locator.FilterOptions().setHasText(words));
  }

  private Locator summary(String person) {
    return page.locator(".summaries > li").filter(new Locator.FilterOptions().setHasText(person));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// By keyboard alone.
  private void press(Locator what) {
    what.focus();
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  private void choose(String name, String value) {
    page.locator("input[name=" + name + "][value='" + value + "']").focus();
    page.keyboard().press("Space");
  }

  private void look(String name) {
    looks.at(page, name);
  }
}
