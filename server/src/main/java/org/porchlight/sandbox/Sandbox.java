package org.porchlight.sandbox;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.VirtualClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs a sandbox as its own process until it is told to end.
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "A telephone network on this machine that speaks Twilio's API.")
public final class Sandbox implements Callable<Integer> {
  @Option(names = "--port", defaultValue = "${env:PORCHLIGHT_SANDBOX_PORT:-8081}")
  private int port;

  @Option(names = "--phones", required = true, description = "YAML file of numbers and phones")
  private @Nullable Path phones;

  @Option(
      names = "--public-url",
      defaultValue = "${env:PORCHLIGHT_PUBLIC_URL:-http://127.0.0.1:8080}",
      description = "replaces $${PUBLIC_URL} in the phones file")
  private String publicUrl = "";

  @Option(names = "--pid-file", description = "written at the start, removed at the end")
  private @Nullable Path pidFile;

  @Option(names = "--account-sid", defaultValue = SandboxOptions.DEMO_ACCOUNT)
  private String accountSid = "";

  @Option(names = "--auth-token", defaultValue = SandboxOptions.DEMO_TOKEN)
  private String authToken = "";

  @Option(names = "--clock", defaultValue = "real", description = "real or manual")
  private String clock = "";

  @Option(names = "--cps", defaultValue = "1", description = "REST calls a second, 0: no limit")
  private double callsPerSecond;

  @Option(names = "--seed", description = "of ids and chances (default: new at every start)")
  private @Nullable Long seed;

  public static void main(String[] arguments) {
    int exitCode = new CommandLine(new Sandbox()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws Exception {
    Vertx vertx = Vertx.vertx();
    SandboxServer server =
        SandboxServer.start(vertx, options())
            .onFailure(_ -> vertx.close())
            .toCompletionStage()
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
    Path file = pidFile;
    if (file != null) {
      PidFile pid = new PidFile(file);
      pid.write();
      Runtime.getRuntime().addShutdownHook(new Thread(pid::remove));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(vertx)));
    System.out.println("sandbox: phones at " + server.url() + "/");
    return 0;
  }

  /// Without a seed every start makes ids of its own: a line that outlives the sandbox would take a
  /// text with the id of an earlier one for a repetition of it.
  SandboxOptions options() {
    Long given = seed;
    SandboxOptions options =
        SandboxOptions.usual()
            .withPort(port)
            .withPublicUrl(publicUrl)
            .withAccount(accountSid, authToken)
            .withCallsPerSecond(callsPerSecond)
            .withSeed(given == null ? new SecureRandom().nextLong() : given);
    Path file = phones;
    if (file != null) {
      options = options.withPhonesFile(file);
    }
    return switch (VirtualClock.Mode.valueOf(clock.toUpperCase(Locale.ROOT))) {
      case REAL -> options;
      case MANUAL -> options.withManualClock(options.wall());
    };
  }

  /// Gives open connections a moment: a process that is told to end does so within a second.
  private static void close(Vertx vertx) {
    try {
      vertx.close().toCompletionStage().toCompletableFuture().get(300, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // Ending is more important than ending tidily: nothing here outlives the process.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
