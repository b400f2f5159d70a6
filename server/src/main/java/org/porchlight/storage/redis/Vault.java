package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.porchlight.storage.AgencyId;

/// What is made from the master key: the seal that wraps keys, each agency's own seal, and the
/// keyed hash by which numbers and names are looked up.
final class Vault {
  private static final int HASH_HEX_DIGITS = 32;

  private final byte[] master;
  private final SecureRandom random = new SecureRandom();
  private final Seal wrapping;
  private final SecretKeySpec lookup;
  private final Map<AgencyId, Seal> agencies = new ConcurrentHashMap<>();

  Vault(MasterKey key) {
    master = key.bytes();
    wrapping = Seal.of(derive("wrap"));
    lookup = new SecretKeySpec(derive("look up"), "HmacSHA256");
  }

  private byte[] derive(String purpose) {
    try {
      return Hkdf.computeHkdf(
          "HMACSHA256", master, new byte[0], ("porchlight " + purpose).getBytes(UTF_8), 32);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF: got none, expected it in Tink", impossible);
    }
  }

  byte[] newKey() {
    return Seal.newKey(random);
  }

  /// Wraps other keys.
  Seal wrapping() {
    return wrapping;
  }

  /// Seals what belongs to an agency as a whole.
  Seal agency(AgencyId agency) {
    return agencies.computeIfAbsent(agency, id -> Seal.of(derive("agency " + id)));
  }

  /// The keyed hash by which a value is found again: 32 hex digits, the same for ever.
  ///
  /// @param kind keeps equal values of different kinds apart
  String hash(AgencyId agency, String kind, String value) {
    return hash(agency + ":" + kind + ":" + value);
  }

  String hash(String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(lookup);
      var whole = HexFormat.of().formatHex(mac.doFinal(words.getBytes(UTF_8)));
      return whole.substring(0, HASH_HEX_DIGITS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC: got none, expected it in java.base", impossible);
    }
  }
}
