package org.porchlight.process;

import static org.porchlight.process.Patience.until;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.porchlight.FreePort;
import org.porchlight.Root;

/// One installation of Porchlight: its processes, started as `scripts/run` starts them.
final class Installation implements AutoCloseable {
  private static final Path ROOT = Root.folder();
  private static final Duration END_TIME_MAX = Duration.ofSeconds(20);

  private final Path data;
  private final int port = FreePort.next();
  private final int sandboxPort = FreePort.next();
  private final List<String> settings;
  private final Map<String, String> environment = new HashMap<>();
  private final Line line = new Line(Web.at(port, "demo"));
  private final Web network = Web.at(sandboxPort, "");
  private @Nullable Process server;
  private @Nullable Process sandbox;
  private @Nullable Process fallback;
  private @Nullable Process auditor;

  /// @param settings each `key=value`
  Installation(String... settings) throws IOException {
    this.data = Files.createTempDirectory("porchlight");
    this.settings = List.of(settings);
    environment.put("PORCHLIGHT_PORT", String.valueOf(port));
    environment.put("PORCHLIGHT_SANDBOX_PORT", String.valueOf(sandboxPort));
    environment.put("PORCHLIGHT_DATA", data.toString());
    environment.put("PORCHLIGHT_PUBLIC_URL", "http://127.0.0.1:" + port);
    environment.put("PORCHLIGHT_REDIS", "");
  }

  /// @param address of a Redis that somebody else runs
  Installation withRedis(String address) {
    environment.put("PORCHLIGHT_REDIS", address);
    return this;
  }

  Installation startAll() {
    startSandbox();
    startServer();
    return this;
  }

  void startSandbox() {
    sandbox =
        start(
            "sandbox",
            "org.porchlight.sandbox.Sandbox",
            List.of(
                "--port=" + sandboxPort,
                "--public-url=http://127.0.0.1:" + port,
                "--phones=config/sandbox-phones.yaml",
                "--pid-file=" + data.resolve("sandbox.pid")));
    until("the sandbox is ready", network::ready, () -> log("sandbox"));
  }

  void startServer() {
    var arguments = new ArrayList<>(List.of("serve"));
    settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    Process starting = start("server", "org.porchlight.commands.Commands", arguments);
    server = starting;
    until(
        "the server is ready",
        () -> {
          if (!starting.isAlive()) {
            throw new AssertionError("the server ended: " + log("server"));
          }
          return line.web().ready();
        },
        () -> log("server"));
  }

  Path data() {
    return data;
  }

  /// Serves the fallback by a process of its own; answers its port.
  int startFallback() {
    int free = FreePort.next();
    fallback =
        start(
            "fallback",
            "org.porchlight.fallback.Fallback",
            List.of(data.resolve("fallback").toString(), String.valueOf(free)));
    until("the fallback is ready", () -> log("fallback").contains("serving"));
    return free;
  }

  /// Gives one of the agency's numbers other fallback addresses, as its owner would.
  void fallbackOf(String number, String voice, String text) {
    network.own(number, Map.of("VoiceFallbackUrl", voice, "SmsFallbackUrl", text));
  }

  void startAuditor() {
    auditor = start("auditor", "org.porchlight.commands.Commands", auditing("audit"));
    until("the auditor watches", () -> log("auditor").contains("watching"), () -> log("auditor"));
  }

