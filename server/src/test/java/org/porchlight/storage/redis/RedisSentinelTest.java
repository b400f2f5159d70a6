package org.porchlight.storage.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.CrisisWords.AGENCY;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.FreePort;
import org.porchlight.storage.CrisisWords;

/// A master, a replica and a sentinel; the master is killed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedisSentinelTest {
  private static final int TRIES_MAX = 1_500;

  private final TestFolder folder = TestFolder.make();
  private final Vertx vertx = Vertx.vertx();
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    processes.forEach(Process::destroyForcibly);
    await(vertx.close());
    folder.close();
  }

  @Test
  void the_store_follows_its_master_to_another_server_and_nothing_is_lost() throws IOException {
    int master = FreePort.next();
    int replica = FreePort.next();
    Process first = server(master);
    server(replica, "--replicaof", "127.0.0.1 " + master);
    until(() -> info(replica).contains("master_link_status:up"));
    int sentinel = sentinel(master);
    until(() -> info(sentinel).contains("slaves=1"));
    var address = RedisAddress.parse("redis-sentinel://127.0.0.1:" + sentinel + "/lantern");
    var key = MasterKey.at(folder.path().resolve("master.key").toString());
    var store = await(RedisStore.open(vertx, address, key));
    var incident = CrisisWords.newId();
    await(store.incidents().append(CrisisWords.strayNote(incident, 0)));
    until(() -> info(replica).contains("master_repl_offset:" + offset(master)));

    first.destroyForcibly();

    until(() ->
        await(
            store
                .incidents()
                .append(CrisisWords.strayNote(incident, 1))
                .map(true)
                .otherwise(false)));
    assertThat(await(store.incidents().read(AGENCY, incident, 0)).entries())
        .containsExactly(CrisisWords.entry(1), CrisisWords.entry(2));
    assertThat(info(replica)).contains("role:master");
    await(store.close());
  }

  private Process server(int port, String... more) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of("--port", "" + port, "--bind", "127.0.0.1", "--repl-diskless-sync-delay", "0"));
    arguments.addAll(List.of("--appendonly", "no", "--save", ""));
    arguments.addAll(List.of(more));
    return start(port, arguments);
  }

  private int sentinel(int master) throws IOException {
    int port = FreePort.next();
    Path configuration = folder.path().resolve("sentinel.conf");
    Files.writeString(
        configuration,
        """
        port %d
        bind 127.0.0.1
        sentinel monitor lantern 127.0.0.1 %d 1
        sentinel down-after-milliseconds lantern 500
        sentinel failover-timeout lantern 5000
        """
            .formatted(port, master));
    start(port, List.of(configuration.toString(), "--sentinel"));
    return port;
  }

  private Process start(int port, List<String> arguments) throws IOException {
    var data = Files.createDirectories(folder.path().resolve("at" + port));
    var command = new ArrayList<String>();
    command.add(RedisBinary.find(folder.path().resolve("bin")).toString());
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command)
            .directory(data.toFile())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("log").toFile())
            .start();
    processes.add(process);
    until(() -> !info(port).isEmpty());
    return process;
  }

  /// What a server says of itself; nothing while it does not answer.
  private String info(int port) {
    var client = Redis.createClient(vertx, "redis://127.0.0.1:" + port);
    var said =
        await(client.send(Request.cmd(Command.INFO)).map(String::valueOf).otherwise("")).strip();
    await(client.close());
    return said;
  }

  private String offset(int port) {
    return info(port)
        .lines()
        .filter(line -> line.startsWith("master_repl_offset:"))
        .map(line -> line.substring(line.indexOf(':') + 1))
        .findFirst()
        .orElse("none");
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < TRIES_MAX; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("did not come true in time");
  }
}
