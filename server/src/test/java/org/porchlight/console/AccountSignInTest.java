package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.IssuerSettings;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.Policy;
import org.porchlight.storage.Factors;
import org.porchlight.storage.Session;
import org.porchlight.storage.Sessions;

/// Signing in at a real issuer, there and back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountSignInTest extends InBrowser {
  private static final Issuer ISSUER = new Issuer();

  private final Visitor visitor = new Visitor(house.address);

  AccountSignInTest() {
    super(
        new OpenHouse(
            Policy.DEFAULTS,
            new SignInSettings(ISSUER.settings(), SecondFactor.OFF, OpenHouse.NEVER)),
        CHROMIUM.narrowPhone());
  }

  @AfterAll
  static void closeIssuer() {
    ISSUER.close();
  }

  @Test
  void an_account_of_the_roster_opens_the_incident_that_was_asked_for() {
    ISSUER.nextIs("S1", "pwd");
    var incident = house.text("help");
    assertThat(visitor.get("/login?to=" + incident).body())
        .contains("/login/account?to=" + incident);

    var back = journey("/login/account?to=" + incident);

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.headers().firstValue("Refresh")).contains("0; url=/incidents/" + incident);
    assertThat(visitor.get("/").body()).contains("Sam Rivers");
    assertThat(factors()).isEqualTo(Factors.ONE);
  }

  @Test
  void an_account_shown_by_several_means_is_two_factors() {
    ISSUER.nextIs("S2", "mfa");
    journey("/login/account");

    assertThat(factors()).isEqualTo(Factors.TWO);
  }

  @Test
  void somebody_of_no_roster_reads_what_a_wrong_pin_reads() {
    ISSUER.nextIs("S9", "mfa");
    var back = journey("/login/account");

    assertThat(back.statusCode()).isEqualTo(401);
    assertThat(back.body()).contains("That did not match");
    assertThat(visitor.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void whoever_says_no_at_the_issuer_is_back_at_the_door() {
    ISSUER.nextIs("", "pwd");

    assertThat(journey("/login/account").statusCode()).isEqualTo(401);
  }

  @Test
  void a_journey_ends_once_and_only_in_the_browser_it_began_in() {
    ISSUER.nextIs("S1", "pwd");
    String back = wayBack("/login/account");
    var other = new Visitor(house.address);
    other.get("/login/account");

    assertThat(other.get(back).statusCode()).isEqualTo(401);
    assertThat(visitor.get(back).statusCode()).as("used up by the other browser").isEqualTo(401);

    String again = wayBack("/login/account");
    assertThat(visitor.get(again).statusCode()).isEqualTo(200);
    assertThat(visitor.get(again).statusCode()).isEqualTo(401);
  }

  @Test
  void a_code_of_another_journey_opens_nothing() {
    ISSUER.nextIs("S1", "pwd");
    String first = wayBack("/login/account");
    String second = wayBack("/login/account");
    var code = Optional.ofNullable(URI.create(first).getQuery()).orElse("");

    String mixed = second.replaceAll("code=[^&]*", code.replaceAll(".*(code=[^&]*).*", "$1"));

    assertThat(visitor.get(mixed).statusCode()).isEqualTo(401);
    assertThat(visitor.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void while_the_issuer_is_away_the_page_says_so_and_the_pin_opens_the_door() {
    var nobody = new IssuerSettings(URI.create("http://127.0.0.1:9"), "id", "secret", "sub");
    try (var alone =
        new OpenHouse(
            Policy.DEFAULTS, new SignInSettings(nobody, SecondFactor.OFF, OpenHouse.NEVER))) {
      var sam = new Visitor(alone.address);
      var incident = alone.text("help");
      var answer = sam.get("/login/account?to=" + incident);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("cannot be reached at the moment", "name=\"pin\"", incident.value());
      assertThat(Visitor.signedIn(alone, "S1").get("/").body()).contains("Sam Rivers");
    }
  }

  @Test
  void in_a_browser_one_tap_leads_there_and_back_between_two_sites() {
    ISSUER.nextIs("S2", "mfa");
    var incident = house.text("help");
    page.navigate(house.address + "/login?to=" + incident);
    looks.at(page, "80-sign-in-with-accounts");
    page.getByText("Sign in with your agency's account").click();
    page.waitForURL("**/incidents/" + incident);
    PlaywrightAssertions.assertThat(page.locator(".who .name")).hasText("Luz Ortega");
  }

  private HttpResponse<String> journey(String path) {
    return visitor.get(wayBack(path));
  }

  /// Goes to the issuer and through its pages, and says where it sends the browser back to.
  private String wayBack(String path) {
    var next = house.address.resolve(path);
    for (int i = 0; i < 8; i++) {
      var answer = visitor.get(next.toString());
      next =
          next.resolve(
              answer
                  .headers()
                  .firstValue("Location")
                  .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body())));
      if (next.getPath().equals("/login/account/back")) {
        return next.toString();
      }
    }
    throw new AssertionError("8 steps and not back (expected: fewer)");
  }

  private Factors factors() {
    return OpenHouse.get(house.store.sessions().find(OpenHouse.AGENCY, visitor.session()))
        .map(Sessions.Found::session)
        .map(Session::factors)
        .orElseThrow();
  }
}
