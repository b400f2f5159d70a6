package org.porchlight.storage.redis;

import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisCluster;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.porchlight.FreePort;

/// Three Redis masters of one cluster, on free ports of this machine.
final class RedisCluster3 implements AutoCloseable {
  private static final int NODES = 3;
  private static final int SLOTS = 16_384;
  private static final int TRIES_MAX = 1_500;

  private final TestFolder folder = TestFolder.make();
  private final List<Process> processes = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final List<Redis> nodes = new ArrayList<>();
  private final Redis whole;

  RedisCluster3(Vertx vertx) throws IOException {
    var binary = RedisBinary.find(folder.path().resolve("bin"));
    for (int i = 0; i < NODES; i++) {
      ports.add(start(binary, i));
    }
    for (int port : ports) {
      nodes.add(Redis.createClient(vertx, "redis://127.0.0.1:" + port));
    }
    nodes.forEach(node -> until(() -> answers(node)));
    join();
    var options = new RedisOptions().setType(RedisClientType.CLUSTER);
    options.setConnectionString("redis://127.0.0.1:" + ports.getFirst());
    whole = Redis.createClient(vertx, options);
  }

  private int start(Path binary, int number) throws IOException {
    var data = Files.createDirectories(folder.path().resolve("node" + number));
    int port = FreePort.next();
    processes.add(
        new ProcessBuilder(
                binary.toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--cluster-enabled",
                "yes",
                "--cluster-port",
                String.valueOf(FreePort.next()),
                "--cluster-node-timeout",
                "5000",
                "--appendonly",
                "no",
                "--save",
                "")
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("log").toFile())
            .start());
    return port;
  }

  private void join() {
    int share = SLOTS / NODES;
    for (int i = 0; i < NODES; i++) {
      int last = i == NODES - 1 ? SLOTS - 1 : (i + 1) * share - 1;
      cluster(i, "ADDSLOTSRANGE", String.valueOf(i * share), String.valueOf(last));
      cluster(i, "SET-CONFIG-EPOCH", String.valueOf(i + 1));
    }
    for (int i = 1; i < NODES; i++) {
      var busPort = busPort(i);
      cluster(0, "MEET", "127.0.0.1", String.valueOf(ports.get(i)), busPort);
    }
    for (int i = 0; i < NODES; i++) {
      int node = i;
      until(() -> {
        var state = cluster(node, "INFO");
        return state.contains("cluster_state:ok") && state.contains("cluster_known_nodes:" + NODES);
      });
    }
  }

  /// The bus port a node names itself by: `<ip>:<port>@<bus port>`.
  private String busPort(int node) {
    return cluster(node, "NODES").split("@", 2)[1].split("[ ,]", 2)[0];
  }

  private String cluster(int node, String... words) {
    var request = Request.cmd(Command.CLUSTER);
    List.of(words).forEach(request::arg);
    return String.valueOf(await(nodes.get(node).send(request)));
  }

  private static boolean answers(Redis node) {
    return await(node.send(Request.cmd(Command.PING)).map(true).otherwise(false));
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < TRIES_MAX; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("the cluster did not come together");
  }

  RedisAddress address() {
    return new RedisAddress.Cluster(
        ports.stream().map(port -> "redis://127.0.0.1:" + port).toList());
  }

  void empty() {
    await(RedisCluster.create(whole).onAllMasterNodes(Request.cmd(Command.FLUSHALL)));
  }

  void dropFunctions() {
    var flush = Request.cmd(Command.FUNCTION).arg("FLUSH");
    await(RedisCluster.create(whole).onAllMasterNodes(flush));
  }

  /// How many keys each master holds.
  List<Long> sizes() {
    return nodes.stream()
        .map(node -> Long.valueOf(String.valueOf(await(node.send(Request.cmd(Command.DBSIZE))))))
        .toList();
  }

  @Override
  public void close() throws IOException {
    await(whole.close());
    nodes.forEach(node -> await(node.close()));
    processes.forEach(Process::destroyForcibly);
    folder.close();
  }
}
