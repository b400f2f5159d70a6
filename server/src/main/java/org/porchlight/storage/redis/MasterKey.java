package org.porchlight.storage.redis;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one key that wraps all others, known by reference.
///
/// Whoever loses it has lost every incident, family and plan: keep a copy of the file apart from
/// the backups of Redis.
public final class MasterKey {
  private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Reads the key behind a reference; makes the file when there is none.
  ///
  /// @param reference a path, or `file:` and a path
  /// @throws IllegalArgumentException for another kind of reference, for a file that others may
  ///   read, and for one that holds no key
  public static MasterKey at(String reference) {
    var path = reference.startsWith("file:") ? reference.substring("file:".length()) : reference;
    if (path.matches("[a-z-]+:.*")) {
      throw new IllegalArgumentException(
          "master key: "
              + path.substring(0, path.indexOf(':'))
              + ":… (expected: a file; keys of a key service are not supported yet)");
    }
    return in(Path.of(path));
  }

  private static MasterKey in(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      var permissions = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(permissions)) {
        throw new IllegalArgumentException(
            "master key "
                + file
                + ": "
                + PosixFilePermissions.toString(permissions)
                + " (expected: rw-------)");
      }
      var text = Files.readString(file).strip();
      if (!text.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "master key " + file + ": no key in it (expected: 64 lower-case hex digits)");
      }
      return new MasterKey(HexFormat.of().parseHex(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("master key " + file, unreadable);
    }
  }

  private static void make(Path file) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      // Made with its permissions, so that nobody can open it in between.
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException _) {
      return;
    }
    Files.writeString(
        file,
        HexFormat.of().formatHex(Seal.newKey(new SecureRandom())) + "\n",
        StandardOpenOption.WRITE);
  }

  /// Another key of 32 bytes for one purpose, the same each time; tells nothing of this one.
  public byte[] derive(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "MasterKey[hidden]";
  }
}
