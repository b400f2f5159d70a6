package org.porchlight.sandbox.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs webhooks the way the carrier does: HMAC-SHA1 over the exact URL and the sorted form.
public final class Signer {
  private final SecretKeySpec key;

  public Signer(String authToken) {
    this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
  }

  /// Signs a form POST; for a GET or a JSON body pass no form.
  ///
  /// @param url exactly as called, without fragment and without user and password
  /// @param form decoded names and values
  /// @return base64 for the header `X-Twilio-Signature`
  public String sign(String url, Map<String, String> form) {
    StringBuilder text = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(key);
      byte[] digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java has no HmacSHA1", missing);
    }
  }
}
