package org.porchlight.fallback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The folder of the fallback, written by the line and read by whoever serves it.
///
/// A reader never sees half a file. Safe to be written again while it is served.
public final class Folder {
  private static final Pattern DOCUMENT = Pattern.compile("[a-z0-9-]{1,32}\\.xml");
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");
  private static final int TOKEN_BYTES = 16;
  private static final int KEY_BYTES = 32;

  private final Path path;

  public Folder(Path path) {
    this.path = path;
  }

  /// Makes the folder, its token and the key of its spool where they are missing.
  public Folder made(SecureRandom random) throws IOException {
    if (Files.notExists(path)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Files.createDirectories(path.resolve("spool"));
    secret("token", TOKEN_BYTES, random);
    secret("spool.key", KEY_BYTES, random);
    return this;
  }

  private void secret(String name, int length, SecureRandom random) throws IOException {
    if (Files.notExists(path.resolve(name))) {
      var bytes = new byte[length];
      random.nextBytes(bytes);
      put(name, HexFormat.of().formatHex(bytes) + "\n");
    }
  }

  /// Writes what differs from what is there.
  ///
  /// @param numbers the line's own
  /// @param timetable from when on which number of `ring-<number>.xml` counts
  /// @return how many files were written
  public int write(
      Map<String, String> documents, Map<Instant, Integer> timetable, List<String> numbers)
      throws IOException {
    var lines = new StringBuilder();
    new TreeMap<>(timetable)
        .forEach((from, number) -> lines.append(from).append(' ').append(number).append('\n'));
    int written = putIfChanged("numbers", String.join("\n", numbers) + "\n");
    for (var document : documents.entrySet()) {
      written += putIfChanged(document.getKey(), document.getValue());
    }
    return written + putIfChanged("timetable", lines.toString());
  }

  private int putIfChanged(String name, String text) throws IOException {
    Path file = path.resolve(name);
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return 0;
    }
    put(name, text);
    return 1;
  }

  private void put(String name, String text) throws IOException {
    Path fresh = Files.createTempFile(path, name, ".new");
    Files.setPosixFilePermissions(fresh, OWNER_ALONE);
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(
        fresh,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// The unguessable part of every address.
  public String token() throws IOException {
    String token = Files.readString(path.resolve("token")).strip();
    if (!TOKEN.matcher(token).matches()) {
      throw new IOException("token: of another shape (expected: 32 hexadecimal digits)");
    }
    return token;
  }

  /// The contacts that came while the line was gone.
  public ContactSpool spool() throws IOException {
    return new ContactSpool(
        path.resolve("spool"),
        HexFormat.of().parseHex(Files.readString(path.resolve("spool.key")).strip()));
  }

  /// Whether this is one of the line's own numbers: two of them must not answer each other.
  boolean isOwn(String number) throws IOException {
    Path numbers = path.resolve("numbers");
    return Files.exists(numbers) && Files.readAllLines(numbers).contains(number);
  }

  /// The document of this name as it counts at `now`; empty when there is none.
  Optional<String> document(String name, Instant now) throws IOException {
    if (!DOCUMENT.matcher(name).matches()) {
      return Optional.empty();
    }
    for (String candidate : List.of(numbered(name, now), name)) {
      Path file = path.resolve(candidate);
      if (Files.isRegularFile(file)) {
        return Optional.of(Files.readString(file));
      }
    }
    return Optional.empty();
  }

  private String numbered(String name, Instant now) throws IOException {
    Path timetable = path.resolve("timetable");
    var counted = new TreeMap<Instant, String>();
    if (Files.exists(timetable)) {
      for (String line : Files.readAllLines(timetable)) {
        String[] parts = line.split(" ", 2);
        try {
          counted.put(Instant.parse(parts[0]), parts[parts.length - 1]);
        } catch (DateTimeParseException _) {
          // A line of another shape costs the shift change, not the document.
        }
      }
    }
    var from = counted.floorEntry(now);
    return from == null ? name : name.replace(".xml", "-" + from.getValue() + ".xml");
  }
}
