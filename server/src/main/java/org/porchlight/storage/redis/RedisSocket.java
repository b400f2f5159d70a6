package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The unix socket of an embedded Redis: in a folder of its owner alone, with a short name.
record RedisSocket(Path path) {
  /// Redis refuses a socket whose name has 108 bytes or more.
  private static final int NAME_BYTES_MAX = 107;

  /// What a server on this data folder recorded, if its socket's folder is still there.
  static Optional<RedisSocket> recorded(Path data) throws IOException {
    var record = record(data);
    if (Files.notExists(record)) {
      return Optional.empty();
    }
    var path = Path.of(Files.readString(record).strip());
    var folder = requireNonNull(path.toAbsolutePath().getParent(), "a socket is in a folder");
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(new RedisSocket(path))
        : Optional.empty();
  }

  /// A new one, recorded in the data folder.
  static RedisSocket make(Path data) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    var inside = data.toAbsolutePath().resolve("run");
    boolean fits = inside.resolve("redis").toString().getBytes(US_ASCII).length <= NAME_BYTES_MAX;
    Path folder;
    if (fits) {
      folder = Files.createDirectories(inside);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } else {
      folder = Files.createTempDirectory("porchlight", ownerOnly);
    }
    var socket = new RedisSocket(folder.resolve("redis"));
    Files.writeString(record(data), socket.path() + "\n");
    return socket;
  }

  private static Path record(Path data) {
    return data.resolve("redis.socket");
  }

  /// Whether a Redis answers here and has read all of its data.
  boolean ready() {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(path));
      channel.write(ByteBuffer.wrap("PING\r\n".getBytes(US_ASCII)));
      var answer = ByteBuffer.allocate(16);
      channel.read(answer);
      return new String(answer.array(), 0, answer.position(), US_ASCII).startsWith("+PONG");
    } catch (IOException _) {
      return false;
    }
  }
}
