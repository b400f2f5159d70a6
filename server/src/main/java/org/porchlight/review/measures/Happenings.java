package org.porchlight.review.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;

/// One log, asked by kinds of event.
final class Happenings {
  private final Instant begun;
  private final Map<Class<?>, List<Entry>> byType = new HashMap<>();

  Happenings(List<Entry> entries) {
    this.begun = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
    for (Entry entry : entries) {
      byType.computeIfAbsent(entry.event().getClass(), _ -> new ArrayList<>()).add(entry);
    }
  }

  /// One event, and when it happened.
  record Happened<E>(Instant at, E event) {}

  /// When the log begins; the epoch for an empty one.
  Instant begun() {
    return begun;
  }

  /// @param type one type of event, never a kind of several
  <E extends IncidentEvent> List<Happened<E>> all(Class<E> type) {
    return byType.getOrDefault(type, List.of()).stream()
        .map(entry -> new Happened<>(entry.at(), type.cast(entry.event())))
        .toList();
  }

  <E extends IncidentEvent> boolean any(Class<E> type, Predicate<E> which) {
    return first(type, which).isPresent();
  }

  /// When the first such event happened.
  <E extends IncidentEvent> Optional<Instant> first(Class<E> type, Predicate<E> which) {
    return all(type).stream().filter(one -> which.test(one.event())).map(Happened::at).findFirst();
  }

  /// When the last such event happened.
  <E extends IncidentEvent> Optional<Instant> lastAt(Class<E> type, Predicate<E> which) {
    return all(type).reversed().stream()
        .filter(one -> which.test(one.event()))
        .map(Happened::at)
        .findFirst();
  }

  /// The last such event.
  <E extends IncidentEvent> Optional<E> last(Class<E> type, Predicate<E> which) {
    return all(type).reversed().stream().map(Happened::event).filter(which).findFirst();
  }
}
