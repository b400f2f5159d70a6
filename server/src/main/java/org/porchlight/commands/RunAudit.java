package org.porchlight.commands;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.porchlight.LastAudit;
import org.porchlight.TurnedClock;
import org.porchlight.auditor.Auditor;
import org.porchlight.auditor.Finding;
import org.porchlight.auditor.Vigil;
import org.porchlight.console.Upkeep;
import org.porchlight.operations.Operator;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartRefused;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.Inspection;
import org.porchlight.storage.redis.RedisAddress;
import org.porchlight.storage.redis.RedisStore;
import org.porchlight.telephony.twilio.TwilioCarrier;
import org.porchlight.telephony.twilio.TwilioSettings;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks from another process whether the line goes on, and pages the operator when it does not.
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Looks from outside whether every open incident still goes on.")
final class RunAudit implements Callable<Integer> {
  private static final int LOOK_SECONDS_MAX = 60;

  @Mixin private SettingsFile settingsFile = new SettingsFile();

  @Option(names = "--once", description = "look once; ends with 1 when anything is wrong")
  private boolean once;

  @Override
  public Integer call() throws InterruptedException {
    try {
      var start = settingsFile.read();
      var vertx = Vertx.vertx();
      try {
        return once ? once(vertx, start.settings()) : watch(vertx, start);
      } finally {
        vertx.close();
      }
    } catch (StartRefused refused) {
      System.err.println("audit: not started, " + refused.getMessage());
    } catch (ExecutionException | TimeoutException unable) {
      System.err.println("audit: ended, " + unable);
    }
    return 2;
  }

  private static int once(Vertx vertx, Settings settings)
      throws InterruptedException, ExecutionException, TimeoutException {
    var auditor = auditor(vertx, settings);
    List<Finding> found = await(auditor.look());
    note(settings, auditor, found.size());
    found.forEach(RunAudit::print);
    if (found.isEmpty()) {
      System.out.println("audit: every open incident goes on");
    }
    return found.isEmpty() ? 0 : 1;
  }

  private static int watch(Vertx vertx, StartUp start)
      throws InterruptedException, ExecutionException, TimeoutException {
    var limits = start.settings().watch().audit();
    var auditor = auditor(vertx, start.settings());
    var operator = operator(vertx, start);
    // By this machine's clock, for it is about how long the auditor itself has waited.
    var clock = InstantSource.system();
    var vigil = new Vigil(limits.lateAfter());
    System.out.println("audit: watching");
    var never = new CountDownLatch(1);
    do {
      var told = vigil.after(await(auditor.look()), clock.instant());
      note(start.settings(), auditor, told.wrong().size());
      for (Finding finding : told.wrong()) {
        print(finding);
        await(operator.tell(finding.what()).otherwiseEmpty());
      }
      told.over().forEach(operator::over);
      told.over().forEach(what -> System.out.println("audit: over, " + what));
    } while (!never.await(limits.every().toMillis(), TimeUnit.MILLISECONDS));
    return 0;
  }

  /// For the operator's page; a folder that cannot be written is no reason to look no more.
  private static void note(Settings settings, Auditor auditor, int found) {
    try {
      LastAudit.in(settings.server().data())
          .write(new Upkeep.Audit(clock(settings).instant(), found, auditor.verified()));
    } catch (IOException unable) {
      System.err.println("audit: not noted, " + unable);
    }
  }

  private static void print(Finding finding) {
    System.out.println(("audit: " + finding.what() + " " + finding.measure()).strip());
  }

  private static <T> T await(Future<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.toCompletionStage().toCompletableFuture().get(LOOK_SECONDS_MAX, TimeUnit.SECONDS);
  }

  private static Auditor auditor(Vertx vertx, Settings settings) {
    return new Auditor(
        settings.line().agency(),
        settings.watch().audit(),
        () -> connection(vertx, settings),
        clock(settings));
  }

  private static Future<Inspection> connection(Vertx vertx, Settings settings) {
    return vertx
        .executeBlocking(() -> address(settings), false)
        .map(Objects::requireNonNull)
        .compose(address -> RedisStore.inspect(vertx, address));
  }

  private static RedisAddress address(Settings settings) throws IOException {
    String redis = settings.storage().redis();
    return redis.isEmpty()
        ? RedisAddress.embedded(settings.storage().folder())
            .orElseThrow(() -> new IOException("no Redis ran in this data folder yet"))
        : RedisAddress.parse(redis);
  }

  /// The clock of a demo is turned while the auditor looks.
  private static InstantSource clock(Settings settings) {
    Path ahead = settings.server().data().resolve("clock-ahead");
    return switch (settings.mode()) {
      case DEMO -> () -> new TurnedClock(ahead).instant();
      case LIVE -> InstantSource.system();
    };
  }

  /// Pages by the second account where there is one: the first may be what is wrong.
  private static Operator operator(Vertx vertx, StartUp start) {
    var settings = start.settings();
    var second = settings.second().carrier();
    var secondNumber = settings.second().pagesNumber();
    var account = second == null || secondNumber == null ? settings.carrier() : second;
    var from =
        second == null || secondNumber == null ? settings.line().pagesNumber() : secondNumber;
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    var twilio =
        TwilioSettings.of(
                account.accountSid(),
                account.authTokens().stream().map(Secret::new).toList(),
                settings.server().publicUrl(),
                new Secret(HexFormat.of().formatHex(key)))
            .withApiUrl(account.apiUrl());
    var language = settings.line().languages().getFirst();
    return new Operator(
        vertx,
        settings.watch().operator(),
        new TwilioCarrier(vertx, twilio, new QuietWatch()),
        from,
        what -> start.wording().text(language, "text.operator", Map.of("what", what)),
        InstantSource.system());
  }
}
