package org.porchlight.console.review;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.console.Console;
import org.porchlight.console.IncidentFile;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.review.lessons.Crisis;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.IncidentLog.Listed;

/// The crises of one family that a review looks back on, the page's own among them.
final class FamilyCrises {
  private static final int LISTED_MAX = 1_000;
  private static final int CRISES_MAX = 30;

  private FamilyCrises() {}

  /// A log that cannot be read now never keeps the page from opening.
  static Future<List<Crisis>> of(Console console, IncidentFile file) {
    FamilyId family = file.state().subject().family();
    var own = new Crisis(file.id(), file.entries());
    return family == null
        ? Future.succeededFuture(List.of(own))
        : console
            .store()
            .incidents()
            .recent(console.agency(), LISTED_MAX)
            .compose(recent -> read(console, others(recent, family, file.id())))
            .map(others -> Stream.concat(others.stream(), Stream.of(own)).toList());
  }

  private static List<IncidentId> others(List<Listed> recent, FamilyId family, IncidentId own) {
    return recent.stream()
        .filter(one -> family.equals(one.summary().family()) && !one.incident().equals(own))
        .map(Listed::incident)
        .limit(CRISES_MAX)
        .toList();
  }

  private static Future<List<Crisis>> read(Console console, List<IncidentId> incidents) {
    return InTurn.answers(
            incidents,
            incident ->
                console
                    .store()
                    .incidents()
                    .read(console.agency(), incident, 0)
                    .map(log -> Optional.of(new Crisis(incident, log.entries())))
                    .otherwise(Optional.empty()))
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }
}
