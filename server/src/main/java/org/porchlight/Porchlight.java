package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The one class that knows every room: it builds, starts and stops them.
///
/// Rooms are built top-down, one method each, and stopped in the other order.
public final class Porchlight {
  private final Vertx vertx;
  private final StartUp start;
  private @Nullable HttpServer http;

  Porchlight(Vertx vertx, StartUp start) {
    this.vertx = vertx;
    this.start = start;
  }

  public static void main(String[] arguments) {
    var exitCode = new CommandLine(new Commands()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /// Starts every room; the future fails if one cannot start, and nothing is left running then.
  Future<Void> start() {
    var server = start.settings().server();
    return vertx
        .createHttpServer(new HttpServerOptions().setHost(server.host()).setPort(server.port()))
        .requestHandler(router())
        .listen()
        .onSuccess(listening -> http = listening)
        .mapEmpty();
  }

  /// Stops every room, the ones that take work in first.
  Future<Void> stop() {
    var listening = http;
    return listening == null ? Future.succeededFuture() : listening.shutdown();
  }

  private Router router() {
    var router = Router.router(vertx);
    operations(router);
    return router;
  }

  private void operations(Router router) {
    router.get("/health/live").handler(request -> request.response().end("live\n"));
    router.get("/health/ready").handler(request -> request.response().end("ready\n"));
  }
}