  /// Looks once; answers the exit status.
  int auditOnce() {
    try {
      var look = start("audit", "org.porchlight.commands.Commands", auditing("audit", "--once"));
      if (!look.waitFor(END_TIME_MAX.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the audit did not end: " + log("audit"));
      }
      return look.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private List<String> auditing(String... first) {
    var arguments = new ArrayList<>(List.of(first));
    settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    return arguments;
  }

  /// Stops the server as if its machine hung, or lets it go on.
  void signalServer(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(Objects.requireNonNull(server).pid()))
        .start()
        .waitFor();
  }

  /// Lets time pass for the network alone.
  void turnNetwork(Duration by) {
    network.post("/_ctl/clock", new JsonObject().put("advanceMillis", by.toMillis()));
  }

  void behaves(String number, String on) {
    network.post(
        "/_ctl/phones/" + number + "/behave",
        new JsonObject().put("on", on).put("afterMillis", 1_000));
  }

  private Process start(String name, String main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            main));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve(name + ".log").toFile()));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Ends the server at this instant, without a word to it; answers when its Redis is gone too.
  void killServer() {
    var redis = redis();
    kill(server);
    redis.ifPresent(process -> until("Redis ends with its server", () -> !process.isAlive()));
  }

  /// Asks the server to end; answers its exit status.
  int endServer() {
    Process ending = Objects.requireNonNull(server);
    ending.destroy();
    try {
      if (!ending.waitFor(END_TIME_MAX.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the server did not end: " + log("server"));
      }
      return ending.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  void killRedis() {
    redis().orElseThrow(() -> new AssertionError("no Redis runs")).destroyForcibly();
  }

  /// Stops Redis as if its machine hung, or lets it go on.
  void signalRedis(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(redis().orElseThrow().pid()))
        .start()
        .waitFor();
  }

  Optional<ProcessHandle> redis() {
    return pid("redis").flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
  }

  Optional<Long> pid(String name) {
    try {
      Path file = data.resolve(name + ".pid");
      return Files.exists(file)
          ? Optional.of(Long.parseLong(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// Ends the server and its Redis at this instant.
  void killServerAndRedis() {
    var redis = redis().orElseThrow();
    kill(server);
    redis.destroyForcibly();
    until("Redis ends", () -> !redis.isAlive());
  }

  private static void kill(@Nullable Process process) {
    if (process != null) {
      process.destroyForcibly();
      until("a killed process ends", () -> !process.isAlive());
    }
  }

  Line line() {
    return line;
  }

  Web network() {
    return network;
  }

  Handset phone(String number) {
    return new Handset(network, number);
  }

  /// Lets time pass for the line and the network alike.
  void pass(Duration by) {
    for (long left = by.toSeconds(); left > 0; left -= 5) {
      var step = new JsonObject().put("advanceMillis", Math.min(left, 5) * 1_000);
      network.post("/_ctl/clock", step);
      line.web().post("/api/clock", step);
    }
  }

  /// Lets time pass for everybody while the server is down.
  void passWhileDown(Duration by) throws IOException {
    network.post("/_ctl/clock", new JsonObject().put("advanceMillis", by.toMillis()));
    // What the demo's clock finds when it starts: how far ahead it was turned.
    Path ahead = data.resolve("clock-ahead");
    Duration before =
        Files.exists(ahead) ? Duration.parse(Files.readString(ahead).strip()) : Duration.ZERO;
    Files.writeString(ahead, before.plus(by) + "\n");
  }

  /// Spoils what the carrier does from now on.
  ///
  /// @param on a number, an id, a part of a path, or `all`
  void fault(String kind, String on, int count) {
    network.post(
        "/_ctl/faults", new JsonObject().put("kind", kind).put("on", on).put("count", count));
  }

  void fault(String kind, String on, int count, Duration delay) {
    network.post(
        "/_ctl/faults",
        new JsonObject()
            .put("kind", kind)
            .put("on", on)
            .put("count", count)
            .put("delayMillis", delay.toMillis()));
  }

  void noFaults() {
    network.delete("/_ctl/faults");
  }

  /// Every webhook the carrier sent that was answered, in the order it sent them.
  List<JsonObject> webhooks() {
    return network.array("/_ctl/webhooks").stream()
        .map(JsonObject.class::cast)
        .filter(webhook -> webhook.getJsonObject("answer") != null)
        .filter(webhook -> webhook.getJsonObject("answer").getInteger("status") != null)
        .toList();
  }

  boolean webhookAnswered(String sid) {
    return webhooks().stream()
        .filter(webhook -> webhook.getString("sid").equals(sid))
        .anyMatch(webhook -> webhook.getJsonObject("answer").getInteger("status") == 200);
  }

  /// How many texts each phone has.
  Map<String, Integer> texts() {
    var texts = new TreeMap<String, Integer>();
    network.object("/_ctl/phones").getJsonArray("phones").stream()
        .map(JsonObject.class::cast)
        .forEach(phone -> texts.put(phone.getString("e164"), phone.getJsonArray("texts").size()));
    return texts;
  }

  /// How many calls were placed to this phone for this incident.
  long calls(String number, String incident) {
    return webhooks().stream()
        .filter(webhook -> webhook.getString("kind").equals("voice-status"))
        .filter(webhook -> number.equals(webhook.getJsonObject("params").getString("To")))
        .filter(webhook -> webhook.getString("url").contains(incident))
        .map(webhook -> webhook.getString("sid"))
        .distinct()
        .count();
  }

  /// Waits until nothing more is to be done now.
  void quiet() {
    until(
        "nothing waits to be sent, or is put off",
        () -> {
          var metrics = line.web().text("/metrics");
          return metrics.contains("outbox_waiting 0.0") && metrics.contains("outbox_put_off 0.0");
        },
        () -> line.web().text("/metrics").lines().filter(row -> row.contains("outbox")).toList());
    network.post("/_ctl/clock", new JsonObject().put("advanceMillis", 0));
  }

  /// Waits until the network, too, has told all that it had to tell.
  void atRest() {
    quiet();
    network.post("/_ctl/clock", new JsonObject().put("advanceMillis", 300_000));
    until(
        "every webhook came to an end",
        () ->
            network.array("/_ctl/webhooks").stream()
                .map(JsonObject.class::cast)
                .allMatch(webhook -> webhook.getJsonObject("answer") != null));
    quiet();
  }

  /// The end of a process' log, for whoever looks why a test failed.
  String log(String name) {
    try {
      var lines = Files.readAllLines(data.resolve(name + ".log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException none) {
      return none.toString();
    }
  }

  @Override
  public void close() throws IOException {
    var redis = redis();
    kill(server);
    kill(fallback);
    kill(auditor);
    kill(sandbox);
    redis.ifPresent(process -> {
      process.destroyForcibly();
      until("Redis ends", () -> !process.isAlive());
    });
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
