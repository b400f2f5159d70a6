package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.ServerId;

/// Errands without a result, in the order in which they leave.
final class MemoryOutbox implements Outbox {
  private record Name(Place place, ErrandId errand) {}

  private static final class Kept {
    final Name name;
    final Errand errand;
    final Instant appended;
    Instant notBefore = Instant.MIN;
    int tries;
    @Nullable Lease lease;

    Kept(Name name, Errand errand, Instant appended) {
      this.name = name;
      this.errand = errand;
      this.appended = appended;
    }

    Waiting waiting() {
      return new Waiting(name.place().agency(), name.place().incident(), errand, tries);
    }
  }

  private static final Comparator<Kept> BY_PRIORITY =
      Comparator.comparing((Kept kept) -> kept.errand.priority())
          .thenComparing(kept -> kept.appended);

  private final Desk desk;
  private final Map<Name, Kept> errands =
      new TreeMap<>(
          Comparator.comparing((Name name) -> name.place().incident().value())
              .thenComparing(name -> name.place().agency().value())
              .thenComparingLong(name -> name.errand().version())
              .thenComparingInt(name -> name.errand().index()));

  MemoryOutbox(Desk desk) {
    this.desk = desk;
  }

  void add(Place place, Errand errand, Instant appended, ServerId owner) {
    var kept = new Kept(new Name(place, errand.id()), errand, appended);
    errands.put(kept.name, kept);
    lease(kept, owner, FRESH_LEASE);
  }

  void settle(Place place, ErrandId errand) {
    errands.remove(new Name(place, errand));
  }

  @Override
  public Future<List<Waiting>> claim(ServerId owner, Instant now, int limit, Duration lease) {
    return desk.answer(
        "outbox.claim",
        () -> {
          var free =
              errands.values().stream()
                  .filter(kept -> !kept.notBefore.isAfter(now) && !leased(kept))
                  .sorted(BY_PRIORITY)
                  .limit(limit)
                  .toList();
          return take(free, owner, lease);
        });
  }

  @Override
  public Future<List<Waiting>> retake(ServerId owner, Instant now, Duration lease) {
    return desk.answer(
        "outbox.retake",
        () -> {
          var own =
              errands.values().stream()
                  .filter(kept -> kept.lease != null && kept.lease.owner().equals(owner))
                  .sorted(BY_PRIORITY)
                  .toList();
          return take(own, owner, lease);
        });
  }

  private List<Waiting> take(List<Kept> free, ServerId owner, Duration lease) {
    var taken = new ArrayList<Waiting>();
    for (var kept : free) {
      taken.add(kept.waiting());
      lease(kept, owner, lease);
    }
    return taken;
  }

  @Override
  public Future<Void> putOff(
      AgencyId agency, IncidentId incident, ErrandId errand, Instant notBefore) {
    return desk.run(
        "outbox.putOff",
        () -> {
          var kept = errands.get(new Name(new Place(agency, incident), errand));
          if (kept != null) {
            kept.notBefore = notBefore;
            kept.lease = null;
          }
        });
  }

  /// Nothing here is sealed, so nothing is unreadable.
  @Override
  public long unreadable() {
    return 0;
  }

  @Override
  public Future<Backlog> backlog(Instant now) {
    return desk.answer(
        "outbox.backlog",
        () -> {
          var waiting =
              errands.values().stream().filter(kept -> !kept.notBefore.isAfter(now)).toList();
          var oldest = waiting.stream().map(kept -> kept.appended).min(Instant::compareTo);
          int later = errands.size() - waiting.size();
          return new Backlog(waiting.size(), oldest.orElse(null), later);
        });
  }

  private boolean leased(Kept kept) {
    return kept.lease != null && kept.lease.holds(desk.now());
  }

  private void lease(Kept kept, ServerId owner, Duration lease) {
    kept.tries++;
    kept.lease = new Lease(owner, desk.now().plus(lease));
  }
}
