package org.porchlight;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.operations.VertxMeters;
import org.porchlight.settings.Fault;
import org.porchlight.settings.InForce;
import org.porchlight.settings.OnCallStaff;
import org.porchlight.settings.PolicyPackReader;
import org.porchlight.settings.Settings;
import org.porchlight.settings.SettingsReader;
import org.porchlight.settings.StartUp;
import org.porchlight.settings.WordingReader;
import org.porchlight.storage.Spool;
import org.porchlight.telephony.Incoming;

/// The server process of a test: its rooms on one event loop, behind one port.
final class ServedLine extends VerticleBase {
  static final Path ROOT = Root.folder();
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final List<InForce> inForce;
  private final OnCallStaff staff;
  private final Kept kept;
  private final InstantSource clock;
  private @Nullable Rooms rooms;
  private @Nullable Watch watch;
  private @Nullable HttpServer http;
  private @Nullable Router router;

  ServedLine(SettingsReader.Reading read, OnCallStaff staff, Kept kept, InstantSource clock) {
    this.settings = read.settings();
    this.inForce = read.inForce();
    this.staff = staff;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Future<?> start() {
    var faults = new ArrayList<Fault>();
    var wording =
        WordingReader.read(ROOT.resolve("config/wording"), settings.line(), faults)
            .orElseThrow(() -> new IllegalStateException("faults: " + faults));
    var policies = PolicyPackReader.read(ROOT.resolve(settings.server().policyPacks()), faults);
    var startUp = new StartUp(settings, staff, wording, policies, false, inForce);
    var registry = VertxMeters.registry();
    Rooms built = new Rooms(vertx, startUp, kept, new NoSpool(), clock, registry);
    var routes = Router.router(vertx);
    router = routes;
    rooms = built;
    if (settings.watch().probe().to() != null) {
      var key = kept.key().derive("probes of the line");
      watch = new Watch(vertx, startUp, built, key, registry, clock);
      built.alsoReadyWhen(watch.checks(), watch::probes);
    }
    built.mount(routes);
    return built
        .start()
        .compose(_ ->
            vertx
                .createHttpServer(Porchlight.served("127.0.0.1", port()))
                .requestHandler(routes)
                .listen())
        .onSuccess(listening -> {
          http = listening;
          if (watch != null) {
            watch.start();
          }
        });
  }

  private int port() {
    return settings.server().port();
  }

  @Override
  public Future<?> stop() {
    if (watch != null) {
      watch.stop();
    }
    requireNonNull(rooms).stop();
    return requireNonNull(http).close();
  }

  /// Everything that is served.
  Router routes() {
    return requireNonNull(router);
  }

  /// Asks the rooms on their event loop, and waits for the answer.
  <T> T ask(Function<Rooms, Future<T>> question) {
    var answer = Promise.<T>promise();
    context.runOnContext(_ -> question.apply(requireNonNull(rooms)).onComplete(answer));
    return await(answer.future());
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static final class NoSpool implements Spool {
    @Override
    public Future<Void> keep(Incoming.Text text) {
      return Future.failedFuture("no spool in this test");
    }

    @Override
    public Future<Void> drain(Function<Incoming.Text, Future<Void>> intake) {
      return Future.succeededFuture();
    }
  }
}
