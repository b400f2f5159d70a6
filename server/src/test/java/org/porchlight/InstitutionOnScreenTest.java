package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;
import org.porchlight.incident.WalkCommand.OverrideDanger;

/// An institution in contact (R22) and a family that fell silent (R10), by taps on the page.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class InstitutionOnScreenTest {
  @RegisterExtension final Town town = new Town();

  private final Chromium chromium = new Chromium();
  private final Looks looks = new Looks();
  private final Phone school = town.phone("+12025550113");
  private final Phone sam = town.phone("+12025550181");

  @AfterEach
  void close() {
    chromium.close();
    assertThat(chromium.complaints()).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void a_school_is_called_back_on_a_published_number_before_anything_is_told() {
    school.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var screen =
        OnScreen.signedIn(town, chromium.phone(), "S1", "246801").opens(town.onlyIncident(), "");
    screen
        .unfolds("tools-fold")
        .unfolds("tool-third")
        .taps("School")
        .reads("Nothing may be told before they pick up");
    school.hangsUp();
    sam.hangsUp();
    town.wait(Duration.ofSeconds(2));

    screen.unfolds("call-published").writes("A published number of theirs", "202-555-0113");
    screen.writes("Where is it published?", "district web page");
    looks.at(screen.page(), "64-institution");
    screen.taps("Call back on it");
    town.wait(Duration.ofSeconds(3));
    sam.answersAndPressesTheSpokenDigit();
    school.answers();
    town.wait(Duration.ofSeconds(4));
    school.presses("1");
    town.wait(Duration.ofSeconds(6));
    screen.reads("They picked up on a published number");

    screen.unfolds("tell-them").writes("What for?", "he ran toward the road");
    screen.taps("Somebody is in danger: tell them").reads("the rule is in the record");
    assertThat(town.desk("S1").all("third_party.told"))
        .containsExactly("null:null:imminent_threat");
  }

  @Test
  void a_supervisor_is_asked_whether_somebody_goes_and_looks_and_nobody_else_is() {
    var carla = town.phone("+12025550101");
    carla.texts("he has a knife");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.does(new OverrideDanger("weapon_in_hand"));
    town.wait(Duration.ofMinutes(6));
    var incident = town.onlyIncident();
    var staff = OnScreen.signedIn(town, chromium.phone(), "S1", "246801").opens(incident, "");
    assertThat(staff.page().locator("#welfare").count()).isZero();
    var screen = OnScreen.signedIn(town, chromium.phone(), "S3", "246803").opens(incident, "");
    screen.writes("Why, in a few words", "no answer, a knife");
    looks.at(screen.page(), "65-welfare-check");
    screen.taps("Ask for a welfare check");
    screen.page().waitForCondition(() -> screen.page().locator("#welfare").count() == 0);

    assertThat(desk.all("welfare_check.decided")).containsExactly("null:asked:null");
  }
}
