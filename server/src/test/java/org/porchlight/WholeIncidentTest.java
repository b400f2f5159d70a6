package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;
import org.porchlight.console.ReadmePicture;
import org.porchlight.incident.IncidentId;
import org.porchlight.review.TimelineRow;

/// One crisis from the first text to its close, in a real browser: on the page of telephones, on
/// staff's phone and at the coordinator's desk.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WholeIncidentTest {
  @RegisterExtension final Town town = new Town("followup.first=1h", "followup.second=2h");

  private final Looks looks = new Looks();
  private final ReadmePicture picture = new ReadmePicture();
  private final Chromium chromium = new Chromium();
  private final Page phones = chromium.desktop();

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void carla_texts_sam_walks_her_plan_and_dana_closes_with_the_family() {
    OnScreen sam = OnScreen.signedIn(town, chromium.phone(), "S1", "246801");
    sam.reads("Nothing is open");
    looks.at(sam.page(), "02-home-quiet");

    IncidentId incident = carlaTextsAndSamHasIt(sam);
    itIsSafeAndTheirPlanIsFound(sam);
    theFirstStepsAreTried(sam);
    aNightAwayIsAgreed(sam);
    helpIsCalledAlone(sam);
    itIsOver(sam);
    sam.page().context().close();
    theTimeAfter(incident);

    assertThat(town.timeline(incident).stream().map(TimelineRow::type).distinct())
        .contains("page.acknowledged", "gate.stood_in", "gate.lifted", "danger.overridden")
        .contains("incident.resolved", "followup.reached", "review.decided", "incident.closed");
    assertThat(chromium.complaints()).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  private IncidentId carlaTextsAndSamHasIt(OnScreen sam) {
    phones.navigate(town.phonesPage());
    phones.waitForSelector(".handset");
    Handset carla = Handset.on(town, phones, "+12025550101");
    Handset samsPhone = Handset.on(town, phones, "+12025550181");

    carla.texts("he is throwing things again").shows("we have your message");
    samsPhone.shows("Reply 1");
    assertThat(phones.locator("#story")).containsText("Sam Rivers is asked");
    soundIsOffUntilItIsAsked();
    // Nobody reloaded the page: the incident came by itself.
    sam.reads("nobody yet");
    looks.at(sam.page(), "03-home-somebody-waits");
    looks.at(phones, "01-phones");
    picture.keep(carla.itself(), "Carla, a mother, texts");

    samsPhone.texts("1");
    sam.reads("Sam Rivers").follows("Go on").sees("Is everyone safe this minute?");
    return town.onlyIncident();
  }

  private void soundIsOffUntilItIsAsked() {
    var sound = phones.locator("#sound");
    assertThat(sound).hasAttribute("aria-pressed", "false");
    sound.focus();
    phones.keyboard().press("Enter");
    assertThat(sound).hasText("Sound on");
    phones.keyboard().press("Enter");
    assertThat(sound).hasText("Sound off");
  }

  private void itIsSafeAndTheirPlanIsFound(OnScreen sam) {
    looks.at(sam.page(), "04-safety-screen");
    sam.answers("Is anyone hurt?", "No")
        .answers("A weapon, fire, or pills taken?", "No")
        .answers("Is everyone in sight?", "Yes")
        .answers("Thoughts of suicide?", "No")
        .answers("Is it safe to talk right now?", "Yes")
        .writes("Where are you right now?", "in the kitchen, third floor")
        .taps("Go on")
        .sees("Who is speaking?");
    looks.at(sam.page(), "05-who-is-speaking");
    sam.taps("mother, C.").sees("Whom is it about?");
    looks.at(sam.page(), "06-whom-it-is-about");
    sam.taps("young person, M.").sees("What is happening?");
    looks.at(sam.page(), "07-what-is-happening");
    sam.taps("Blow-up at home").sees("Step H1");
  }

  private void theFirstStepsAreTried(OnScreen sam) {
    looks.at(sam.page(), "08-step");
    sam.unfolds("unlock-fold").taps("I know this voice").reads("Carla, is everyone safe");
    sam.writes("Your answer, in your own words", "I am here with you. Is Sofi with you?");
    sam.taps("Send").reads("Texts can be seen by others");
    town.wait(Duration.ofSeconds(4));
    Handset.on(town, phones, "+12025550101").shows("Is Sofi with you?");
    looks.at(sam.page(), "09-step-names-open-and-thread");
    picture.keep(sam.page(), "Sam, on call, walks her plan");

    sam.taps("Did not work").sees("Step H2");
    sam.taps("Partly").sees("Step H3");
    town.wait(Duration.ofSeconds(4));
    Handset.on(town, phones, "+12025550103").texts("1");
    sam.unfolds("people-fold");
    assertThat(sam.page().locator("#people .asked li:has-text('Tio Ruben')"))
        .containsText("has it");
    sam.reads("said yes. We are calling you, so that you can talk.");
    looks.at(sam.page(), "10-people-asked");
    sam.taps("Did not work").sees("Step H4");
    sam.taps("Partly").sees("Next: step H5").taps("Start this step").sees("Step H5");
    sam.unfolds("not-tried").taps("The family chose not to");
  }

  private void aNightAwayIsAgreed(OnScreen sam) {
    sam.sees("Next: step H6");
    looks.at(sam.page(), "11-next-step-is-restricted");
    sam.taps("Start this step").sees("This step waits for a yes");
    looks.at(sam.page(), "12-waits-for-a-yes");
    sam.taps("They said yes").sees("Step H6");
    sam.taps("Did not work").sees("Next: step H7");
  }

  private void helpIsCalledAlone(OnScreen sam) {
    looks.at(sam.page(), "13-last-step-asks-why");
    sam.writes("Why?", "he has gone down to the road").taps("Start this step");
    sam.sees("This step waits for a yes").taps("They said yes").reads("said yes");
    town.wait(Duration.ofMinutes(3).plusSeconds(1));
    sam.reads("The supervisor is asked");
    looks.at(sam.page(), "14-supervisor-stands-in");
    town.wait(Duration.ofMinutes(3).plusSeconds(1));
    sam.reads("Nobody answered in time");
    looks.at(sam.page(), "15-go-on-alone");
    sam.writes("Why?", "nobody answers and he is out of sight").taps("Go on with my reason");
    sam.sees("Step H7").reads("Lights and sirens off");
    sam.holds("Danger (hold)", "Danger override is on");
    looks.at(sam.page(), "16-danger-and-dispatch");
  }

  private void itIsOver(OnScreen sam) {
    sam.taps("Worked").sees("Is it over?");
    looks.at(sam.page(), "17-is-it-over");
    sam.answers("Is that so?", "Yes");
    sam.page().getByLabel("How did it end?").selectOption("stabilized_support_came");
    sam.page().getByLabel("Where is the young person now?").selectOption("home");
    sam.answers("Is contact safe tomorrow, and how?", "By call")
        .taps("It is over")
        .sees("Afterwards");
    looks.at(sam.page(), "18-afterwards");
  }

  private void theTimeAfter(IncidentId incident) {
    town.wait(Duration.ofMinutes(61));
    OnScreen dana = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
    looks.at(dana.page(), "19-home-afterwards");
    dana.opens(incident, "");
    dana.sees("Follow-up 1").taps("Reached").reads("Reached, ");
    dana.taps("Reached").reads("Review");
    assertThat(dana.page().getByText("Reached, ")).hasCount(2);
    theFamilyRatesTheLine(dana);
    dana.opens(incident, "/timeline").sees("Timeline").reads("Danger override");
    looks.at(dana.page(), "20-timeline");
    dana.follows("Review").sees("The meeting");
    dana.answers("Was the family there?", "Yes").taps("The meeting was held").sees("The decision");
    looks.at(dana.page(), "21-review");
    dana.page().evaluate("document.querySelector('#review h2').scrollIntoView()");
    picture.keep(dana.page(), "Dana, the coordinator, reviews it");
    picture.write(phones);
    dana.page().locator("#youth_words").fill("The hall light was in my eyes.");
    dana.page().locator("label:has([name=caregiver_declined])").click();
    dana.answers("The plan is", "Kept");
    dana.writes("Why?", "It worked as they wrote it.").taps("Decide");
    dana.reads("Closed.");
    looks.at(dana.page(), "22-closed");
    dana.goesHome().reads("Nothing is open");
  }

  private static void theFamilyRatesTheLine(OnScreen dana) {
    dana.unfolds("rating-fold");
    for (var question : List.of("knew", "listened", "again")) {
      dana.page().locator("label:has([name=%s][value='4'])".formatted(question)).click();
    }
    dana.taps("Keep what they said").reads("We would call again 4/5");
  }
}
