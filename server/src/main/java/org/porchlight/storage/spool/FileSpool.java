package org.porchlight.storage.spool;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Spool;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

/// Texts in a file of their own, one sealed line each.
///
/// A text is on disk before [#keep] succeeds. A line that was torn by a power cut was never
/// answered with success, and is left out. Bounded: a full spool fails, so that the carrier keeps
/// the text and tells it again.
public final class FileSpool implements Spool {
  /// How large the file may grow: some hundred thousand texts.
  private static final long BYTES_MAX = 64L * 1024 * 1024;

  private static final byte[] NO_MORE = new byte[0];

  private final Vertx vertx;
  private final Path file;
  private final Aead seal;
  private boolean draining;

  /// @param key 32 bytes
  public FileSpool(Vertx vertx, Path file, byte[] key) {
    this.vertx = vertx;
    this.file = file;
    try {
      this.seal = new AesGcmJce(key);
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("spool key: not taken (expected: 32 bytes)", refused);
    }
  }

  @Override
  public Future<Void> keep(Incoming.Text text) {
    return vertx
        .executeBlocking(() -> {
          append(file, List.of(text));
          return true;
        })
        .mapEmpty();
  }

  @Override
  public Future<Void> drain(Function<Incoming.Text, Future<Void>> intake) {
    if (draining) {
      return Future.succeededFuture();
    }
    draining = true;
    return vertx
        .executeBlocking(this::takeOut)
        .compose(texts -> handIn(texts == null ? List.of() : texts, intake))
        .onComplete(_ -> draining = false);
  }

  private Future<Void> handIn(
      List<Incoming.Text> texts, Function<Incoming.Text, Future<Void>> intake) {
    var left = new ArrayList<Incoming.Text>();
    Future<Void> handed = Future.succeededFuture();
    for (Incoming.Text text : texts) {
      handed =
          handed.compose(_ ->
              intake
                  .apply(text)
                  .recover(_ -> {
                    left.add(text);
                    return Future.succeededFuture();
                  }));
    }
    return handed.compose(_ ->
        texts.isEmpty()
            ? Future.succeededFuture()
            : vertx
                .executeBlocking(() -> {
                  if (!left.isEmpty()) {
                    append(file, left);
                  }
                  Files.delete(taken());
                  return true;
                })
                .mapEmpty());
  }

  private Path taken() {
    return file.resolveSibling(file.getFileName() + ".draining");
  }

  /// New texts go to a new file meanwhile. What a crash left taken out is taken out again, though
  /// some of it may be in already: each text has its natural key, so that it is never twice.
  private List<Incoming.Text> takeOut() throws IOException {
    synchronized (this) {
      Path taken = taken();
      if (!Files.exists(taken)) {
        if (!Files.exists(file)) {
          return List.of();
        }
        Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
      }
      return read(taken);
    }
  }

  private List<Incoming.Text> read(Path from) throws IOException {
    var texts = new ArrayList<Incoming.Text>();
    for (String line : Files.readAllLines(from, StandardCharsets.US_ASCII)) {
      try {
        byte[] plain = seal.decrypt(Base64.getDecoder().decode(line), NO_MORE);
        texts.add(text(new JsonObject(new String(plain, StandardCharsets.UTF_8))));
      } catch (GeneralSecurityException | IllegalArgumentException _) {
        // Torn by a crash before it was answered: the carrier tells it again.
      }
    }
    return texts;
  }

  private void append(Path to, List<Incoming.Text> texts) throws IOException {
    synchronized (this) {
      if (Files.exists(to) && Files.size(to) > BYTES_MAX) {
        throw new IOException("spool: full (expected: less than " + BYTES_MAX + " bytes)");
      }
      try (var channel =
          FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        for (Incoming.Text text : texts) {
          channel.write(ByteBuffer.wrap(line(text).getBytes(StandardCharsets.US_ASCII)));
        }
        channel.force(true);
      }
      keepName(to);
    }
  }

  /// A new file's name is on disk only once its folder is.
  private static void keepName(Path file) throws IOException {
    try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  private String line(Incoming.Text text) throws IOException {
    var plain =
        new JsonObject()
            .put("id", text.messageId())
            .put("from", text.from() instanceof Address.Known(var number) ? number.e164() : null)
            .put("to", text.to().e164())
            .put("body", text.body())
            .put("media", text.media());
    try {
      byte[] sealed = seal.encrypt(plain.encode().getBytes(StandardCharsets.UTF_8), NO_MORE);
      return Base64.getEncoder().encodeToString(sealed) + "\n";
    } catch (GeneralSecurityException refused) {
      throw new IOException("spool: a text could not be sealed", refused);
    }
  }

  private static Incoming.Text text(JsonObject plain) {
    String from = plain.getString("from");
    return new Incoming.Text(
        plain.getString("id"),
        from == null ? new Address.Withheld() : new Address.Known(new PhoneNumber(from)),
        new PhoneNumber(plain.getString("to")),
        plain.getString("body"),
        plain.getInteger("media"));
  }
}
