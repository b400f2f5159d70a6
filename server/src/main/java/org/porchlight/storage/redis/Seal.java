package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.porchlight.storage.StorageException;

/// Encrypts with one key, AES-256-GCM: what it sealed for one place opens at no other.
final class Seal {
  private static final int KEY_BYTES = 32;

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException absent) {
      throw new ExceptionInInitializerError(absent);
    }
  }

  private final Aead aead;

  private Seal(Aead aead) {
    this.aead = aead;
  }

  static byte[] newKey(SecureRandom random) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  /// @param key 32 random bytes
  @AccessesPartialKey
  static Seal of(byte[] key) {
    try {
      var parameters =
          AesGcmParameters.builder()
              .setKeySizeBytes(KEY_BYTES)
              .setIvSizeBytes(12)
              .setTagSizeBytes(16)
              .setVariant(AesGcmParameters.Variant.NO_PREFIX)
              .build();
      var secret =
          AesGcmKey.builder()
              .setParameters(parameters)
              .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
              .build();
      var keyset =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(secret).withFixedId(1).makePrimary())
              .build();
      return new Seal(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-256-GCM: got none, expected it in Tink", impossible);
    }
  }

  byte[] seal(byte[] plain, String place) {
    try {
      return aead.encrypt(plain, place.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("sealing at " + place, impossible);
    }
  }

  /// @throws StorageException when it was sealed by another key or for another place, or changed
  byte[] open(byte[] sealed, String place) {
    try {
      return aead.decrypt(sealed, place.getBytes(UTF_8));
    } catch (GeneralSecurityException foreign) {
      throw new StorageException(
          "sealed value: does not open (expected: sealed by this installation's master key)",
          foreign);
    }
  }
}
