package org.porchlight.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.signin.IssuerSettings;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;

/// Reads how staff prove who they are, beside their PIN.
final class SignInReader {
  private final SettingKeys keys;

  SignInReader(SettingKeys keys) {
    this.keys = keys;
  }

  /// @param unset whether the words of a plan ask for two factors, where nothing is said of it
  SignInSettings signIn(SecondFactor unset) {
    return new SignInSettings(
        issuer(),
        keys.value(
            "sign-in.second-factor",
            unset,
            "required or off",
            text -> SecondFactor.valueOf(text.toUpperCase(Locale.ROOT))),
        keys.duration("sign-in.lock-after", SignInSettings.PINS.lockAfter()));
  }

  /// Half an issuer would be found out by whoever cannot sign in at night.
  private @Nullable IssuerSettings issuer() {
    var none = URI.create("");
    URI issuer = keys.address("sign-in.issuer", none);
    String id = keys.text("sign-in.client-id", "", "[!-~]{1,256}", "the id of this client");
    List<String> secret = keys.secrets("sign-in.client-secret", List.of());
    String claim =
        keys.text(
            "sign-in.staff-claim",
            "preferred_username",
            "[!-~]{1,128}",
            "the name of a claim, such as preferred_username");
    if (issuer.equals(none) && id.isEmpty() && secret.isEmpty()) {
      return null;
    }
    boolean whole = !issuer.equals(none) && !id.isEmpty() && !secret.isEmpty();
    if (!whole) {
      keys.fault(
          "sign-in.issuer",
          "a part of an issuer",
          "sign-in.issuer, sign-in.client-id and sign-in.client-secret, or none of them");
      return null;
    }
    return new IssuerSettings(issuer, id, secret.getFirst(), claim);
  }
}
