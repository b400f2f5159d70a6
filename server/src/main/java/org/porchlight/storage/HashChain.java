package org.porchlight.storage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The chain over an incident's stored bytes: each entry's hash rests on all before it (P9).
///
/// The hash of an entry is SHA-256 over the hash before it, its version as eight bytes with the
/// highest first, and its stored bytes. Hashes are written as 64 lower-case hex digits.
public final class HashChain {
  /// What the first entry rests on.
  public static final String START = "0".repeat(64);

  private HashChain() {}

  /// The hash of entry `version`, which follows an entry whose hash is `before`.
  public static String next(String before, long version, byte[] stored) {
    var digest = sha256();
    digest.update(HexFormat.of().parseHex(before));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(version).array());
    return HexFormat.of().formatHex(digest.digest(stored));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException unavailable) {
      throw new IllegalStateException("SHA-256: got none, expected it in java.base", unavailable);
    }
  }
}
