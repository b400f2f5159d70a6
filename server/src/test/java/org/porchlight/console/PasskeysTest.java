package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.OpenHouse.AGENCY;
import static org.porchlight.console.OpenHouse.get;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.Policy;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.Passkey;

/// Passkeys made, used and taken away, on the device that a real browser pretends to have.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeysTest {
  private static final StaffId SAM = new StaffId("S1");
  private static final Chromium CHROMIUM = new Chromium();

  private final OpenHouse house =
      new OpenHouse(
          Policy.DEFAULTS,
          new SignInSettings(null, SecondFactor.REQUIRED, OpenHouse.NEVER),
          "localhost");
  private final Page page = CHROMIUM.narrowPhone();
  private final Looks looks = new Looks();

  @AfterAll
  static void quit() {
    CHROMIUM.close();
  }

  @AfterEach
  void close() {
    var complaints = CHROMIUM.closePages();
    house.close();
    assertThat(complaints).filteredOn(one -> !one.contains("401")).isEmpty();
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void a_passkey_is_made_signs_in_to_the_plan_and_its_loss_signs_out() {
    Devices.verifying(page);
    signInByPin();
    makePasskey();
    looks.at(page, "84-passkeys");
    assertThat(passkeys()).extracting(Passkey::label).containsExactly("My phone");

    tap("Sign out");
    page.waitForSelector("text=Staff id");
    looks.at(page, "85-sign-in-by-passkey");
    tap("Sign in with a passkey");
    page.waitForSelector("text=Open now");
    // Two factors in one: the page asks for nothing more.
    page.navigate(house.address + "/passkeys");
    page.waitForSelector("text=signed in with it now");

    page.getByRole(AriaRole.BUTTON, named("Take away: My phone")).click();
    page.waitForURL("**/login");
    assertThat(passkeys()).isEmpty();
    tap("Sign in with a passkey");
    page.waitForSelector("text=That did not match");
  }

  @Test
  void a_passkey_is_the_one_more_proof_and_a_device_that_knows_nobody_shows_none() {
    var device = Devices.verifying(page);
    signInByPin();
    makePasskey();
    page.context().clearCookies();
    signInByPin();
    page.navigate(house.address + "/passkeys");
    tap("Use a passkey");
    page.waitForSelector("text=My phone");

    device.verifies(false);
    page.context().clearCookies();
    page.navigate(house.address + "/login");
    tap("Sign in with a passkey");
    page.waitForSelector("text=did not show a passkey");
  }

  @Test
  void made_up_and_repeated_proofs_open_nothing() {
    Devices.verifying(page);
    signInByPin();
    makePasskey();
    tap("Sign out");
    page.waitForSelector("text=Staff id");
    var proofs = new java.util.ArrayList<String>();
    page.onRequest(request -> {
      if (request.url().endsWith("/login/passkey") && request.postData() != null) {
        proofs.add(request.postData());
      }
    });
    tap("Sign in with a passkey");
    page.waitForSelector("text=Open now");

    var proof =
        java.net.URLDecoder.decode(
            proofs.getFirst().replaceAll(".*proof=([^&]*).*", "$1"),
            java.nio.charset.StandardCharsets.UTF_8);
    var thief = new Visitor(house.address);
    for (String tried : List.of(proof, "", "{}", "[]", "{\"response\":{}}")) {
      assertThat(thief.post("/login/passkey", Map.of("proof", tried)).statusCode())
          .as(tried)
          .isEqualTo(401);
    }
  }

  private void signInByPin() {
    page.navigate(house.address + "/login");
    page.getByLabel("Staff id").fill("S1");
    page.getByLabel("PIN").fill("246801");
    page.getByRole(AriaRole.BUTTON, named("Sign in").setExact(true)).click();
    page.waitForSelector("text=Open now");
  }

  private void makePasskey() {
    page.navigate(house.address + "/passkeys");
    tap("Text a code to my phone");
    page.waitForSelector("#code");
    page.locator("#code").fill(house.codes.getOrDefault("S1", ""));
    page.keyboard().press("Enter");
    page.getByLabel("What this device is called").fill("My phone");
    tap("Make a passkey on this device");
    page.waitForSelector("text=Since");
  }

  private List<Passkey> passkeys() {
    return get(house.store.passkeys().of(AGENCY, SAM));
  }

  private void tap(String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).first().click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
