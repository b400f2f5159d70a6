package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;
import org.porchlight.incident.IncidentId;

/// Where a second proof is asked for, a plan's words wait until a code came to one's own phone.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SecondFactorOnTheLineTest {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final List<String> PLAN_WORDS =
      List.of("Blow-up", "Canelo", "Step H1", "walks_dog", "Let me do the dog", "third floor");

  @RegisterExtension
  final Town town = new Town("sign-in.second-factor=required", "sign-in.lock-after=1h");

  private final Chromium chromium = new Chromium();
  private final Looks looks = new Looks();
  private final Phone danasPhone = town.phone("+12025550184");

  @AfterEach
  void close() {
    chromium.close();
  }

  private IncidentId mateosCrisis() {
    town.phone("+12025550101").texts("please help");
    town.phone("+12025550181").replies("1");
    town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    return town.onlyIncident();
  }

  @Test
  void a_coordinator_reads_the_plan_after_a_code_and_nothing_of_it_before() {
    IncidentId incident = mateosCrisis();
    OnScreen dana = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
    noPageShowsAWordOfThePlan(dana, incident);

    dana.opens(incident, "/timeline").sees("One more proof").taps("Text a code to my phone");
    String first = codeOnDanasPhone();
    aWrongCodeAndOneTooOldOpenNothing(dana, first);
    onlyTheNewestOfTwoCodesCounts(dana);
    fiveWrongCodesEndACode(dana, incident);

    dana.taps("Text a code to my phone");
    tells(dana, codeOnDanasPhone());
    dana.sees("Timeline").reads("Step H1");
    PlaywrightAssertions.assertThat(dana.page())
        .hasURL(town.console() + "/incidents/" + incident + "/timeline");
    dana.opens(incident, "/handoff").reads("Read this aloud");
    dana.page().navigate(town.console() + "/plans/PLN-0007/4");
    dana.reads("Mateo");

    Chromium.signOut(dana.page());
    OnScreen again = OnScreen.signedIn(town, dana.page(), "C1", "246811");
    again.opens(incident, "/timeline").sees("One more proof");
    assertThat(looks.faults()).isEmpty();
    assertThat(chromium.complaints())
        .filteredOn(one -> !one.contains("status of 401") && !one.contains("status of 429"))
        .isEmpty();
  }

  private void noPageShowsAWordOfThePlan(OnScreen dana, IncidentId incident) {
    dana.goesHome().reads("Sam Rivers");
    String walk = "/incidents/" + incident;
    for (String path :
        List.of(
            "/",
            walk,
            walk + "/timeline",
            walk + "/handoff",
            walk + "/handoff.txt",
            walk + "/review",
            "/plans",
            "/plans/PLN-0007/4",
            "/families/FAM-0007",
            "/measures")) {
      dana.page().navigate(town.console() + path);
      assertThat(dana.page().content()).as(path).doesNotContain(PLAN_WORDS);
    }
  }

  /// What the phone shows last is the code: no name, no link and nothing of a plan beside it.
  private String codeOnDanasPhone() {
    town.wait(Duration.ofSeconds(4));
    String text = danasPhone.texts().getLast();
    assertThat(text).doesNotContain("http", "Dana", "Mateo", "crisis", "plan");
    var code = CODE.matcher(text);
    assertThat(code.find()).as(text).isTrue();
    return code.group(1);
  }

  private static String another(String code) {
    return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
  }

  private static void tells(OnScreen dana, String code) {
    dana.page().locator("#code").fill(code);
    dana.taps("Go on");
  }

  private static void isTold(OnScreen dana, String words) {
    PlaywrightAssertions.assertThat(dana.page().locator(".notice")).containsText(words);
  }

  private void aWrongCodeAndOneTooOldOpenNothing(OnScreen dana, String code) {
    tells(dana, another(code));
    isTold(dana, "That did not match");
    looks.at(dana.page(), "82-wrong-code");
    town.wait(Duration.ofMinutes(5));
    tells(dana, code);
    isTold(dana, "That code is over. Please ask for a new one.");
  }

  private void onlyTheNewestOfTwoCodesCounts(OnScreen dana) {
    dana.taps("Text a code to my phone");
    String older = codeOnDanasPhone();
    dana.taps("Text another code");
    String newer = codeOnDanasPhone();
    tells(dana, older.equals(newer) ? another(newer) : older);
    isTold(dana, "That did not match");
    dana.taps("Text another code");
    codeOnDanasPhone();
    int texts = danasPhone.texts().size();
    dana.taps("Text another code");
    isTold(dana, "Several codes were sent already");
    looks.at(dana.page(), "84-several-codes");
    town.wait(Duration.ofSeconds(4));
    assertThat(danasPhone.texts()).as("no fifth code in a quarter of an hour").hasSize(texts);
  }

  private void fiveWrongCodesEndACode(OnScreen dana, IncidentId incident) {
    town.wait(Duration.ofMinutes(16));
    dana.opens(incident, "/timeline").sees("One more proof").taps("Text a code to my phone");
    String code = codeOnDanasPhone();
    for (int i = 0; i < 4; i++) {
      tells(dana, another(code));
      isTold(dana, "That did not match");
    }
    tells(dana, another(code));
    isTold(dana, "That code is over");
    PlaywrightAssertions.assertThat(dana.page().locator("#code")).hasCount(0);
  }

  @Test
  void who_asks_to_be_called_hears_the_code_after_a_key_and_no_machine_does() {
    OnScreen dana = asksOnce();
    danasPhone.behaves("voicemail");
    dana.taps("Call my phone ending in 84 and say the code");
    town.wait(Duration.ofSeconds(30));
    assertThat(danasPhone.said()).as("on the machine").doesNotContainPattern("[0-9], [0-9]");
    danasPhone.behaves("manual");

    dana.taps("Call me instead");
    looks.at(dana.page(), "85-code-by-call");
    dana.reads("Your phone rings now");
    tells(dana, codeHeard());
    dana.sees("Timeline").reads("Step H1");
    assertThat(danasPhone.texts()).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void a_phone_that_takes_no_texts_rings_instead_until_it_takes_them_again() {
    danasPhone.replies("STOP");
    OnScreen dana = asksOnce();
    dana.taps("Text a code to my phone");
    dana.reads("Your phone rings now");
    String code = codeHeard();
    assertThat(code).hasSize(6);
    assertThat(danasPhone.texts()).noneMatch(text -> text.contains(code));

    danasPhone.replies("START");
    dana.taps("Text another code");
    dana.reads("If your phone takes no texts of ours, it rings instead");
    tells(dana, codeOnDanasPhone());
    dana.sees("Timeline").reads("Step H1");
  }

  @Test
  void a_landline_rings_once_the_carrier_says_that_the_text_did_not_arrive() {
    town.fault("sms-30006", danasPhone.number());
    OnScreen dana = asksOnce();
    dana.taps("Text a code to my phone");
    town.wait(Duration.ofSeconds(10));
    tells(dana, codeHeard());
    dana.sees("Timeline").reads("Step H1");
  }

  private OnScreen asksOnce() {
    IncidentId incident = mateosCrisis();
    OnScreen dana = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
    return dana.opens(incident, "/timeline").sees("One more proof");
  }

  /// What a person hears who presses the digit they are asked for: the code, slowly and twice.
  private String codeHeard() {
    town.wait(Duration.ofSeconds(4));
    danasPhone.answers();
    assertThat(danasPhone.said()).doesNotContainPattern("[0-9], [0-9]");
    danasPhone.pressesTheSpokenDigit();
    var said = Pattern.compile("(?s)Your code is ((?:[0-9], ){5}[0-9]).*Your code is \\1\\b");
    for (int i = 0; i < 20 && !said.matcher(danasPhone.said()).find(); i++) {
      town.wait(Duration.ofSeconds(1));
    }
    var twice = said.matcher(danasPhone.said());
    assertThat(twice.find()).as(danasPhone.said()).isTrue();
    return twice.group(1).replace(", ", "");
  }
}
