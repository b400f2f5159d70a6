package org.porchlight;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.PlanFileRoutes;
import org.porchlight.plan.yaml.PlanFault;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.settings.ServerSettings;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.spool.FileSpool;

/// The whole server on one event loop: opens what is kept, builds the rooms, and listens.
///
/// Rooms are stopped in the other order, the ones that take work in first.
public final class Porchlight extends VerticleBase {
  private final StartUp startUp;
  private final PrometheusMeterRegistry registry;
  private @Nullable Kept kept;
  private @Nullable Rooms rooms;
  private @Nullable Watch watch;
  private @Nullable HttpServer http;
  private List<PlanFault> planFaults = List.of();

  public Porchlight(StartUp startUp, PrometheusMeterRegistry registry) {
    this.startUp = startUp;
    this.registry = registry;
  }

  @Override
  public Future<?> start() {
    Settings settings = startUp.settings();
    return Kept.open(vertx, settings.storage())
        .onSuccess(opened -> kept = opened)
        .compose(opened ->
            bringPlans(build(opened))
                .compose(Rooms::start)
                .compose(_ -> listen(settings.server()))
                .compose(_ -> setUpCode(opened)))
        .onSuccess(_ -> {
          findMissed(settings.server().data());
          if (watch != null) {
            watch.start();
          }
        });
  }

  private Future<Void> setUpCode(Kept opened) {
    return firstSetUp(opened).show();
  }

  private SetUpCode firstSetUp(Kept opened) {
    return new SetUpCode(vertx, startUp, opened.store(), SetUpCode.terminal());
  }

  private void findMissed(Path data) {
    if (rooms != null) {
      rooms.findMissed(new ArrivalsSeen(data.resolve("arrivals-seen"), InstantSource.system()));
    }
  }

  private Future<Rooms> bringPlans(Rooms built) {
    Settings settings = startUp.settings();
    return vertx
        .executeBlocking(() -> PlanFolder.read(settings.server().plans()), false)
        .map(Objects::requireNonNull)
        .onSuccess(folder -> planFaults = folder.faults())
        .compose(folder ->
            new PlanImport(
                    built.coordination.records(), built.coordination.lives(), settings.mode())
                .bring(folder))
        .map(built);
  }

  private PlanFileRoutes planFiles(Rooms built) {
    return new PlanFileRoutes(
        vertx,
        startUp.settings().exchange(),
        built.readers,
        planFaults.stream()
            .map(fault ->
                new PlanFileRoutes.Untaken(
                    fault.file(), fault.line(), fault.path(), fault.got(), fault.expected()))
            .toList());
  }

  private Rooms build(Kept opened) {
    Settings settings = startUp.settings();
    Path data = settings.server().data();
    InstantSource clock =
        switch (settings.mode()) {
          case DEMO -> new TurnedClock(data.resolve("clock-ahead"));
          case LIVE -> InstantSource.system();
        };
    var spool = new FileSpool(vertx, data.resolve("spool"), opened.key().derive("spool of texts"));
    Rooms built = new Rooms(vertx, startUp, opened, spool, clock, registry);
    rooms = built;
    byte[] probeKey = opened.key().derive("probes of the line");
    watch = new Watch(vertx, startUp, built, probeKey, registry, clock);
    built.alsoReadyWhen(
        Stream.concat(watch.checks().stream(), Stream.of(firstSetUp(opened).ready())).toList(),
        watch::probes);
    return built;
  }

  private Future<Void> listen(ServerSettings server) {
    Router router = Router.router(vertx);
    if (rooms != null) {
      planFiles(rooms).mount(router);
      rooms.mount(router);
    }
    return vertx
        .createHttpServer(served(server.host(), server.port()))
        .requestHandler(router)
        .listen()
        .onSuccess(listening -> http = listening)
        .mapEmpty();
  }

  /// How pages and answers are served, here and in tests.
  static HttpServerOptions served(String host, int port) {
    return new HttpServerOptions()
        .setHost(host)
        .setPort(port)
        .setCompressionSupported(true)
        // The longest field is a whole plan's file; each room bounds its bodies.
        .setMaxFormAttributeSize(256 * 1024);
  }

  @Override
  public Future<?> stop() {
    Future<Void> quiet = http == null ? Future.succeededFuture() : http.shutdown().otherwiseEmpty();
    return quiet.compose(_ -> {
      if (watch != null) {
        watch.stop();
      }
      if (rooms != null) {
        rooms.stop();
      }
      return kept == null ? Future.succeededFuture() : kept.close(vertx);
    });
  }
}
