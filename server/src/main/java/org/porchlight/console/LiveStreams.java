package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.porchlight.oncall.StaffId;

/// Tells open pages that something changed, by server-sent events.
///
/// An append wakes whoever looks on; a sweep each second repairs what a lost message would hide.
/// However many look on at the same thing, it is looked at once for all of them. Only the word
/// "changed" travels: the page asks for itself again, with the rights it has then.
public final class LiveStreams {
  private static final int STREAMS_MAX = 1_000;
  private static final long SWEEP_MILLIS = 1_000;
  private static final int SWEEPS_PER_BEAT = 15;

  private final Console console;
  private final Vertx vertx;
  private final Map<String, Topic> topics = new HashMap<>();
  private int open;

  public LiveStreams(Console console, Vertx vertx) {
    this.console = console;
    this.vertx = vertx;
  }

  /// Where a page that shows this mark is told of changes.
  public static String path(String live, String mark) {
    return live + "?seen=" + mark;
  }

  /// Ends the streams of whoever leaves or locks their browser, at once.
  ///
  /// @param token of the session
  public void end(String token) {
    end(who -> who.token().equals(token));
  }

  /// Ends the streams of one staff member, in every browser of theirs, at once.
  public void end(StaffId staff) {
    end(who -> who.member().id().equals(staff));
  }

  private void end(Predicate<SignedIn> whose) {
    topics.values().stream()
        .flatMap(topic -> topic.streams.stream())
        .filter(stream -> whose.test(stream.who))
        // In a list of its own: a stream that ends takes itself away.
        .toList()
        .forEach(Stream::end);
  }

  /// Streams until the browser leaves, the sign-in ends or is locked, or would have run out.
  ///
  /// @param who looks on
  /// @param topic what is looked at; the same for all who look on at the same
  /// @param mark differs whenever the page would
  public Future<Void> open(
      RoutingContext request, SignedIn who, String topic, Supplier<Future<String>> mark) {
    if (open >= STREAMS_MAX) {
      return Answers.status(request, 503);
    }
    open++;
    var response = request.response();
    response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    response.putHeader("X-Accel-Buffering", "no");
    // A stream that is packed tells its word when the packet is full, not when it is said.
    response.putHeader("Content-Encoding", "identity");
    var stream = new Stream(response, who, request.request().getParam("seen", ""));
    var looked = topics.computeIfAbsent(topic, name -> new Topic(name, mark));
    long end = vertx.setTimer(console.settings().sessionIdle().toMillis(), _ -> stream.end());
    response.closeHandler(_ -> {
      open--;
      vertx.cancelTimer(end);
      looked.leave(stream);
    });
    response.exceptionHandler(_ -> {});
    var begun = response.write("retry: 2000\nevent: open\ndata: \n\n");
    looked.join(stream);
    return begun;
  }

  /// A session that was ended or locked elsewhere is noticed here; of a store that is away nothing
  /// is known.
  private void beat(Stream stream) {
    var settings = console.settings();
    console
        .store()
        .sessions()
        .find(console.agency(), stream.who.token())
        .onSuccess(found -> {
          if (found.map(settings::lockedWhenIdle).filter(one -> !one.locked()).isPresent()) {
            stream.beat();
          } else {
            stream.end();
          }
        })
        .onFailure(_ -> stream.beat());
  }

  /// One thing that several look on at.
  private final class Topic {
    private final String name;
    private final Supplier<Future<String>> mark;
    private final Set<Stream> streams = new HashSet<>();
    private final long sweeping;
    private final Runnable unsubscribe;
    private boolean looking;
    private boolean lookAgain;
    private int sweeps;

    Topic(String name, Supplier<Future<String>> mark) {
      this.name = name;
      this.mark = mark;
      this.sweeping = vertx.setPeriodic(SWEEP_MILLIS, _ -> sweep());
      var context = vertx.getOrCreateContext();
      this.unsubscribe =
          console.store().incidents().onAppend((_, _) -> context.runOnContext(_ -> look()));
    }

    void join(Stream stream) {
      streams.add(stream);
      look();
    }

    void leave(Stream stream) {
      streams.remove(stream);
      if (streams.isEmpty() && topics.remove(name, this)) {
        vertx.cancelTimer(sweeping);
        unsubscribe.run();
      }
    }

    private void sweep() {
      if (++sweeps % SWEEPS_PER_BEAT == 0) {
        List.copyOf(streams).forEach(LiveStreams.this::beat);
      }
      look();
    }

    /// One look at a time: an append during a look is looked at once more.
    private void look() {
      if (looking) {
        lookAgain = true;
        return;
      }
      looking = true;
      mark.get()
          .onComplete(found -> {
            looking = false;
            if (found.succeeded()) {
              streams.forEach(stream -> stream.tell(found.result()));
            }
            if (lookAgain) {
              lookAgain = false;
              look();
            }
          });
    }
  }

  /// One open page.
  private static final class Stream {
    private final HttpServerResponse response;
    private final SignedIn who;
    private String seen;

    Stream(HttpServerResponse response, SignedIn who, String seen) {
      this.response = response;
      this.who = who;
      this.seen = seen;
    }

    void tell(String mark) {
      if (!mark.equals(seen)) {
        seen = mark;
        send("event: changed\ndata: \n\n");
      }
    }

    void beat() {
      send(": here\n\n");
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
