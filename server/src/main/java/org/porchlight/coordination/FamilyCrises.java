package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.review.lessons.Crisis;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.Store;

/// The crises of one family that a review looks back on, the reviewed one among them.
public record FamilyCrises(AgencyId agency, Store store) {
  private static final int LISTED_MAX = 1_000;
  private static final int CRISES_MAX = 30;

  /// A log that cannot be read now never keeps a review from opening.
  ///
  /// @param family null while nobody linked the incident
  public Future<List<Crisis>> of(@Nullable FamilyId family, Crisis own) {
    return family == null
        ? Future.succeededFuture(List.of(own))
        : store
            .incidents()
            .recent(agency, LISTED_MAX)
            .compose(recent -> read(others(recent, family, own.incident())))
            .map(others -> Stream.concat(others.stream(), Stream.of(own)).toList());
  }

  private static List<IncidentId> others(List<Listed> recent, FamilyId family, IncidentId own) {
    return recent.stream()
        .filter(one -> family.equals(one.summary().family()) && !one.incident().equals(own))
        .map(Listed::incident)
        .limit(CRISES_MAX)
        .toList();
  }

  private Future<List<Crisis>> read(List<IncidentId> incidents) {
    return InTurn.answers(
            incidents,
            incident ->
                store
                    .incidents()
                    .read(agency, incident, 0)
                    .map(log -> Optional.of(new Crisis(incident, log.entries())))
                    .otherwise(Optional.empty()))
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }
}
