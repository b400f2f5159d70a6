package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
  private final OpenHouse house = new OpenHouse();
  private final Visitor visitor = new Visitor(house.address);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_name_and_its_pin_open_the_door() {
    var answer = visitor.post("/login", Map.of("staff", "S1", "pin", "246801"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .containsIgnoringCase("httponly")
        .contains("SameSite=Strict", "Path=/");
    assertThat(visitor.get("/").body()).contains("Sam Rivers", "Nothing is open");
  }

  @Test
  void over_tls_no_other_host_and_no_plain_page_can_put_a_session_into_the_browser()
      throws Exception {
    var line = URI.create("https://line.lakeside.example");
    try (var behind = OpenHouse.behindTls(line);
        var http = HttpClient.newHttpClient()) {
      var staff =
          new Visitor(behind.address)
              .post("/login", Map.of("staff", "S1", "pin", "246801"), line.toString());
      var cookie = staff.headers().firstValue("Set-Cookie").orElseThrow();

      assertThat(staff.statusCode()).isEqualTo(303);
      assertThat(cookie)
          .startsWith("__Host-porchlight_session=")
          .contains("Secure", "HTTPOnly", "SameSite=Strict", "Path=/")
          .doesNotContain("Domain");
      var kept = cookie.substring(0, cookie.indexOf(';'));
      assertThat(home(http, behind, kept).body()).contains("Sam Rivers");
      // Such as a page of a neighbouring host may plant: browsers let it have no such prefix.
      assertThat(home(http, behind, kept.replace("__Host-", "")).statusCode()).isEqualTo(303);
    }
  }

  private static HttpResponse<String> home(HttpClient http, OpenHouse house, String cookie)
      throws Exception {
    var request = HttpRequest.newBuilder(house.address.resolve("/")).header("Cookie", cookie);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_wrong_pin_and_an_unknown_name_are_told_the_same() {
    var wrong = visitor.post("/login", Map.of("staff", "S1", "pin", "999999"));
    var unknown = visitor.post("/login", Map.of("staff", "S9", "pin", "246801"));

    assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
    assertThat(wrong.body()).isEqualTo(unknown.body()).contains("did not match");
  }

  @Test
  void guessing_gets_slower_for_known_and_unknown_names_alike() {
    for (int i = 0; i < 3; i++) {
      visitor.post("/login", Map.of("staff", "S1", "pin", "999999"));
      visitor.post("/login", Map.of("staff", "S9", "pin", "999999"));
    }

    assertThat(visitor.post("/login", Map.of("staff", "S1", "pin", "246801")).statusCode())
        .isEqualTo(429);
    assertThat(visitor.post("/login", Map.of("staff", "S9", "pin", "246801")).statusCode())
        .isEqualTo(429);
  }

  @Test
  void signing_out_ends_the_session_itself() {
    var staff = Visitor.signedIn(house, "S1");
    staff.post("/logout", Map.of());

    assertThat(staff.get("/").headers().firstValue("Location")).contains("/login");
  }

  @Test
  void a_page_left_alone_locks_itself() {
    var staff = Visitor.signedIn(house, "S1");
    house.pass(Duration.ofMinutes(31));

    assertThat(staff.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void nobody_stays_signed_in_longer_than_the_longest_shift() {
    var staff = Visitor.signedIn(house, "S1");
    for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
      house.pass(Duration.ofMinutes(20));
      staff.get("/");
    }

    assertThat(staff.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void staff_read_their_first_language_and_can_switch() {
    var luz = Visitor.signedIn(house, "S2");
    assertThat(luz.page()).contains("lang=\"es\"", "No hay nada abierto");

    luz.tap("/language", Map.of("to", "en"));
    assertThat(luz.page()).contains("lang=\"en\"", "Nothing is open");
  }

  @Test
  void a_sign_in_leads_on_to_the_incident_that_was_asked_for_and_nowhere_else() {
    String path = "/incidents/" + house.text("help");
    String asked = visitor.get(path).headers().firstValue("Location").orElseThrow();
    assertThat(asked).isEqualTo("/login?to=" + path.substring("/incidents/".length()));
    assertThat(visitor.get(asked).body()).contains("name=\"to\"");

    var fields = Map.of("staff", "S1", "pin", "246801");
    assertThat(visitor.post(asked, fields).headers().firstValue("Location")).contains(path);
    assertThat(
            visitor.post("/login?to=//elsewhere.example", fields).headers().firstValue("Location"))
        .contains("/");
  }

  @Test
  void a_sign_in_from_a_foreign_page_is_turned_away() {
    var answer =
        visitor.post("/login", Map.of("staff", "S1", "pin", "246801"), "https://elsewhere.example");

    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
