package org.porchlight.telephony.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

/// Tells whether Twilio signed a webhook: HMAC-SHA-1 over the address it was given and every field.
///
/// The address is the configured public URL and the request target as it came, never a header.
/// Twilio itself is of two minds about naming the port, so both forms are accepted. The same
/// verdicts as the SDK's own validator, without its rebuilding of the address, and with one `Mac`
/// kept per thread.
final class SignatureCheck {
  private static final String ALGORITHM = "HmacSHA1";

  private final List<ThreadLocal<Mac>> tokens;
  private final String withPort;
  private final String withoutPort;

  SignatureCheck(List<Secret> authTokens, URI publicUrl) {
    this.tokens = authTokens.stream().map(SignatureCheck::keyed).toList();
    String scheme = publicUrl.getScheme().toLowerCase(Locale.ROOT);
    int usualPort = scheme.equals("https") ? 443 : 80;
    int port = publicUrl.getPort() < 0 ? usualPort : publicUrl.getPort();
    String path = publicUrl.getRawPath().replaceFirst("/+$", "");
    this.withoutPort = scheme + "://" + publicUrl.getHost() + path;
    this.withPort = scheme + "://" + publicUrl.getHost() + ":" + port + path;
  }

  /// @param target path and query exactly as they stood in the request
  boolean isSigned(String target, WebhookForm form, String signature) {
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    byte[] fields = form.signedText().getBytes(StandardCharsets.UTF_8);
    boolean signed = false;
    for (ThreadLocal<Mac> token : tokens) {
      // Each form is always computed, so that the time taken tells nothing of which one was near.
      signed |= matches(token.get(), withoutPort + target, fields, given);
      signed |= matches(token.get(), withPort + target, fields, given);
    }
    return signed;
  }

  private static boolean matches(Mac mac, String address, byte[] fields, byte[] given) {
    mac.update(address.getBytes(StandardCharsets.UTF_8));
    byte[] expected = Base64.getEncoder().encode(mac.doFinal(fields));
    return MessageDigest.isEqual(expected, given);
  }

  private static ThreadLocal<Mac> keyed(Secret token) {
    var key = new SecretKeySpec(token.bytes(), ALGORITHM);
    return ThreadLocal.withInitial(() -> {
      try {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
        return mac;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has " + ALGORITHM, e);
      }
    });
  }
}
