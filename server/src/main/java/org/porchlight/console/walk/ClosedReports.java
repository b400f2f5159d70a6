package org.porchlight.console.walk;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.porchlight.console.Console;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;

/// Finds the incidents that closed while a written report may still be due (R21).
///
/// Each is read once: what is closed hardly changes, and its version says when it did.
public final class ClosedReports {
  private static final int LATELY_MAX = 100;
  private static final int KNOWN_MAX = 1_000;

  /// Longer than any state gives for a written report.
  private static final Duration COMES_DUE = Duration.ofDays(30);

  private final Console console;
  private final Map<IncidentId, Long> owingNothing = new ConcurrentHashMap<>();

  public ClosedReports(Console console) {
    this.console = console;
  }

  /// Those that still owe one, the newest first.
  public Future<List<Listed>> owed(Instant now) {
    Instant since = now.minus(COMES_DUE);
    return console
        .store()
        .incidents()
        .recent(console.agency(), LATELY_MAX)
        .compose(recent ->
            AtOnce.answers(
                recent.stream()
                    .filter(one -> one.summary().closed())
                    .filter(one -> one.summary().openedAt().isAfter(since))
                    .filter(one -> owingNothing.getOrDefault(one.incident(), 0L) != one.version())
                    .map(this::look)
                    .toList()))
        .map(looked -> looked.stream().flatMap(Optional::stream).toList());
  }

  private Future<Optional<Listed>> look(Listed one) {
    return console
        .turns()
        .state(one.incident())
        .map(state -> {
          if (UnwrittenReports.waits(state)) {
            return Optional.of(one);
          }
          if (owingNothing.size() > KNOWN_MAX) {
            owingNothing.clear();
          }
          owingNothing.put(one.incident(), one.version());
          return Optional.empty();
        });
  }
}
