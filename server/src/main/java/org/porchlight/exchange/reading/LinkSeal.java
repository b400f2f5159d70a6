package org.porchlight.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.JournalId;

/// Makes addresses and codes of links, and knows its own again.
///
/// An address is a journal's id under AES-GCM: unguessable, it tells nothing, and one that was not
/// made here is turned away before anything is read. A code is kept only as a MAC of it.
final class LinkSeal {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int CODE_BOUND = 1_000_000;
  private static final int TOKEN_CHARACTERS_MAX = 300;

  private final SecretKeySpec addresses;
  private final SecretKeySpec codes;
  private final LongSupplier entropy;

  /// @param key 32 bytes
  /// @param entropy unguessable, new at every call
  LinkSeal(byte[] key, LongSupplier entropy) {
    this.addresses = new SecretKeySpec(derived(key, "addresses"), "AES");
    this.codes = new SecretKeySpec(derived(key, "codes"), "HmacSHA256");
    this.entropy = entropy;
  }

  private static byte[] derived(byte[] key, String of) {
    return mac(new SecretKeySpec(key, "HmacSHA256"), of);
  }

  /// A new id, 32 hexadecimal digits.
  String newId() {
    return HexFormat.of().toHexDigits(entropy.getAsLong())
        + HexFormat.of().toHexDigits(entropy.getAsLong());
  }

  /// Six digits, each as likely as any other.
  String newCode() {
    long drawn = Math.floorMod(entropy.getAsLong(), (long) CODE_BOUND);
    return String.format(Locale.ROOT, "%06d", drawn);
  }

  String sealed(String id, String code) {
    return HexFormat.of().formatHex(mac(codes, id + ":" + code));
  }

  boolean isCode(String id, String code, String sealed) {
    return MessageDigest.isEqual(sealed(id, code).getBytes(UTF_8), sealed.getBytes(UTF_8));
  }

  /// What stands in the address of this link.
  String token(JournalId link) {
    FamilyId family = link.family();
    String plain = link.value() + ":" + (family == null ? "" : family.value());
    byte[] nonce = HexFormat.of().parseHex(newId().substring(0, 2 * NONCE_BYTES));
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, whole, NONCE_BYTES, closed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException("AES/GCM: none (expected: it in java.base)", unavailable);
    }
  }

  /// The link of this address; empty for any text that was not made here.
  Optional<JournalId> link(String token) {
    if (token.length() > TOKEN_CHARACTERS_MAX) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(token);
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce)
              .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
      String[] parts = new String(plain, UTF_8).split(":", 2);
      return Optional.of(
          new JournalId(parts[0], parts[1].isEmpty() ? null : new FamilyId(parts[1])));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, addresses, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException unavailable) {
      throw new IllegalStateException("HmacSHA256: none (expected: it in java.base)", unavailable);
    }
  }
}
