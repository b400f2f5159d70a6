package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// What staff tap at night, each thing once, by the one tap that it may cost.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffNightTest extends InBrowser {
  private static final StaffId SAM = new StaffId("S1");
  private static final StaffId LUZ = new StaffId("S2");
  private static final Pattern MINUTES_LEFT = Pattern.compile("[0-9]+:[0-5][0-9]");

  @Test
  void whoever_waits_stands_above_whoever_has_somebody_and_is_taken_in_one_tap() {
    var carlas = house.text("help");
    Visitor.signedIn(house, "S2").walkToStep(carlas);
    house.pass(Duration.ofMinutes(1));
    var waits = textFrom("+12025550190");
    signIn("S1");
    assertThat(cards().first()).containsText("Waiting for somebody");
    assertThat(cards().nth(1)).containsText("Luz Ortega");

    house.pass(Duration.ofMinutes(1));
    var danger = textFrom("+12025550191");
    Visitor pat = Visitor.signedIn(house, "S3");
    pat.get("/incidents/" + danger);
    pat.tap("/incidents/" + danger + "/danger", Map.of());

    // Nobody reloads: the order comes by itself.
    assertThat(links()).hasCount(3);
    assertThat(links().first()).hasAttribute("href", "/incidents/" + waits);

    tap("I have it");
    assertThat(heading("Is everyone safe this minute?")).isVisible();
    assertThat(house.state(waits).crew().lead()).isEqualTo(SAM);
  }

  @Test
  void the_clock_of_a_step_runs_by_itself_and_says_when_it_is_over() {
    var incident = walked();
    signIn("S1", incident);
    var clock = page.locator("#now time[data-until]");
    assertThat(clock).hasText(MINUTES_LEFT);
    String first = clock.textContent();
    assertThat(clock).not().hasText(first);

    house.pass(Duration.ofMinutes(15));
    page.reload();
    assertThat(page.locator("#now .clock")).containsText("+");
    looks.glance(page, "a step whose time is over");
  }

  @Test
  void anybody_of_the_team_is_asked_by_one_tap_and_what_became_of_it_stands_there() {
    var incident = walked();
    signIn("S1", incident);
    askSomebody("Luz Ortega");
    assertThat(asked("Luz Ortega")).containsText("waiting");

    Page luz = CHROMIUM.narrowPhone();
    signIn(luz, "S2");
    luz.navigate(house.address + "/incidents/" + incident);
    tap(luz, "Lo tengo");
    assertThat(asked("Luz Ortega")).containsText("has it");

    askSomebody("uncle");
    assertThat(asked("uncle")).containsText("waiting");
    looks.glance(page, "people asked");
  }

  @Test
  void the_supervisor_is_asked_in_one_tap_and_says_there_that_they_have_it() {
    var incident = walked();
    signIn("S1", incident);
    tap("Supervisor");
    assertThat(asked("Pat Quinn")).containsText("waiting");

    Page pat = CHROMIUM.narrowPhone();
    signIn(pat, "S3");
    pat.navigate(house.address + "/incidents/" + incident);
    tap(pat, "I have it");
    assertThat(asked("Pat Quinn")).containsText("has it");
    assertThat(house.state(incident).crew().lead()).isEqualTo(SAM);
  }

  @Test
  void what_they_wrote_last_stands_above_the_decision_until_a_person_answers_it() {
    var incident = walked();
    signIn("S1", incident);
    assertThat(page.locator("#standing .wrote")).containsText("help");

    // Whoever walks a plan does not see the thread below it.
    house.textAgain(incident, "he locked the door");
    assertThat(page.locator("#standing .wrote blockquote")).hasText("he locked the door");
    looks.at(page, "06-they-wrote");

    page.locator("#standing .wrote a").click();
    assertThat(page.locator("#answer")).isFocused();
    page.keyboard().type("I am here. Is he alone?");
    tap("Send");
    assertThat(page.locator("#standing .wrote")).hasCount(0);
  }

  @Test
  void who_is_asked_now_stands_above_the_decision_until_they_answer() {
    var incident = walked();
    signIn("S1", incident);
    tap("Supervisor");
    assertThat(page.locator("#standing .asked-now")).containsText("Pat Quinn, supervisor");

    Visitor pat = Visitor.signedIn(house, "S3");
    pat.get("/incidents/" + incident);
    var asked = house.state(incident).pages().all().getLast();
    pat.tap(
        "/incidents/" + incident + "/page-answer",
        Map.of("page", Integer.toString(asked.id().number()), "answer", "yes"));
    assertThat(page.locator("#standing .asked-now")).hasCount(0);
    assertThat(asked("Pat Quinn")).containsText("has it");
  }

  @Test
  void in_an_emergency_the_number_of_dispatch_stands_above_everything_else_of_the_step() {
    var incident = walked();
    var path = "/incidents/" + incident;
    Visitor sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/danger", Map.of());
    signIn("S1", incident);
    double number = page.locator("#now .dispatch .tel").boundingBox().y;
    assertThat(number).isLessThan(page.locator("#now .say").boundingBox().y);
    assertThat(number).isLessThan(page.locator("#now .own-words").boundingBox().y);
    // It is on the first screen of a phone, above the buttons that stay there.
    page.setViewportSize(360, 740);
    var call = page.locator("#standing a.tel");
    assertThat(call).hasAttribute("href", "tel:+12025550199");
    var box = call.boundingBox();
    assertThat(box.y + box.height).isLessThan(page.locator("#bar").boundingBox().y);
    looks.at(page, "07-dispatch");
  }

  @Test
  void that_a_child_may_be_hurt_is_said_in_one_tap_without_a_second_screen() {
    var incident = walked();
    signIn("S1", incident);
    Page pat = CHROMIUM.narrowPhone();
    signIn(pat, "S3");
    pat.navigate(house.address + "/incidents/" + incident);
    assertThat(pat.locator("#harm-tap")).isVisible();

    tap("Someone may be hurting a child");

    assertThat(page.locator("#harm")).containsText("The report of harm is open");
    assertThat(page).hasURL(house.address + "/incidents/" + incident);
    assertThat(house.state(incident).crew().harm().since()).isNotNull();
    assertThat(heading("Step H1")).isVisible();
    // The supervisor reads it, and is not asked to open it a second time.
    assertThat(pat.locator("#harm")).containsText("The report of harm is open");
    assertThat(pat.locator("#harm-tap")).hasCount(0);
  }

  @Test
  void what_came_of_a_dispatch_is_noted_in_a_tap_and_read_by_everybody_at_once() {
    var incident = walked();
    signIn("S1", incident);
    Page pat = CHROMIUM.narrowPhone();
    signIn(pat, "S3");
    pat.navigate(house.address + "/incidents/" + incident);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Danger (hold)"))
        .dispatchEvent("pointerdown");
    assertThat(page.locator("#main")).containsText("Danger override is on");

    unfoldEverything();
    tap("Those who were called are with the family");
    assertThat(page.locator("#main")).containsText("With the family since 20:41");
    assertThat(page.locator("#responders-form")).hasCount(0);

    unfoldEverything();
    tap("Somebody was hurt, during the steps");
    assertThat(page.locator("#main")).containsText("Somebody was hurt, during the steps");
    assertThat(pat.locator("#main")).containsText("With the family since");
    looks.glance(page, "what came of a dispatch");
  }

  @Test
  void a_report_of_harm_that_was_made_by_phone_is_noted_with_its_reference() {
    var incident = walked();
    signIn("S1", incident);
    tap("Someone may be hurting a child");
    assertThat(page.locator("#harm")).containsText("No call of your own is noted here");

    page.locator("#harm-told-fold > summary").click();
    page.locator("#harm-told-reference").fill("R-4711");
    page.locator("#harm-told-fold button[value=phone]").click();

    assertThat(page.locator("#harm")).containsText("R-4711");
    assertThat(page.locator("#harm")).not().containsText("No call of your own");
    looks.glance(page, "a report of harm that was made");
  }

  @Test
  void what_is_over_takes_its_buttons_from_every_page_that_is_open() {
    var incident = house.text("help");
    Visitor pat = Visitor.signedIn(house, "S3").walkToStep(incident);
    signIn("S1", incident);
    assertThat(page.locator("#bar")).isVisible();

    var path = "/incidents/" + incident;
    pat.tap(path + "/outcome", Map.of("step", "H1", "outcome", "worked"));
    pat.tap(
        path + "/resolve",
        Map.of(
            "over_when", "met",
            "disposition", "stabilized_in_place",
            "where", "home",
            "tomorrow", "by_text"));

    assertThat(heading("Afterwards")).isVisible();
    assertThat(page.locator("#bar")).hasCount(0);
    assertThat(page.locator("#tools")).hasCount(0);
  }

  @Test
  void a_handover_stays_with_whoever_offers_it_until_the_next_accepts() {
    var incident = walked();
    signIn("S1", incident);
    Page luz = CHROMIUM.narrowPhone();
    signIn(luz, "S2");
    luz.navigate(house.address + "/incidents/" + incident);

    tap("Hand over");
    assertThat(page.locator("#standing")).containsText("It stays with you until they do");
    assertThat(house.state(incident).crew().lead()).isEqualTo(SAM);

    tap(luz, "Lo tomo");
    assertThat(page.locator("#standing")).containsText("Luz Ortega");
    assertThat(page.locator("#standing")).not().containsText("until they do");
    assertThat(house.state(incident).crew().lead()).isEqualTo(LUZ);
  }

  private IncidentId textFrom(String number) {
    return house.contact(Medium.TEXT, new PhoneNumber(number), "help", Language.EN);
  }

  private IncidentId walked() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    return incident;
  }

  private Locator cards() {
    return page.locator("#open .card");
  }

  private Locator links() {
    return page.locator("#open .card a.button");
  }

  private void askSomebody(String name) {
    page.evaluate(
        "['people-fold', 'page-somebody'].forEach((id) => {"
            + " document.getElementById(id).open = true; })");
    page.locator("#page-somebody button", new Page.LocatorOptions().setHasText(name))
        .first()
        .click();
  }

  private Locator asked(String name) {
    return page.locator("#people .asked li", new Page.LocatorOptions().setHasText(name)).last();
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }
}
