package org.porchlight.line;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.Decision;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Append;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Summary;

/// What the store is told of one turn.
record TurnAppend(AgencyId agency, ServerId server, IncidentId incident, NaturalKey key) {
  /// What changed between the deadlines before and after is what the store is told (P1).
  Append of(
      IncidentState before,
      Decision.Accepted accepted,
      List<Errand> errands,
      Set<ErrandId> settled) {
    Map<DeadlineKey, Instant> old = Deadlines.of(before);
    Map<DeadlineKey, Instant> now = Deadlines.of(accepted.after());
    List<Deadline> set =
        now.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
            .map(entry -> new Deadline(entry.getKey(), entry.getValue()))
            .toList();
    Set<DeadlineKey> cleared =
        old.keySet().stream()
            .filter(gone -> !now.containsKey(gone))
            .collect(Collectors.toUnmodifiableSet());
    return new Append(
        agency,
        incident,
        before.version(),
        key,
        accepted.entries(),
        set,
        cleared,
        errands,
        settled,
        summary(accepted.after()),
        server);
  }

  private static Summary summary(IncidentState state) {
    return new Summary(
        state.phase(),
        state.subject().family(),
        state.phase().active(),
        state.ending().closed(),
        Objects.requireNonNull(state.openedAt(), "openedAt"),
        state.contacts().all().stream()
            .flatMap(contact -> contact.candidates().stream())
            .map(Candidate::family)
            .collect(Collectors.toSet()));
  }
}
