package org.porchlight.console;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// Devices that hold passkeys, as a browser pretends to have them.
final class Devices {
  private final CDPSession session;
  private final String id;

  private Devices(CDPSession session, String id) {
    this.session = session;
    this.id = id;
  }

  /// One that is a part of the page's own telephone, and knows its owner.
  static Devices verifying(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    var asked = new JsonObject();
    asked.add("options", options);
    var added = session.send("WebAuthn.addVirtualAuthenticator", asked);
    return new Devices(session, added.get("authenticatorId").getAsString());
  }

  /// Whether it knows its owner from here on.
  void verifies(boolean yes) {
    var asked = new JsonObject();
    asked.addProperty("authenticatorId", id);
    asked.addProperty("isUserVerified", yes);
    session.send("WebAuthn.setUserVerified", asked);
  }
}
