package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.IncidentLog.Begun;

/// What logs of incidents come to, each log read again only once it is longer.
///
/// Entries are only ever added to a log (P9), so that what it came to holds for as long as it has
/// that length; whoever asks says how long it is now. For one event loop.
public final class LogFolds<F> {
  private final AgencyId agency;
  private final IncidentLog incidents;
  private final BiFunction<IncidentId, List<Entry>, Future<F>> fold;
  private final Map<IncidentId, Kept<F>> kept;

  private record Kept<F>(long version, F fold) {}

  /// @param folds in the order of the logs asked for
  /// @param broken how many logs are not as they were written; what they tell is left out
  public record Folded<F>(List<F> folds, int broken) {
    public Folded {
      folds = List.copyOf(folds);
    }
  }

  /// @param sizeMax of so many logs it is remembered what they came to, those used last
  /// @param fold of a whole log
  public LogFolds(
      AgencyId agency,
      IncidentLog incidents,
      int sizeMax,
      BiFunction<IncidentId, List<Entry>, Future<F>> fold) {
    this.agency = agency;
    this.incidents = incidents;
    this.fold = fold;
    this.kept = Bounded.ofUsed(sizeMax);
  }

  /// Of every log, in parts; one that is broken hides nothing of the others.
  ///
  /// Fails with [StorageException] when the store does not answer, which may be tried again.
  public Future<Folded<F>> of(Collection<Begun> logs) {
    return InParts.answers(logs, this::of)
        .map(all -> {
          var folds = all.stream().flatMap(Optional::stream).toList();
          return new Folded<>(folds, logs.size() - folds.size());
        });
  }

  private Future<Optional<F>> of(Begun log) {
    var known = kept.get(log.incident());
    return known != null && known.version() >= log.version()
        ? Future.succeededFuture(Optional.of(known.fold()))
        : read(log.incident());
  }

  private Future<Optional<F>> read(IncidentId incident) {
    return incidents
        .read(agency, incident, 0)
        .compose(log ->
            fold.apply(incident, log.entries())
                .onSuccess(fold -> kept.put(incident, new Kept<>(log.version(), fold))))
        .map(Optional::of)
        .recover(failure ->
            failure instanceof BrokenLogException
                ? Future.succeededFuture(Optional.empty())
                : Future.failedFuture(failure));
  }
}
