package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;
import org.porchlight.incident.IncidentId;

/// What staff do with a call that is going on, by taps in a real browser.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CallOnScreenTest {
  @RegisterExtension final Town town = new Town("console.interpreter=+12025550195");

  private final Chromium chromium = new Chromium();
  private final Looks looks = new Looks();
  private final Phone carla = town.phone("+12025550101");
  private final Phone abuela = town.phone("+12025550102");
  private final Phone interpreter = town.phone("+12025550195");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  @BeforeEach
  void carla_talks_with_sam() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
  }

  @AfterEach
  void close() {
    chromium.close();
    assertThat(chromium.complaints()).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  private OnScreen samAtTheWalk(IncidentId incident) {
    return OnScreen.signedIn(town, chromium.phone(), "S1", "246801").opens(incident, "");
  }

  private static OnScreen inSpanish(OnScreen screen, IncidentId incident) {
    var page = screen.page();
    page.context().addCookies(List.of(new Cookie("porchlight_language", "es").setUrl(page.url())));
    return screen.opens(incident, "");
  }

  @Test
  void the_page_says_who_is_in_the_call_and_since_when_and_the_caller_is_held_and_taken_back() {
    IncidentId incident = town.onlyIncident();
    OnScreen screen = samAtTheWalk(incident);
    screen.reads("Caller, perhaps").reads("Sam Rivers since");
    screen.reads("If they say “cinnamon”: it is not safe to talk");
    looks.at(screen.page(), "60-call");
    inSpanish(screen, incident).reads("Sam Rivers desde");
    looks.glance(screen.page(), "call in Spanish");
    screen.page().context().clearCookies(new ClearCookiesOptions().setName("porchlight_language"));
    screen.opens(incident, "");

    screen.taps("Hold the caller").reads("on hold since");
    town.wait(Duration.ofSeconds(3));
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    looks.at(screen.page(), "61-call-held");
    screen.taps("Take the caller back").reads("Hold the caller");
    town.wait(Duration.ofSeconds(3));

    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }

  @Test
  void that_they_talk_through_a_relay_stands_above_the_call() {
    town.phone("+12025550163").calls();
    town.wait(Duration.ofSeconds(6));
    OnScreen screen = samAtTheWalk(town.open().getFirst());
    screen.reads("They talk through a relay");
    looks.at(screen.page(), "66-relay");
  }

  @Test
  void a_colleague_is_asked_by_a_tap_with_a_brief_that_only_they_hear() {
    OnScreen screen = samAtTheWalk(town.onlyIncident());
    screen.unfolds("add-person");
    looks.at(screen.page(), "62-add-to-the-call");
    screen.page().locator("#brief").fill("He took her keys");
    screen.page().locator("#add-person button[value='staff:S3']").click();
    screen.reads("is being called");
    town.wait(Duration.ofSeconds(3));
    pat.answersAndPressesTheSpokenDigit();
    pat.presses("246803#");
    town.wait(Duration.ofSeconds(10));

    assertThat(pat.said()).contains("He took her keys");
    assertThat(carla.said()).doesNotContain("her keys");
    screen.reads("Pat Quinn since");
  }

  @Test
  void the_agencys_interpreter_is_one_tap_away_and_staff_talk_with_them_first() {
    OnScreen screen = samAtTheWalk(town.onlyIncident());
    screen.unfolds("add-person").taps("Interpreter").reads("is being called");
    town.wait(Duration.ofSeconds(3));
    interpreter.answers();
    town.wait(Duration.ofSeconds(14));

    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    screen.reads("Interpreter since").taps("Take the caller back").reads("Hold the caller");
    town.wait(Duration.ofSeconds(4));
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550195");
  }

  @Test
  void the_mobile_team_that_the_plan_names_is_one_tap_away_and_comes_in_by_key() {
    Phone mobileTeam = town.phone("+12025550114");
    town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    OnScreen screen = samAtTheWalk(town.onlyIncident());
    screen.unfolds("add-person").taps("County mobile response").reads("is being called");
    town.wait(Duration.ofSeconds(3));
    mobileTeam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));

    assertThat(mobileTeam.said()).doesNotContain("Carla", "Mateo");
    screen.reads("County mobile response (MRSS) since").taps("Take the caller back");
    town.wait(Duration.ofSeconds(4));
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550114");
  }

  @Test
  void any_number_can_be_typed_and_who_does_not_come_is_said() {
    interpreter.behaves("busy");
    OnScreen screen = samAtTheWalk(town.onlyIncident());
    screen.unfolds("add-person");
    screen.writes("Another number", "202-555-0195").taps("Call this number");
    screen.reads("asked to join");
    town.wait(Duration.ofSeconds(10));

    screen.reads("was busy");
    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void a_second_caller_of_the_family_is_kept_apart_or_brought_into_the_call() {
    IncidentId first = town.onlyIncident();
    OnScreen screen = samAtTheWalk(first);
    abuela.calls();
    town.wait(Duration.ofSeconds(8));
    screen.reads("Somebody else of this family reached out too");
    looks.at(screen.page(), "63-second-caller");

    screen.taps("Keep apart").reads("kept apart");
    town.wait(Duration.ofSeconds(3));
    assertThat(abuela.with()).isEmpty();
    assertThat(town.timeline(first)).extracting("type").contains("callers.kept_apart");

    screen.taps("Bring them into this call");
    town.wait(Duration.ofSeconds(8));
    assertThat(abuela.with()).containsExactlyInAnyOrder("+12025550101", "+12025550181");
    screen.opens(first, "").reads("grandmother").reads("Sam Rivers since");
  }

  @Test
  void who_has_it_is_rung_and_relieved_by_a_tap_and_of_two_who_relieve_one_is_told_who_was_first() {
    IncidentId incident = town.onlyIncident();
    OnScreen luz = inSpanish(OnScreen.signedIn(town, chromium.phone(), "S2", "246802"), incident);
    luz.reads("Sam Rivers lo tiene y está en la conversación.").taps("Hablar con Sam Rivers");
    town.wait(Duration.ofSeconds(3));
    this.luz.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(10));
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550182");
    assertThat(luz.page().locator("#lead").count()).isOne();
    assertThat(luz.button("Tomarlo de").isVisible()).isFalse();

    sam.hangsUp();
    town.wait(Duration.ofSeconds(3));
    OnScreen pat = OnScreen.signedIn(town, chromium.phone(), "S3", "246803").opens(incident, "");
    pat.reads("Sam Rivers has this.");
    looks.at(pat.page(), "67-take-over");
    luz.opens(incident, "");
    looks.glance(luz.page(), "taking over in Spanish");
    // Pat's tap is on its way while Luz's is counted.
    pat.page()
        .route(
            "**/take-over",
            route -> {
              luz.taps("Tomarlo de Sam Rivers");
              route.resume();
            });
    pat.taps("Take over from Sam Rivers").reads("Luz Ortega has this");
    pat.reads("Somebody else has it").reads("Handover accepted").reads("Luz Ortega, 20:");

    assertThat(town.state(incident).crew().lead()).hasToString("S2");
    luz.taps("Supervisión");
    town.wait(Duration.ofSeconds(3));
    assertThat(this.pat.texts().getLast()).contains("supervisor needed now");
    assertThat(sam.texts().getLast()).contains("S2 has it since");
  }
}
