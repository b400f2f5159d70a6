package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/// Tells open pages that something changed, by server-sent events.
///
/// An append wakes every stream; a sweep each second repairs what a lost message would hide. Only
/// the word "changed" travels: the page asks for itself again, with the rights it has then.
public final class LiveStreams {
  private static final int STREAMS_MAX = 1_000;
  private static final long SWEEP_MILLIS = 1_000;
  private static final int SWEEPS_PER_BEAT = 15;

  private final Console console;
  private final Vertx vertx;
  private int open;

  public LiveStreams(Console console, Vertx vertx) {
    this.console = console;
    this.vertx = vertx;
  }

  /// Streams until the browser leaves, or the sign-in would have run out.
  ///
  /// @param mark differs whenever the page would
  public Future<Void> open(RoutingContext request, Supplier<Future<String>> mark) {
    if (open >= STREAMS_MAX) {
      return Answers.status(request, 503);
    }
    open++;
    var response = request.response();
    response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    response.putHeader("X-Accel-Buffering", "no");
    // A stream that is packed tells its word when the packet is full, not when it is said.
    response.putHeader("Content-Encoding", "identity");
    var stream = new Stream(response, mark);
    long sweeps = vertx.setPeriodic(SWEEP_MILLIS, _ -> stream.sweep());
    var context = vertx.getOrCreateContext();
    Runnable unsubscribe =
        console.store().incidents().onAppend(_ -> context.runOnContext(_ -> stream.look()));
    long end = vertx.setTimer(console.settings().sessionIdle().toMillis(), _ -> stream.end());
    response.closeHandler(_ -> closed(sweeps, end, unsubscribe));
    response.exceptionHandler(_ -> {});
    return stream.begin();
  }

  private void closed(long sweeps, long end, Runnable unsubscribe) {
    open--;
    vertx.cancelTimer(sweeps);
    vertx.cancelTimer(end);
    unsubscribe.run();
  }

  private static final class Stream {
    private final HttpServerResponse response;
    private final Supplier<Future<String>> mark;
    private String told = "";
    private boolean looking;
    private boolean lookAgain;
    private int sweeps;

    Stream(HttpServerResponse response, Supplier<Future<String>> mark) {
      this.response = response;
      this.mark = mark;
    }

    Future<Void> begin() {
      return mark.get()
          .compose(first -> {
            told = first;
            return response.write("retry: 2000\nevent: open\ndata: \n\n");
          });
    }

    void sweep() {
      if (++sweeps % SWEEPS_PER_BEAT == 0) {
        send(": here\n\n");
      }
      look();
    }

    /// One look at a time: an append during a look is looked at once more.
    void look() {
      if (looking) {
        lookAgain = true;
        return;
      }
      looking = true;
      mark.get()
          .onComplete(found -> {
            looking = false;
            if (found.succeeded() && !found.result().equals(told)) {
              told = found.result();
              send("event: changed\ndata: \n\n");
            }
            if (lookAgain) {
              lookAgain = false;
              look();
            }
          });
    }

    void end() {
      if (!response.ended() && !response.closed()) {
        response.end();
      }
    }

    // A browser that left is noticed by its close; what was under way then goes nowhere.
    private void send(String text) {
      if (!response.ended() && !response.closed()) {
        response.write(text);
      }
    }
  }
}
