package org.porchlight.fallback;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Contacts that came while the line was gone, one sealed file each, named by the carrier's id.
///
/// A contact that is told twice is kept once. Bounded: a full spool keeps no more, and the
/// carrier's own lists still hold what came.
public final class ContactSpool {
  private static final Pattern ID = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");
  private static final String ENDING = ".contact";
  private static final int CONTACTS_MAX = 10_000;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path folder;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /// @param key 32 bytes
  ContactSpool(Path folder, byte[] key) {
    this.folder = folder;
    this.key = new SecretKeySpec(key, "AES");
  }

  /// One kept contact.
  ///
  /// @param id the carrier's
  /// @param fields as the carrier told them
  public record Kept(String id, Map<String, String> fields) {
    public Kept {
      fields = Map.copyOf(fields);
    }
  }

  /// Keeps a contact for good before it returns; does nothing when it is there, or for an id of
  /// another shape.
  synchronized void keep(String id, Map<String, String> fields) throws IOException {
    Path file = folder.resolve(id + ENDING);
    if (!ID.matcher(id).matches() || Files.exists(file)) {
      return;
    }
    try (var all = Files.list(folder)) {
      if (all.limit(CONTACTS_MAX).count() == CONTACTS_MAX) {
        throw new IOException("spool: full (expected: fewer than " + CONTACTS_MAX + " contacts)");
      }
    }
    Path fresh = folder.resolve(id + ".new");
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(sealed(id, fields)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    try (var channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  /// Everything kept, but what does not open: that is not ours.
  public List<Kept> all() throws IOException {
    var kept = new ArrayList<Kept>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
        String id = file.getFileName().toString().replace(ENDING, "");
        try {
          kept.add(new Kept(id, opened(id, Files.readAllBytes(file))));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
          // Sealed by another key: whoever put it there was not the fallback of this line.
        }
      }
    }
    return kept;
  }

  /// Forgets a contact that the line has taken in.
  public void forget(Kept contact) throws IOException {
    Files.deleteIfExists(folder.resolve(contact.id() + ENDING));
  }

  private byte[] sealed(String id, Map<String, String> fields) throws IOException {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] cipher = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(written(fields));
      return ByteBuffer.allocate(nonce.length + cipher.length).put(nonce).put(cipher).array();
    } catch (GeneralSecurityException impossible) {
      throw new IOException("spool: a contact could not be sealed", impossible);
    }
  }

  private Map<String, String> opened(String id, byte[] bytes) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(bytes).get(0, nonce, 0, Math.min(NONCE_BYTES, bytes.length));
    byte[] plain =
        cipher(Cipher.DECRYPT_MODE, id, nonce)
            .doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES));
    return read(new String(plain, StandardCharsets.UTF_8));
  }

  private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Reads `application/x-www-form-urlencoded`; of a name that comes twice the first counts.
  ///
  /// @throws IllegalArgumentException on a broken escape
  static Map<String, String> read(String form) {
    var fields = new TreeMap<String, String>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
