package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.StepOutcome;

/// Kim keeps the line running. Something woke her; she looks whether she can go back to sleep.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OperatorsNightTest {
  private static final String PIN = "246831";
  private static final int CRISES_OF_THE_YEAR = 500;

  @RegisterExtension
  final Town town =
      new Town(
          "server.data=" + OperatorOnTheLineTest.folder(),
          "operator.url=http://127.0.0.1:9/hush-hush",
          "oncall.roster="
              + Rota.withOperator(
                  Rota.file(
                      """
                        - {staff: S1, hours: "Mo-Sa 00:00-24:00"}
                        - {staff: S2, hours: "24/7"}
                        - {staff: S3, hours: "24/7"}
                      """),
                  PIN));

  private final Chromium chromium = new Chromium();
  private final Looks looks = new Looks();

  @AfterEach
  void close() {
    chromium.close();
    // The page that asks for a reason is the answer to somebody it is not for.
    assertThat(chromium.complaints()).filteredOn(one -> !one.contains("403")).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void kim_sees_what_woke_her_what_can_wait_who_read_a_plan_and_why_and_goes_back_to_sleep() {
    town.hasAYearBehind(CRISES_OF_THE_YEAR);
    new CoordinatorsDesk(town).luzIsOff();
    whatWakesHer();
    luzReadsThePlanForAReason();

    var kim = OnScreen.signedIn(town, chromium.phone(), "O1", PIN);
    kim.follows("Is the line well?").sees("The line needs you now.");
    Page page = kim.page();
    assertThat(page.locator("#main h1")).hasText("The line needs you now.");
    reads(page, "#needed", "backup is asked");
    reads(page, "#needed", "Held back by the carriers: ");
    reads(page, "#later", "Nobody as primary: Sun, Oct 11, 00:00 to Mon, Oct 12, 00:00.");
    reads(page, "#gaps", "Sun, Oct 18, 00:00");
    reads(page, "#missed", "30007.");
    reads(page, "#missed", "You are told. Look at the registration");
    looks.at(page, "46-operator-woken");

    page.locator("#settings summary").click();
    reads(page, "#settings", "telephony.twilio.auth-tokens");
    assertThat(page.content()).doesNotContain("hush", "demo-twilio-token", "pbkdf2");

    page.locator("#readings summary").click();
    page.getByLabel("What they read").selectOption("plan");
    page.getByLabel("Only what was opened by giving a reason").check();
    kim.taps("Look it up").sees("The line needs you now.");
    reads(page, "#readings", "Luz Ortega");
    reads(page, "#readings", "plan PLN-0007");
    reads(page, "#readings", "gave a reason: the family reached them");
    assertThat(page.locator("#readings li")).hasCount(1);
    assertThat(page.content()).doesNotContain("She rang my own phone");
    looks.at(page, "47-operator-who-read");

    itIsOver();
    kimSleeps();
  }

  private void itIsOver() {
    town.desk("S1").allIsCalm().ends(StepOutcome.WORKED).calmsDown(SafeContact.BY_TEXT);
  }

  private void kimSleeps() {
    town.turnsItsClock(Duration.ofMinutes(75));
    town.settle();
    assertThat(new OperatorsEyes(town, "O1", PIN).look("verdict"))
        .startsWith("You can go back to sleep.");
    var kim = OnScreen.signedIn(town, chromium.desktop(), "O1", PIN);
    kim.follows("Is the line well?").sees("You can go back to sleep.");
    reads(kim.page(), "#later", "backup is asked");
    looks.at(kim.page(), "48-operator-sleeps");
  }

  private static void reads(Page page, String part, String words) {
    assertThat(page.locator(part)).containsText(words);
  }

  /// The carriers hold texts to Sam back, and the server is down while backup should be asked.
  private void whatWakesHer() {
    town.fault("sms-30007", "+12025550181");
    town.phone("+12025550101").texts("please help");
    town.whileDown(Duration.ofMinutes(4));
    town.noFaults();
    var sam = town.desk("S1");
    sam.does(new Engage());
    sam.isAbout("FAM-0007", "P1", "H");
  }

  private void luzReadsThePlanForAReason() {
    var luz = OnScreen.signedIn(town, chromium.phone(), "S2", "246802");
    luz.opens(town.onlyIncident(), "");
    luz.page().locator("#glass-purpose").selectOption("family_reached_me");
    luz.page().locator("#glass-words").fill("She rang my own phone");
    luz.taps("Open this family to me").reads("please help");
  }
}
