package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as Twilio does, and has the SDK's own validator agree to each signature it gives out.
final class TwilioSigner {
  private TwilioSigner() {}

  static String sign(String authToken, String url, Map<String, String> fields) {
    var text = new StringBuilder(url);
    new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
    String signature = hmac(authToken, text.toString());
    assertThat(new RequestValidator(authToken).validate(url, fields, signature)).isTrue();
    return signature;
  }

  private static String hmac(String authToken, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
