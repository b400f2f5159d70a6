package org.porchlight.operations;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Tells a watcher outside that the line is alive, only while it is well.
///
/// Silence is the alarm: nobody inside can tell that everything inside is dead. So each beat asks
/// every check anew, and one that does not hold is one beat that does not come.
public final class Heartbeat {
  private static final long ANSWER_MILLIS_MAX = 5_000;

  private final URI url;
  private final List<ReadinessCheck> checks;
  private final HttpClient http;

  /// @param checks all of which must hold
  public Heartbeat(Vertx vertx, URI url, List<ReadinessCheck> checks) {
    this.url = url;
    this.checks = List.copyOf(checks);
    this.http = vertx.createHttpClient();
  }

  /// Asks the watcher's address once; fails, and asks nothing, while the line is not well.
  public Future<Void> beat() {
    return Future.all(checks.stream().map(check -> check.check().get()).toList())
        .timeout(ANSWER_MILLIS_MAX, TimeUnit.MILLISECONDS)
        .compose(_ ->
            http.request(
                new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(url.toString())))
        .compose(request -> request.send())
        .timeout(2 * ANSWER_MILLIS_MAX, TimeUnit.MILLISECONDS)
        .compose(answer ->
            answer.statusCode() < 400
                ? Future.succeededFuture()
                : Future.failedFuture("heartbeat: HTTP " + answer.statusCode()));
  }
}
