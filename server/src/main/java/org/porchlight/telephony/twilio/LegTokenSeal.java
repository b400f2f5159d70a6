package org.porchlight.telephony.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.porchlight.incident.IncidentId;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

/// Writes a leg's token as `INCIDENT.leg.MAC`, and reads back only what it wrote.
///
/// The MAC is the first 128 bits of HMAC-SHA-256 in the URL-safe base 64 alphabet, so that no
/// address needs an escape.
final class LegTokenSeal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 16;
  private static final int TEXT_LENGTH_MAX = 26 + 1 + 24 + 1 + 22;

  private final ThreadLocal<Mac> macs;

  LegTokenSeal(Secret key) {
    var secretKey = new SecretKeySpec(key.bytes(), ALGORITHM);
    this.macs = ThreadLocal.withInitial(() -> keyed(secretKey));
  }

  String seal(LegToken token) {
    String plain = token.incident() + "." + token.leg();
    return plain + "." + mac(plain);
  }

  /// The token in `text`, empty unless this key sealed it.
  Optional<LegToken> open(String text) {
    String[] parts = text.length() > TEXT_LENGTH_MAX ? new String[0] : text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    byte[] expected = mac(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    return Optional.of(new LegToken(new IncidentId(parts[0]), parts[1]));
  }

  private String mac(String plain) {
    byte[] whole = macs.get().doFinal(plain.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, MAC_BYTES));
  }

  private static Mac keyed(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
