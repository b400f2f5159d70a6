package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/// One telephone on the sandbox's page of telephones, in somebody's hand.
record Handset(Town town, Locator itself) {
  private static final Duration A_MOMENT = Duration.ofSeconds(4);

  static Handset on(Town town, Page phones, String number) {
    var tile = phones.locator("[id='tile-" + number + "']");
    if (tile.isVisible()) {
      tile.click();
    }
    return new Handset(town, phones.locator("[id='phone-" + number + "']"));
  }

  /// Types a text to whom this telephone is set to, and sends it.
  Handset texts(String words) {
    itself.getByLabel("Text message").fill(words);
    itself.getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
    // The words leave the field once the network has them.
    assertThat(itself.getByLabel("Text message")).hasValue("");
    town.wait(A_MOMENT);
    return this;
  }

  Handset shows(String words) {
    assertThat(itself.locator(".texts")).containsText(words);
    return this;
  }
}
