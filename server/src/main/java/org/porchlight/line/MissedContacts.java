package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.InTurn;
import org.porchlight.telephony.Arrivals;
import org.porchlight.telephony.Arrivals.Arrived;
import org.porchlight.telephony.Arrivals.ArrivedCall;
import org.porchlight.telephony.Arrivals.ArrivedText;
import org.porchlight.telephony.Incoming;

/// Takes in the calls and texts that the carrier took and that never reached the line (P2).
///
/// The carrier lists them all; those known by their ids are passed over. A webhook that comes after
/// all finds its contact there, by the same natural key.
public final class MissedContacts {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
  private static final int SETTLED_MAX = 10_000;

  private final LineSettings settings;
  private final Line line;
  private final Arrivals arrivals;
  private final Since since;
  private final Scheduler scheduler;
  private final Runnable found;
  private final Set<String> settled = new LinkedHashSet<>();
  private @Nullable Runnable resting;
  private boolean stopped;

  /// From when on to look, through restarts. By the carrier's clock.
  public interface Since {
    Instant read();

    /// Everything before `at` was looked through.
    void advance(Instant at);
  }

  /// @param found told of each contact that was found this way
  public MissedContacts(
      LineSettings settings,
      Line line,
      Arrivals arrivals,
      Since since,
      Scheduler scheduler,
      Runnable found) {
    this.settings = settings;
    this.line = line;
    this.arrivals = arrivals;
    this.since = since;
    this.scheduler = scheduler;
    this.found = found;
  }

  /// Looks now, then again and again: soon when it could not be done.
  public void start() {
    look()
        .onComplete(done -> {
          if (!stopped) {
            resting = scheduler.after(done.succeeded() ? LOOK_EVERY : LOOK_AGAIN, this::start);
          }
        });
  }

  public void stop() {
    stopped = true;
    if (resting != null) {
      resting.run();
    }
  }

  /// Looks through both numbers; fails when carrier or store cannot be asked, and loses nothing.
  Future<Void> look() {
    Instant from = since.read();
    var families = arrivals.to(settings.familiesNumber(), from);
    var pages = families.compose(_ -> arrivals.to(settings.pagesNumber(), from));
    return pages.compose(_ -> {
      var all =
          Stream.of(families.result(), pages.result())
              .flatMap(List::stream)
              .sorted(Comparator.comparing(Arrived::at))
              .toList();
      return InTurn.each(all, this::settle).onSuccess(_ -> advance(all));
    });
  }

  /// A call that still runs is looked at again, for its end may go unheard too.
  private void advance(List<Arrived> arrived) {
    arrived.stream()
        .filter(one -> one instanceof ArrivedCall call && !call.over())
        .map(Arrived::at)
        .findFirst()
        .or(() -> arrived.isEmpty() ? Optional.empty() : Optional.of(arrived.getLast().at()))
        .ifPresent(since::advance);
  }

  private Future<Void> settle(Arrived arrived) {
    return switch (arrived) {
      case ArrivedText(var text, _) when settled.contains(text.messageId()) ->
          Future.succeededFuture();
      case ArrivedCall(var call, _, _) when settled.contains(call.callId()) ->
          Future.succeededFuture();
      case ArrivedText(var text, _) ->
          line.reached(text)
              .compose(reached -> reached ? Future.succeededFuture() : found(line.takeIn(text)))
              .onSuccess(_ -> settled(text.messageId()));
      case ArrivedCall call -> settle(call);
    };
  }

  private Future<Void> settle(ArrivedCall arrived) {
    String callId = arrived.call().callId();
    return line.reached(arrived.call())
        .compose(reached ->
            reached ? Future.succeededFuture() : found(line.takeIn(arrived.call(), arrived.over())))
        .compose(_ ->
            arrived.over() ? line.report(new Incoming.CallOver(callId)) : Future.succeededFuture())
        .onSuccess(_ -> {
          if (arrived.over()) {
            settled(callId);
          }
        });
  }

  private Future<Void> found(Future<Boolean> taken) {
    return taken
        .onSuccess(contact -> {
          if (contact) {
            found.run();
          }
        })
        .mapEmpty();
  }

  private void settled(String id) {
    if (settled.size() >= SETTLED_MAX) {
      settled.remove(settled.iterator().next());
    }
    settled.add(id);
  }
}
