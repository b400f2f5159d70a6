package org.porchlight.storage.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.storage.CrisisWords.AGENCY;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.Append;
import org.porchlight.storage.Appended;
import org.porchlight.storage.CrisisWords;
import org.porchlight.storage.StorageException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedRedisTest {
  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final TestFolder folder = TestFolder.make();

  @AfterEach
  void delete() throws IOException {
    folder.close();
  }

  private EmbeddedRedis start() throws IOException {
    return EmbeddedRedis.start(folder.path(), EmbeddedRedis.Supervision.NONE);
  }

  private RedisStore open(Vertx vertx, EmbeddedRedis redis) {
    var key = MasterKey.at(folder.path().resolve("master.key").toString());
    return await(RedisStore.open(vertx, redis.address(), key));
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  /// A crisis is not kept waiting by a store that hangs; a test whose clock is turned by hand, on a
  /// machine that does much else, waits for as long as it takes.
  @Test
  void an_answer_is_waited_for_as_long_as_was_said_and_no_longer() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (var redis = start()) {
      var usual = open(vertx, redis);
      var patient = await(RedisStore.open(vertx, redis.address(), key(), Duration.ofSeconds(9)));
      signal("-STOP", redis);
      try {
        var waits = patient.tickets().redeem(AGENCY, "none");
        assertThatThrownBy(() -> await(usual.tickets().redeem(AGENCY, "none")))
            .hasMessageContaining("no answer within 500 ms");
        assertThat(waits.isComplete()).isFalse();
        signal("-CONT", redis);
        assertThat(await(waits)).isEmpty();
      } finally {
        signal("-CONT", redis);
      }
      await(usual.close());
      await(patient.close());
    } finally {
      await(vertx.close());
    }
  }

  private static void signal(String what, EmbeddedRedis redis) throws Exception {
    var pid = Long.toString(redis.pid().orElseThrow());
    assertThat(new ProcessBuilder("kill", what, pid).start().waitFor()).isZero();
  }

  private MasterKey key() {
    return MasterKey.at(folder.path().resolve("master.key").toString());
  }

  @Test
  void it_says_its_process_and_ends_in_good_order() throws IOException {
    long pid;
    try (var redis = start()) {
      pid = redis.pid().orElseThrow();
      assertThat(Files.readString(folder.path().resolve("redis.pid")).strip())
          .isEqualTo(String.valueOf(pid));
      assertThat(ProcessHandle.of(pid)).isPresent();
    }

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folder.path().resolve("redis.log")).isNotEmptyFile();
  }

  @Test
  void a_second_server_on_the_same_folder_is_refused() throws IOException {
    try (var _ = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another server uses it");
    }
    start().close();
  }

  @Test
  void a_deep_data_folder_still_has_a_socket_with_a_short_name() throws IOException {
    var deep = folder.path().resolve("d".repeat(60)).resolve("e".repeat(60));

    try (var redis = EmbeddedRedis.start(deep, EmbeddedRedis.Supervision.NONE)) {
      var socket = Path.of(Files.readString(deep.resolve("redis.socket")).strip());
      assertThat(redis.address()).isEqualTo(new RedisAddress.Socket(socket));
      assertThat(socket.toString().length()).isLessThan(108);
      assertThat(Files.getPosixFilePermissions(socket.getParent()))
          .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
    }
  }

  @Test
  void it_ends_with_a_server_that_is_killed() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var server =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Abandoned.class.getName(),
                folder.path().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long pid = Long.parseLong(server.inputReader().readLine());
    var redis = ProcessHandle.of(pid).orElseThrow();
    assertThat(redis.isAlive()).isTrue();

    server.destroyForcibly();

    redis.onExit().get(10, TimeUnit.SECONDS);
    start().close();
  }

  /// A server that starts Redis, says its process id and waits to be killed.
  static final class Abandoned {
    public static void main(String[] args) throws Exception {
      var redis = EmbeddedRedis.start(Path.of(args[0]), EmbeddedRedis.Supervision.NONE);
      System.out.println(redis.pid().orElseThrow());
      new CountDownLatch(1).await();
    }
  }

  @Test
  void one_that_outlived_its_server_is_adopted_with_all_it_keeps() throws Exception {
    var incident = CrisisWords.newId();
    var vertx = Vertx.vertx();
    Files.createDirectories(folder.path().resolve("redis"));
    var socket = RedisSocket.make(folder.path());
    var orphan =
        new ProcessBuilder(
                RedisBinary.find(folder.path().resolve("bin")).toString(),
                "--port",
                "0",
                "--unixsocket",
                socket.path().toString(),
                "--dir",
                folder.path().resolve("redis").toString(),
                "--pidfile",
                folder.path().resolve("redis.pid").toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!socket.ready()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }

    try (var redis = start()) {
      assertThat(redis.pid()).contains(orphan.pid());
      var store = open(vertx, redis);
      await(store.incidents().append(CrisisWords.strayNote(incident, 0)));
      assertThat(await(store.incidents().read(AGENCY, incident, 0)).version()).isEqualTo(1);
      await(store.close());
    }
    assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
    await(vertx.close());
  }

  @Test
  void a_redis_that_hangs_is_given_up_in_time_and_used_again_when_it_wakes() throws Exception {
    var vertx = Vertx.vertx();
    var incident = CrisisWords.newId();
    try (var redis = start()) {
      var store = open(vertx, redis);
      await(store.incidents().append(CrisisWords.strayNote(incident, 0)));
      signal("STOP", redis.pid().orElseThrow());
      long asked = System.nanoTime();

      assertThatThrownBy(() -> await(store.incidents().append(CrisisWords.strayNote(incident, 1))))
          .isInstanceOf(StorageException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));

      signal("CONT", redis.pid().orElseThrow());
      persist(store, CrisisWords.strayNote(incident, 1));
      assertThat(await(store.incidents().read(AGENCY, incident, 0)).entries())
          .containsExactly(CrisisWords.entry(1), CrisisWords.entry(2));
      await(store.close());
    }
    await(vertx.close());
  }

  private static void signal(String name, long pid) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
  }

  @Test
  void every_append_that_was_answered_survives_a_kill_exactly_once() throws Exception {
    var restarts = new CountDownLatch(3);
    var supervision =
        new EmbeddedRedis.Supervision() {
          @Override
          public void died() {}

          @Override
          public void restarted() {
            restarts.countDown();
          }

          @Override
          public void notRestarted(String why) {
            throw new AssertionError(why);
          }
        };
    var vertx = Vertx.vertx();
    var kept = new HashMap<IncidentId, Long>();
    try (var redis = EmbeddedRedis.start(folder.path(), supervision)) {
      var store = open(vertx, redis);
      var writers = new ArrayList<CompletableFuture<Long>>();
      var incidents = List.of(CrisisWords.newId(), CrisisWords.newId(), CrisisWords.newId());
      for (var incident : incidents) {
        writers.add(
            CompletableFuture.supplyAsync(
                () -> write(store, incident, restarts),
                task -> Thread.ofPlatform().daemon().start(task)));
      }
      while (restarts.getCount() > 0) {
        long before = restarts.getCount();
        kill(redis.pid().orElseThrow());
        while (restarts.getCount() == before) {
          LockSupport.parkNanos(GLANCE_NANOS);
        }
      }
      for (int i = 0; i < incidents.size(); i++) {
        kept.put(incidents.get(i), writers.get(i).get(60, TimeUnit.SECONDS));
      }
      await(store.close());
    }
    try (var redis = start()) {
      var store = open(vertx, redis);
      kept.forEach((incident, version) -> {
        var log = await(store.incidents().read(AGENCY, incident, 0));
        assertThat(log.version()).isEqualTo(version).isGreaterThan(10);
        assertThat(log.entries().getLast()).isEqualTo(CrisisWords.entry(version));
      });
      await(store.close());
    }
    await(vertx.close());
  }

  /// Appends until Redis was killed often enough; answers how many were answered as stored.
  private static long write(RedisStore store, IncidentId incident, CountDownLatch restarts) {
    long version = 0;
    while (restarts.getCount() > 0 || version <= 10) {
      // A duplicate is an append that was stored without its answer reaching us.
      version =
          switch (persist(store, CrisisWords.strayNote(incident, version))) {
            case Appended.Done done -> done.version();
            case Appended.Duplicate duplicate -> duplicate.version();
            case Appended.Conflict conflict ->
                throw new AssertionError("nobody else writes, yet " + conflict);
          };
    }
    return version;
  }

  private static Appended persist(RedisStore store, Append append) {
    while (true) {
      try {
        return await(store.incidents().append(append));
      } catch (StorageException _) {
        LockSupport.parkNanos(GLANCE_NANOS);
      }
    }
  }
}
