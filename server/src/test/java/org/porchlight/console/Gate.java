package org.porchlight.console;

import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Where a tap on its way can be held up, in front of everything the house answers.
///
/// A browser cannot be asked to do it: told to hold a request up, it answers before its page knows,
/// and on a busy machine a tap then goes by.
final class Gate implements Handler<RoutingContext> {
  private static final long PATIENCE_SECONDS = 20;

  private final AtomicReference<@Nullable Held> next = new AtomicReference<>();

  /// Holds up the next tap whose path ends so.
  Held hold(String ending) {
    var held = new Held(ending, new CompletableFuture<>(), Promise.promise());
    next.set(held);
    return held;
  }

  @Override
  public void handle(RoutingContext context) {
    var held = next.get();
    if (held == null || !held.means(context) || !next.compareAndSet(held, null)) {
      context.next();
      return;
    }
    var home = context.vertx().getOrCreateContext();
    context.request().pause();
    held.letThrough
        .future()
        .onComplete(_ ->
            home.runOnContext(_ -> {
              context.request().resume();
              context.next();
            }));
    held.arrived.complete(null);
  }

  /// One tap that is on its way.
  record Held(String ending, CompletableFuture<Void> arrived, Promise<Void> letThrough) {
    private boolean means(RoutingContext context) {
      return HttpMethod.POST.equals(context.request().method())
          && context.normalizedPath().endsWith(ending);
    }

    /// Does this once the tap has come as far as the gate, and lets it through after.
    void meanwhile(Runnable work) {
      arrived.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      work.run();
      letThrough.complete(null);
    }
  }
}
