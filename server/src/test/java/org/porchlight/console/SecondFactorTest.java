package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.Policy;
import org.porchlight.storage.Factors;

/// One factor helps; two read the plan.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondFactorTest extends InBrowser {
  private final Visitor sam = Visitor.signedIn(house, "S1");

  SecondFactorTest() {
    super(
        new OpenHouse(
            Policy.DEFAULTS, new SignInSettings(null, SecondFactor.REQUIRED, OpenHouse.NEVER)),
        CHROMIUM.narrowPhone());
  }

  @Test
  void whoever_has_shown_one_factor_helps_and_reads_no_word_of_the_plan() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    sam.get(path);
    sam.tap(path + "/take", Map.of());
    sam.tap(
        path + "/screen", Map.of("hurt", "no", "weapon", "no", "in_sight", "yes", "suicide", "no"));
    sam.tap(path + "/speaker", Map.of("person", "P2"));
    sam.tap(path + "/youth", Map.of("youth", "FAM-0007/P1"));
    assertThat(sam.page().replaceAll("(?s).*<main", ""))
        .contains("The plan waits for one more proof", "Show the plan")
        .doesNotContain("Blow-up at home", "own-words", "What helps", "Strengths");

    sam.tap(path + "/supervisor", Map.of());
    sam.tap(path + "/call-back", Map.of());
    sam.tap(path + "/text", Map.of("words", "I am here"));
    sam.tap(path + "/danger", Map.of());
    sam.tap(path + "/harm", Map.of());
    assertThat(house.state(incident).walk().danger()).isTrue();
    assertThat(sam.page()).doesNotContain("Blow-up at home", "own-words", "What helps");
  }

  @Test
  void every_page_of_a_plan_asks_for_two_and_help_for_one() {
    var ofPlans =
        EnumSet.of(
            Door.PLANS,
            Door.PLAN_PAPERS,
            Door.PLAN_PRINT,
            Door.PLAN_LINK,
            Door.TIMELINE,
            Door.HANDOFF,
            Door.HANDOFF_TEXT,
            Door.REVIEW_PAGE,
            Door.REVIEW,
            Door.CHANGE,
            Door.PLAN_DRAFT,
            Door.CLOSE,
            Door.CARD_LINK);
    var ofHelp =
        EnumSet.of(
            Door.HOME, Door.WALK, Door.TAKE, Door.PAGE, Door.CALL_BACK, Door.DANGER, Door.HARM);

    assertThat(ofPlans).allMatch(door -> Proof.asked(door) == Factors.TWO);
    assertThat(ofHelp).allMatch(door -> Proof.asked(door) == Factors.ONE);

    var path = "/incidents/" + house.text("help");
    for (String page : List.of("/timeline", "/handoff", "/handoff.txt", "/review")) {
      assertThat(sam.get(path + page).headers().firstValue("Location").orElse(""))
          .as(page)
          .startsWith("/second-factor?back=");
    }
  }

  @Test
  void a_code_on_ones_own_phone_opens_what_one_wanted_to_read() {
    var path = "/incidents/" + house.text("help") + "/timeline";
    String asked = sam.get(path).headers().firstValue("Location").orElseThrow();
    sam.get(asked);
    assertThat(sam.page()).contains("ending in 81");

    assertThat(sam.post("/second-factor/send", Map.of("back", path)).body())
        .contains("one-time-code");
    var answer =
        sam.post(
            "/second-factor", Map.of("code", house.codes.getOrDefault("S1", ""), "back", path));

    assertThat(answer.headers().firstValue("Location")).contains(path);
    assertThat(sam.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void a_code_is_good_once_for_five_minutes_for_five_tries_and_in_one_browser() {
    String code = code();
    var other = Visitor.signedIn(house, "S1");
    assertThat(tell(other, code)).isEqualTo(401);
    for (int i = 0; i < 4; i++) {
      assertThat(tell(sam, "000000")).isEqualTo(401);
    }
    assertThat(tell(sam, "000000")).isEqualTo(401);
    assertThat(tell(sam, code)).as("after five tries").isEqualTo(401);

    code = code();
    house.pass(Duration.ofMinutes(5));
    assertThat(tell(sam, code)).as("after five minutes").isEqualTo(401);

    code = code();
    assertThat(tell(sam, code)).isEqualTo(303);
    assertThat(tell(sam, code)).as("a second time").isEqualTo(401);
  }

  @Test
  void no_more_than_four_codes_leave_in_a_quarter_of_an_hour() {
    for (int i = 0; i < 4; i++) {
      code();
    }
    assertThat(sam.post("/second-factor/send", Map.of()).statusCode()).isEqualTo(429);

    house.pass(Duration.ofMinutes(16));
    assertThat(sam.post("/second-factor/send", Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void the_way_back_is_a_page_of_our_own() {
    for (String elsewhere : List.of("//elsewhere.example", "https://elsewhere.example", "/\\x")) {
      String code = code();
      assertThat(
              sam.post("/second-factor", Map.of("code", code, "back", elsewhere))
                  .headers()
                  .firstValue("Location"))
          .contains("/");
      house.pass(Duration.ofMinutes(6));
    }
  }

  @Test
  void in_a_browser_the_plan_is_one_step_away_from_the_walk() {
    var incident = house.text("help");
    sam.walkToStep(incident);
    signIn("S1", incident);
    page.waitForSelector("text=The plan waits for one more proof");
    looks.at(page, "81-plan-waits");
    page.getByText("Show the plan").click();
    looks.at(page, "82-second-factor");
    tap("Text a code to my phone");
    page.waitForSelector("#code");
    looks.at(page, "83-second-factor-code");
    page.keyboard().type(house.codes.getOrDefault("S1", ""));
    page.keyboard().press("Enter");
    page.waitForSelector("text=Step H1");
    PlaywrightAssertions.assertThat(page).hasURL(house.address + "/incidents/" + incident);
  }

  private String code() {
    sam.post("/second-factor/send", Map.of());
    return house.codes.getOrDefault("S1", "");
  }

  private static int tell(Visitor visitor, String code) {
    return visitor.post("/second-factor", Map.of("code", code)).statusCode();
  }
}
