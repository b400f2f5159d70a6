package org.porchlight.storage.redis;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.StorageException;

/// Calls functions and commands, each with a time limit; loads the library where it is missing.
final class Caller {
  /// Half a second and a pause each: some twenty seconds.
  private static final int LOADS_MAX = 30;

  private static final long LOAD_AGAIN_MILLIS = 200;

  private final Link link;
  private final Duration answerTimeMax;

  Caller(Link link, Duration answerTimeMax) {
    this.link = link;
    this.answerTimeMax = answerTimeMax;
  }

  /// Loads the function library on every master, in place of any other version of it.
  Future<Void> load() {
    return limited(
        link.everywhere(
            Request.cmd(Command.FUNCTION).arg("LOAD").arg("REPLACE").arg(Library.source())));
  }

  /// Loads the library when a server comes up. A Redis that has only just started, or a machine
  /// that has much to do, may need longer than whoever waits on the line does: no start is given up
  /// for that.
  Future<Void> begin(Vertx vertx) {
    return begin(vertx, LOADS_MAX);
  }

  private Future<Void> begin(Vertx vertx, int loads) {
    return load()
        .recover(failure -> {
          boolean slow = failure instanceof TimeoutException || failure instanceof StorageException;
          return slow && loads > 1
              ? vertx
                  .timer(LOAD_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                  .compose(_ -> begin(vertx, loads - 1))
              : Future.failedFuture(unavailable("the library", failure));
        });
  }

  /// Calls a function; where a master lost the library, loads it and calls again.
  Future<Response> call(Call call) {
    return send(call)
        .recover(failure ->
            missing(failure) ? load().compose(_ -> send(call)) : Future.failedFuture(failure))
        .recover(failure -> Future.failedFuture(unavailable(call.function(), failure)));
  }

  private Future<Response> send(Call call) {
    return limited(link.send(call.request()))
        .map(answer -> requireNonNull(answer, "a function always answers"));
  }

  /// Sends a plain command; what is not there is answered by null.
  Future<@Nullable Response> command(Command command, Object... args) {
    var request = Request.cmd(command);
    for (var arg : args) {
      if (arg instanceof byte[] bytes) {
        request.arg(bytes);
      } else {
        request.arg(arg.toString());
      }
    }
    return limited(link.send(request))
        .recover(failure -> Future.failedFuture(unavailable(command.toString(), failure)));
  }

  /// Sends a plain command that answers a list, maybe an empty one.
  Future<Response> rows(Command command, Object... args) {
    return command(command, args).map(rows -> requireNonNull(rows, "a list is always answered"));
  }

  /// Calls a function for all partitions: once where they are on one node, else once for each.
  Future<List<Response>> forAll(
      IntFunction<List<String>> keysOf, Supplier<Call> call, Function<Call, Call> args) {
    if (link.oneNode()) {
      var whole = call.get();
      IntStream.range(0, Keys.PARTITIONS).forEach(partition -> whole.keys(keysOf.apply(partition)));
      return call(args.apply(whole)).map(List::of);
    }
    var each = new ArrayList<Future<Response>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      each.add(call(args.apply(call.get().keys(keysOf.apply(partition)))));
    }
    return Future.all(each).map(all -> all.<Response>list());
  }

  /// A whole number in an answer, whichever way it was written.
  static long whole(Response number) {
    return Long.parseLong(number.toString());
  }

  private <T extends @Nullable Object> Future<T> limited(Future<T> answer) {
    return answer.timeout(answerTimeMax.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static boolean missing(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("Function not found");
  }

  private StorageException unavailable(String call, Throwable failure) {
    if (failure instanceof StorageException known) {
      return known;
    }
    if (failure instanceof TimeoutException) {
      return new StorageException(
          call + ": no answer within " + answerTimeMax.toMillis() + " ms; try again", failure);
    }
    return new StorageException(call + ": " + failure.getMessage(), failure);
  }

  Future<Void> close() {
    return link.close();
  }
}
