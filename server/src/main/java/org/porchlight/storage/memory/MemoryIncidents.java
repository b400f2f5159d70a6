package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Append;
import org.porchlight.storage.Appended;
import org.porchlight.storage.EventCodec;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.Log;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Summary;

/// The logs of all incidents.
final class MemoryIncidents implements IncidentLog {
  private static final EventCodec CODEC = new EventCodec();

  private static final class Kept {
    final List<byte[]> entries = new ArrayList<>();
    final List<String> hashes = new ArrayList<>();
    final Map<NaturalKey, Long> keys = new HashMap<>();
    @Nullable Summary summary;

    void add(Entry entry) {
      var before = hashes.isEmpty() ? HashChain.START : hashes.getLast();
      var stored = CODEC.write(entry);
      entries.add(stored);
      hashes.add(HashChain.next(before, entry.version(), stored));
    }
  }

  private static final Comparator<Listed> NEWEST_FIRST =
      Comparator.comparing((Listed listed) -> listed.summary().openedAt())
          .thenComparing(listed -> listed.incident().value())
          .reversed();

  private final Desk desk;
  private final MemoryDeadlines deadlines;
  private final MemoryOutbox outbox;
  private final Map<Place, Kept> incidents = new HashMap<>();
  private final List<ObjLongConsumer<IncidentId>> listeners = new CopyOnWriteArrayList<>();

  MemoryIncidents(Desk desk, MemoryDeadlines deadlines, MemoryOutbox outbox) {
    this.desk = desk;
    this.deadlines = deadlines;
    this.outbox = outbox;
  }

  @Override
  public Future<Appended> append(Append append) {
    return desk.answer("incidents.append", () -> appendNow(append));
  }

  @Override
  public Future<Boolean> knows(AgencyId agency, IncidentId incident, NaturalKey key) {
    return desk.answer(
        "incidents.knows",
        () -> {
          var kept = incidents.get(new Place(agency, incident));
          return kept != null && kept.keys.containsKey(key);
        });
  }

  private Appended appendNow(Append append) {
    var place = new Place(append.agency(), append.incident());
    var kept = incidents.get(place);
    long version = kept == null ? 0 : kept.entries.size();
    Long storedAt = kept == null ? null : kept.keys.get(append.key());
    if (storedAt != null) {
      return new Appended.Duplicate(storedAt);
    }
    if (version != append.expectedVersion()) {
      return new Appended.Conflict(version);
    }
    write(place, incidents.computeIfAbsent(place, _ -> new Kept()), append);
    listeners.forEach(listener -> listener.accept(append.incident(), append.newVersion()));
    return new Appended.Done(append.newVersion());
  }

  private void write(Place place, Kept kept, Append append) {
    kept.keys.put(append.key(), append.newVersion());
    append.entries().forEach(kept::add);
    append.cleared().forEach(key -> deadlines.clear(place, key));
    append.set().forEach(deadline -> deadlines.set(place, deadline));
    append.settled().forEach(errand -> outbox.settle(place, errand));
    var at = append.entries().isEmpty() ? Instant.EPOCH : append.entries().getLast().at();
    append.errands().forEach(errand -> outbox.add(place, errand, at, append.owner()));
    if (append.summary() != null) {
      kept.summary = append.summary();
    }
  }

  @Override
  public Future<Log> read(AgencyId agency, IncidentId incident, long afterVersion) {
    return desk.answer(
        "incidents.read",
        () -> {
          var kept = incidents.get(new Place(agency, incident));
          if (kept == null || afterVersion >= kept.entries.size()) {
            return Log.EMPTY;
          }
          int from = Math.toIntExact(afterVersion);
          int to = kept.entries.size();
          return new Log(
              kept.entries.subList(from, to).stream().map(CODEC::read).toList(),
              kept.hashes.subList(from, to));
        });
  }

  @Override
  public Future<List<Listed>> open(AgencyId agency) {
    return desk.answer("incidents.open", () -> openNow(agency));
  }

  List<Listed> openNow(AgencyId agency) {
    return listed(agency).filter(listed -> !listed.summary().closed()).toList();
  }

  @Override
  public Future<List<Listed>> recent(AgencyId agency, int limit) {
    return desk.answer("incidents.recent", () -> listed(agency).limit(limit).toList());
  }

  @Override
  public Future<List<Begun>> begun(AgencyId agency, Instant from, Instant until) {
    return desk.answer(
        "incidents.begun",
        () ->
            listed(agency)
                .filter(listed -> !listed.summary().openedAt().isBefore(from))
                .filter(listed -> listed.summary().openedAt().isBefore(until))
                .map(listed -> new Begun(listed.incident(), listed.version()))
                .toList()
                .reversed());
  }

  private Stream<Listed> listed(AgencyId agency) {
    var all = new ArrayList<Listed>();
    incidents.forEach((place, kept) -> {
      if (place.agency().equals(agency) && kept.summary != null) {
        all.add(new Listed(place.incident(), kept.entries.size(), kept.summary));
      }
    });
    return all.stream().sorted(NEWEST_FIRST);
  }

  @Override
  public Runnable onAppend(ObjLongConsumer<IncidentId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
