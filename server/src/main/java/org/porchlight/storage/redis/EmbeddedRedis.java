package org.porchlight.storage.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real `redis-server` of our own, with its data in the data folder, started again when it dies.
///
/// It listens on a unix socket alone, syncs every write, and ends with this process even when that
/// is killed. Its process id is in `redis.pid`, what it says in `redis.log`.
///
/// Starting and closing block; call them off the event loop.
public final class EmbeddedRedis implements AutoCloseable {
  /// Hears what happens to the Redis of this server.
  public interface Supervision {
    /// It ended by itself, and is being started again.
    void died();

    /// It answers again.
    void restarted();

    /// It could not be started again yet; tried again until it is, or until this is closed.
    void notRestarted(String why);

    /// Hears nothing.
    Supervision NONE =
        new Supervision() {
          @Override
          public void died() {}

          @Override
          public void restarted() {}

          @Override
          public void notRestarted(String why) {}
        };
  }

  /// How long an earlier server's Redis is waited for before it is adopted.
  private static final Duration LEAVING_TIME_MAX = Duration.ofSeconds(2);

  /// Reading a long log takes this long at most.
  private static final Duration START_TIME_MAX = Duration.ofSeconds(60);

  private static final Duration STOP_TIME_MAX = Duration.ofSeconds(10);
  private static final Duration RESTART_PAUSE_MAX = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(5);

  /// Runs Redis beside a reader of standard input, whose end is the end of the parent. Standard
  /// input is passed on by number, for a shell takes it from what runs in the background.
  private static final String WITH_PARENT =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      redis=$!
      { cat <&3 >/dev/null; kill -TERM "$redis" 2>/dev/null; } &
      exec 3<&-
      wait "$redis"
      """;

  private final Path data;
  private final DataLock lock;
  private final Supervision supervision;
  private final RedisSocket socket;
  private volatile boolean closed;
  private volatile @Nullable ProcessHandle redis;

  private EmbeddedRedis(Path data, DataLock lock, RedisSocket socket, Supervision supervision) {
    this.data = data;
    this.lock = lock;
    this.socket = socket;
    this.supervision = supervision;
  }

  /// Starts Redis on a data folder, or adopts the one that an earlier server left there.
  ///
  /// @throws IllegalStateException when another server uses the folder
  /// @throws IOException when Redis cannot be started; the message says where its log is
  public static EmbeddedRedis start(Path data, Supervision supervision) throws IOException {
    Files.createDirectories(data.resolve("redis"));
    var lock = DataLock.take(data);
    try {
      var left = left(data);
      var socket = left.isPresent() ? left.get().socket() : RedisSocket.make(data);
      var started = new EmbeddedRedis(data.toAbsolutePath(), lock, socket, supervision);
      if (left.isPresent()) {
        started.adopt(left.get().redis());
      } else {
        started.launch();
      }
      return started;
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /// A Redis that outlives the server before this one.
  private record Left(ProcessHandle redis, RedisSocket socket) {}

  private static Optional<Left> left(Path data) throws IOException {
    until(LEAVING_TIME_MAX, () -> alive(data).isEmpty());
    var alive = alive(data);
    var socket = RedisSocket.recorded(data);
    if (alive.isEmpty() || socket.isEmpty()) {
      return Optional.empty();
    }
    if (!until(START_TIME_MAX, socket.get()::ready)) {
      throw new IOException(
          "Redis "
              + alive.get().pid()
              + " on "
              + data
              + ": alive and silent (expected: an answer)");
    }
    return Optional.of(new Left(alive.get(), socket.get()));
  }

  private static Optional<ProcessHandle> alive(Path data) {
    try {
      var file = data.resolve("redis.pid");
      if (Files.notExists(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(file).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(found -> found.info().command().orElse("").contains("redis"));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private void launch() throws IOException {
    var binary = RedisBinary.find(data.resolve("bin"));
    var command = List.of("sh", "-c", WITH_PARENT, "sh", binary.toString());
    var process =
        new ProcessBuilder(Stream.concat(command.stream(), options()).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("redis.log").toFile()))
            .start();
    boolean ready = until(START_TIME_MAX, () -> socket.ready() || !process.isAlive());
    if (!ready || !process.isAlive()) {
      process.destroy();
      throw new IOException(
          "Redis on " + data + ": did not start (expected: an answer; see redis.log there)");
    }
    redis = alive(data).orElse(process.toHandle());
    // The shell ends when Redis does, and tells at once, for it is a child of ours.
    watch(process.onExit());
  }

  private void adopt(ProcessHandle running) {
    redis = running;
    watch(running.onExit());
  }

  private Stream<String> options() {
    return Stream.of(
        "--port", "0",
        "--unixsocket", socket.path().toString(),
        "--unixsocketperm", "700",
        "--dir", data.resolve("redis").toString(),
        "--pidfile", data.resolve("redis.pid").toString(),
        "--logfile", data.resolve("redis.log").toString(),
        "--daemonize", "no",
        "--appendonly", "yes",
        "--appendfsync", "always",
        "--save", "",
        "--maxmemory-policy", "noeviction");
  }

  private void watch(CompletableFuture<?> end) {
    var _ = end.thenRunAsync(this::revive, task -> Thread.ofPlatform().daemon().start(task));
  }

  private void revive() {
    for (int tries = 0; !closed; tries++) {
      try {
        if (tries == 0) {
          supervision.died();
        } else {
          LockSupport.parkNanos(
              Math.min(RESTART_PAUSE_MAX.toNanos(), Duration.ofMillis(50L << tries).toNanos()));
        }
        var running = alive(data);
        if (running.isPresent()) {
          adopt(running.get());
        } else {
          launch();
        }
        supervision.restarted();
        return;
      } catch (IOException failure) {
        supervision.notRestarted(String.valueOf(failure.getMessage()));
      }
    }
  }

  /// Where to connect to; the same after every restart.
  public RedisAddress address() {
    return new RedisAddress.Socket(socket.path());
  }

  /// The process id of Redis; empty while it is being started again.
  public Optional<Long> pid() {
    return Optional.ofNullable(redis).filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
  }

  /// Ends Redis in good order and gives the data folder free.
  @Override
  public void close() throws IOException {
    closed = true;
    var running = redis;
    if (running != null && running.isAlive()) {
      running.destroy();
      until(STOP_TIME_MAX, () -> !running.isAlive());
    }
    lock.close();
  }

  private static boolean until(Duration timeMax, BooleanSupplier condition) {
    long end = System.nanoTime() + timeMax.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GLANCE.toMillis()));
    }
    return true;
  }
}
