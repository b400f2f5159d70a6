package org.porchlight.console;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.OpenHouse.get;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.FirstStart;

/// From a set-up code to an administrator who lets staff in, and sees nobody's plan.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministratorTest extends InBrowser {
  private static final String PASSPHRASE = "four lamps upon a porch";

  private final FirstStart firstStart = new FirstStart(house.vertx, OpenHouse.AGENCY, house.store);
  private final Visitor visitor = new Visitor(house.address);

  AdministratorTest() {
    super(OpenHouse.withPasskeys(), CHROMIUM.narrowPhone());
  }

  @Test
  void a_set_up_code_makes_one_administrator_and_nobody_else_does() {
    String code = get(firstStart.code()).orElseThrow();
    assertThat(setUp("guessed", PASSPHRASE)).isEqualTo(401);
    assertThat(setUp(code, "too short")).isEqualTo(422);
    assertThat(
            visitor
                .post(
                    "/first-start",
                    Map.of("code", code, "passphrase", PASSPHRASE, "again", PASSPHRASE + "x"))
                .statusCode())
        .isEqualTo(422);

    assertThat(setUp(code, PASSPHRASE)).isEqualTo(303);
    assertThat(get(firstStart.code())).isEmpty();
    assertThat(new Visitor(house.address).get("/first-start").statusCode()).isEqualTo(404);
    assertThat(setUp(code, PASSPHRASE)).isIn(401, 404);
  }

  @Test
  void an_administrator_comes_to_no_plan_and_no_incident_and_gives_no_code_by_a_passphrase_alone() {
    var incident = house.text("help");
    setUp(get(firstStart.code()).orElseThrow(), PASSPHRASE);
    visitor.get("/passkeys");

    assertThat(visitor.get("/").headers().firstValue("Location")).contains("/administration");
    for (String path :
        new String[] {"/incidents/" + incident, "/plans", "/roster", "/measures", "/drills"}) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(visitor.get("/operator").statusCode()).isEqualTo(200);
    assertThat(visitor.post("/administration/code", Map.of("staff", "S1")).headers())
        .extracting(headers -> headers.firstValue("Location").orElse(""))
        .asString()
        .startsWith("/second-factor");
  }

  @Test
  void wrong_passphrases_make_the_next_one_wait_and_never_lock_out() {
    setUp(get(firstStart.code()).orElseThrow(), PASSPHRASE);
    var other = new Visitor(house.address);
    for (int i = 0; i < 9; i++) {
      assertThat(administrator(other, "not this one at all")).isEqualTo(401);
    }
    assertThat(administrator(other, PASSPHRASE)).as("too soon").isEqualTo(401);

    house.pass(Duration.ofMinutes(1));
    assertThat(administrator(other, PASSPHRASE)).isEqualTo(303);
  }

  @Test
  void only_whoever_keeps_the_line_running_is_let_through_to_the_sign_ins() {
    var sam = Visitor.signedIn(house, "S1");
    assertThat(sam.get("/administration").statusCode()).isEqualTo(403);
    assertThat(sam.post("/administration/end", Map.of("staff", "S2")).statusCode()).isEqualTo(403);
    assertThat(EnumSet.allOf(Door.class))
        .filteredOn(door -> door.path().startsWith("/administration"))
        .allMatch(door -> Proof.asked(door) == org.porchlight.storage.Factors.TWO);
  }

  @Test
  void in_a_browser_the_code_leads_to_a_passkey_a_one_time_code_and_the_end_of_a_session()
      throws Exception {
    String code = get(firstStart.code()).orElseThrow();
    Devices.verifying(page);
    page.navigate(house.address + "/first-start");
    looks.at(page, "88-first-start");
    page.getByLabel("Set-up code").fill(code);
    page.getByLabel("A passphrase of 15 characters or more").fill(PASSPHRASE);
    page.getByLabel("The same passphrase again").fill(PASSPHRASE);
    tap("Set up");
    page.getByLabel("What this device is called").fill("Office");
    tap("Make a passkey on this device");
    page.waitForSelector("text=signed in with it now");
    page.navigate(house.address + "/");
    page.waitForSelector("text=A one-time code lets");
    looks.at(page, "89-administration");
    tap("One-time code: Luz Ortega");
    String said = page.locator(".notice strong").textContent();
    looks.at(page, "90-one-time-code");

    var luz = CHROMIUM.narrowPhone();
    Devices.verifying(luz);
    luz.navigate(house.address + "/login");
    luz.getByLabel("Staff id").fill("S2");
    luz.getByLabel("PIN").fill(said.replaceAll("[^0-9]", ""));
    tap(luz, "Sign in");
    luz.waitForURL("**/passkeys");
    luz.locator("#label").fill("Teléfono");
    luz.locator("form[data-passkey] button").click();
    luz.waitForSelector(".card");

    var elsewhere = Visitor.signedIn(house, "S2");
    var stream = elsewhere.opened(Visitor.liveOf(elsewhere.get("/").body()));
    page.navigate(house.address + "/administration");
    tap("End sessions: Luz Ortega");
    assertThat(stream.get(5, SECONDS)).as("before the next beat").isEqualTo("nothing");
    page.waitForSelector("text=A one-time code lets");
    luz.navigate(house.address + "/");
    luz.waitForURL("**/login");
    looks.at(page, "91-administrator");
  }

  private int setUp(String code, String passphrase) {
    return visitor
        .post("/first-start", Map.of("code", code, "passphrase", passphrase, "again", passphrase))
        .statusCode();
  }

  private static int administrator(Visitor visitor, String passphrase) {
    return visitor.post("/login/administrator", Map.of("passphrase", passphrase)).statusCode();
  }
}
