package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.OpenHouse.AGENCY;
import static org.porchlight.console.OpenHouse.get;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.Passkey;

/// Passkeys made, used and taken away, on the device that a real browser pretends to have.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasskeysTest extends InBrowser {
  private static final StaffId SAM = new StaffId("S1");

  PasskeysTest() {
    super(OpenHouse.withPasskeys(), CHROMIUM.narrowPhone());
  }

  @Override
  boolean broughtAbout(String complaint) {
    return complaint.contains("401");
  }

  @Test
  void a_passkey_is_made_signs_in_to_the_plan_and_its_loss_signs_out() {
    Devices.verifying(page);
    signIn("S1");
    makePasskey();
    looks.at(page, "84-passkeys");
    assertThat(passkeys()).extracting(Passkey::label).containsExactly("My phone");

    Chromium.signOut(page);
    looks.at(page, "85-sign-in-by-passkey");
    tap("Sign in with a passkey");
    page.waitForSelector("text=Open now");
    // Two factors in one: the page asks for nothing more.
    page.navigate(house.address + "/passkeys");
    page.waitForSelector("text=signed in with it now");

    tap("Take away: My phone");
    page.waitForURL("**/login");
    assertThat(passkeys()).isEmpty();
    tap("Sign in with a passkey");
    page.waitForSelector("text=That did not match");
  }

  @Test
  void a_passkey_is_the_one_more_proof_and_a_device_that_knows_nobody_shows_none() {
    var device = Devices.verifying(page);
    signIn("S1");
    makePasskey();
    page.context().clearCookies();
    signIn("S1");
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
    signIn("S1");
    makePasskey();
    Chromium.signOut(page);
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
}
