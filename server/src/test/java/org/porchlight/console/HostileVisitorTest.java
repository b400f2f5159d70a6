package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Policy;

/// Somebody with a browser, a stolen cookie or a telephone they found tries the doors.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileVisitorTest extends InBrowser {
  private static final Duration LOCK_AFTER = Duration.ofMinutes(5);
  private static final String PIN = OpenHouse.PINS.getOrDefault("S1", "");

  /// A page is asked for by a person, by htmx, by a page for itself, and as a stream.
  private static final List<String[]> WAYS =
      List.of(
          new String[] {"Accept", "text/html"},
          new String[] {"HX-Request", "true"},
          new String[] {"X-Part", "1"},
          new String[] {"Accept", "text/event-stream"});

  private final HttpClient bare = HttpClient.newHttpClient();
  private final IncidentId incident = house.text("the blue heron is in the yard");
  private final String path = "/incidents/" + incident;

  HostileVisitorTest() {
    super(
        new OpenHouse(Policy.DEFAULTS, new SignInSettings(null, SecondFactor.OFF, LOCK_AFTER)),
        CHROMIUM.narrowPhone());
  }

  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("ERR_FAILED") || complaint.startsWith("htmx:");
  }

  private HttpResponse<String> with(String session, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(house.address + path))
            .header("Cookie", "porchlight_session=" + session)
            .timeout(Duration.ofSeconds(10));
    return bare.send(request.headers(headers).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String session, String pin) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(house.address + "/login"))
            .header("Cookie", "porchlight_session=" + session)
            .header("Origin", house.address.toString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("staff=S1&pin=" + pin));
    return bare.send(request.build(), BodyHandlers.ofString());
  }

  private int home(String session) throws Exception {
    return with(session, "/", WAYS.getFirst()).statusCode();
  }

  private static List<Door> pages() {
    return Arrays.stream(Door.values()).filter(door -> !door.changes() && !door.open()).toList();
  }

  private String at(Door door) {
    return door.path()
        .replace(":incident", incident.value())
        .replace(":family", "FAM-0007")
        .replace(":plan", "PLN-0007")
        .replace(":version", "4")
        .replace(":part", "steps");
  }

  @Test
  void a_planted_session_is_not_taken_over_and_one_left_behind_ends_with_the_next_sign_in()
      throws Exception {
    String planted = SessionToken.fresh(house.now());
    String cookie = signIn(planted, PIN).headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("porchlight_session=")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict", "Path=/")
        .doesNotContain(planted, "Domain");
    assertThat(home(planted)).isEqualTo(303);

    String left = cookie.replaceAll("porchlight_session=([^;]+).*", "$1");
    assertThat(home(left)).isEqualTo(200);
    assertThat(signIn(left, "999999").statusCode()).isEqualTo(401);
    assertThat(home(left)).as("a wrong PIN ends nobody's").isEqualTo(200);
    signIn(left, PIN);
    assertThat(home(left)).as("left behind").isEqualTo(303);
  }

  @Test
  void a_locked_telephone_shows_no_page_however_it_is_asked_for() throws Exception {
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    house.pass(LOCK_AFTER);
    for (Door door : pages()) {
      for (String[] way : WAYS) {
        if (!Proof.opensWhileLocked(door)) {
          var answer = with(sam.session(), at(door), way);
          assertThat(answer.statusCode()).as(door + " " + way[1]).isIn(303, 423);
          assertThat(answer.body()).as(door.name()).doesNotContain("heron", "Carla");
        }
      }
    }
    assertThat(home(sam.session())).as("asking opens nothing").isEqualTo(303);
  }

  @Test
  void a_cookie_that_was_copied_opens_no_page_after_signing_out() throws Exception {
    var sam = Visitor.signedIn(house, "S1");
    String stolen = sam.session();
    assertThat(home(stolen)).isEqualTo(200);
    sam.post("/logout", Map.of());

    for (Door door : pages()) {
      for (String[] way : WAYS) {
        var answer = with(stolen, at(door), way);
        assertThat(answer.body()).as(door.name()).doesNotContain("heron", "Carla");
        boolean led = answer.headers().map().containsKey("hx-redirect");
        assertThat(led ? 303 : answer.statusCode()).as(door.name()).isIn(303, 401);
      }
    }
  }

  @Test
  void nobody_is_led_to_another_site() {
    var sam = Visitor.signedIn(house, "S1");
    for (String back :
        List.of(
            "//elsewhere.example",
            "/\\elsewhere.example",
            "https://elsewhere.example",
            "javascript:alert(1)",
            "/a@elsewhere.example",
            "/\t/elsewhere.example",
            "/\r\nSet-Cookie: x=1",
            "\t//elsewhere.example")) {
      house.pass(LOCK_AFTER);
      sam.get(sam.get(path).headers().firstValue("Location").orElseThrow());
      var opened = sam.post("/locked", Map.of("pin", PIN, "back", back));
      assertThat(opened.headers().firstValue("Location")).as(back).contains("/");
      assertThat(opened.headers().allValues("Set-Cookie")).as(back).isEmpty();
    }
  }

  @Test
  void a_name_that_the_sender_made_up_is_in_no_answer() throws Exception {
    var sam = Visitor.signedIn(house, "S1");
    for (String page : List.of("/login", "/", path, "/nowhere")) {
      var answer =
          with(
              sam.session(),
              page,
              "X-Forwarded-Host",
              "elsewhere.example",
              "Forwarded",
              "host=elsewhere.example",
              "X-Forwarded-Proto",
              "gopher");
      assertThat(answer.body() + answer.headers().map()).doesNotContain("elsewhere", "gopher");
    }
  }

  @Test
  void a_code_that_did_not_leave_the_telephone_stands_nowhere_on_it() {
    signIn("S1");
    page.navigate(house.address + "/second-factor");
    tap("Text a code to my phone");
    page.waitForSelector("#code");
    page.route("**/second-factor", Route::abort);
    page.locator("#code").fill("123456");
    tap("Go on");
    assertThat(page.locator("#not-sent li")).hasCount(1);
    assertThat(page.locator("#not-sent li").textContent()).doesNotContain("123456");
    page.unroute("**/second-factor");
  }
}
