package org.porchlight.sandbox;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Alerts;
import org.porchlight.sandbox.carrier.Applications;
import org.porchlight.sandbox.carrier.Changes;
import org.porchlight.sandbox.carrier.Faults;
import org.porchlight.sandbox.carrier.InFlight;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.NumberBook;
import org.porchlight.sandbox.carrier.Owners;
import org.porchlight.sandbox.carrier.PhonesFile;
import org.porchlight.sandbox.carrier.ServiceNumber;
import org.porchlight.sandbox.carrier.Sids;
import org.porchlight.sandbox.carrier.VirtualClock;
import org.porchlight.sandbox.carrier.WebhookSender;
import org.porchlight.sandbox.control.ControlApi;
import org.porchlight.sandbox.control.PhonesPage;
import org.porchlight.sandbox.control.Scenes;
import org.porchlight.sandbox.message.MessageMachine;
import org.porchlight.sandbox.rest.RestApi;
import org.porchlight.sandbox.voice.Exchange;

/// A running sandbox; may be used from any thread.
public final class SandboxServer {
  private final Vertx vertx;
  private final String deployment;
  private final World world;

  private SandboxServer(Vertx vertx, String deployment, World world) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.world = world;
  }

  /// Starts a sandbox on 127.0.0.1.
  ///
  /// Fails if the port is taken or the phones file cannot be read.
  public static Future<SandboxServer> start(Vertx vertx, SandboxOptions options) {
    World world = new World(options);
    return vertx
        .deployVerticle(world, new DeploymentOptions())
        .map(deployment -> new SandboxServer(vertx, deployment, world));
  }

  public int port() {
    return world.port();
  }

  /// Returns the address for a REST client, without a slash at the end.
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// Turns the clock; completes when the webhooks this sent are answered.
  public Future<Void> advance(Duration by) {
    Promise<Void> done = Promise.promise();
    world.run(() -> world.clock().advance(by).onComplete(done));
    return done.future();
  }

  /// Returns the network's present instant.
  public Future<Instant> now() {
    Promise<Instant> now = Promise.promise();
    world.run(() -> now.complete(world.clock().now()));
    return now.future();
  }

  public Future<Void> close() {
    return vertx.undeploy(deployment);
  }

  /// Everything there is, on one event loop.
  private static final class World extends VerticleBase {
    private final SandboxOptions options;
    private @Nullable VirtualClock clock;
    private volatile int port;

    World(SandboxOptions options) {
      this.options = options;
    }

    int port() {
      return port;
    }

    VirtualClock clock() {
      VirtualClock running = clock;
      if (running == null) {
        throw new IllegalStateException("the sandbox has not started");
      }
      return running;
    }

    void run(Runnable action) {
      context.runOnContext(_ -> action.run());
    }

    @Override
    public Future<?> start() throws IOException {
      Network network = network();
      MessageMachine messages = new MessageMachine(network);
      Exchange exchange = new Exchange(network, options.callsPerSecond());
      Router router = Router.router(vertx);
      new RestApi(vertx, network, messages, exchange).mount(router);
      new ControlApi(vertx, network, messages, exchange).mount(router);
      Scenes.parse(phones(), options.publicUrl()).mount(router);
      new PhonesPage(options.publicUrl()).mount(router);
      return vertx
          .createHttpServer(
              new HttpServerOptions()
                  .setHost("127.0.0.1")
                  .setPort(options.port())
                  .setMaxFormAttributeSize(RestApi.FORM_BYTES_MAX))
          .requestHandler(router)
          .listen()
          .map(HttpServer::actualPort)
          .onSuccess(bound -> port = bound);
    }

    private Network network() throws IOException {
      InFlight inFlight = new InFlight(vertx);
      VirtualClock time = new VirtualClock(vertx, options.clock(), options.wall(), inFlight);
      clock = time;
      Sids sids = new Sids(new Random(options.seed()));
      Faults faults = new Faults(new Random(options.seed()));
      var owners = new Owners(options.account(), options.second());
      return new Network(
          options.account(),
          owners,
          time,
          sids,
          faults,
          numbers(new PhonesFile(sids, time.now()), owners),
          new Applications(),
          new WebhookSender(
              vertx, time, options.account(), options.second(), sids, faults, inFlight),
          new Alerts(),
          new Changes());
    }

    private NumberBook numbers(PhonesFile reader, Owners owners) throws IOException {
      NumberBook numbers = reader.parse(phones(), options.publicUrl());
      for (ServiceNumber number : numbers.owned()) {
        owners.give(number.sid(), owners.named(number.setting("account")));
      }
      return numbers;
    }

    private String phones() throws IOException {
      Path file = options.phonesFile();
      return file == null ? options.phonesYaml() : Files.readString(file);
    }

    @Override
    public Future<?> stop() {
      clock().stop();
      return Future.succeededFuture();
    }
  }
}
