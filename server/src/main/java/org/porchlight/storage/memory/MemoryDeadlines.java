package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.storage.DeadlineQueue;
import org.porchlight.storage.ServerId;

/// Deadlines in the order in which they fall due.
final class MemoryDeadlines implements DeadlineQueue {
  private record Name(Place place, DeadlineKey key) {}

  private static final Comparator<Due> BY_DUE =
      Comparator.comparing((Due due) -> due.deadline().due())
          .thenComparing(due -> due.incident().value())
          .thenComparing(due -> due.deadline().key().toString())
          .thenComparing(due -> due.agency().value());

  private final Desk desk;
  private final Map<Name, Due> byName = new HashMap<>();
  private final NavigableSet<Due> order = new TreeSet<>(BY_DUE);
  private final Map<Name, Lease> leases = new HashMap<>();

  MemoryDeadlines(Desk desk) {
    this.desk = desk;
  }

  void set(Place place, Deadline deadline) {
    clear(place, deadline.key());
    var due = new Due(place.agency(), place.incident(), deadline);
    byName.put(nameOf(due), due);
    order.add(due);
  }

  void clear(Place place, DeadlineKey key) {
    var name = new Name(place, key);
    var old = byName.remove(name);
    if (old != null) {
      order.remove(old);
    }
    leases.remove(name);
  }

  /// What waits for one incident, leased or not.
  Map<DeadlineKey, Instant> of(Place place) {
    var found = new HashMap<DeadlineKey, Instant>();
    byName.forEach((name, due) -> {
      if (name.place().equals(place)) {
        found.put(name.key(), due.deadline().due());
      }
    });
    return found;
  }

  @Override
  public Future<Claimed> claim(ServerId owner, Instant now, int limit, Duration lease) {
    return desk.answer("deadlines.claim", () -> claimNow(owner, now, limit, lease));
  }

  private Claimed claimNow(ServerId owner, Instant now, int limit, Duration lease) {
    var claimed = new ArrayList<Due>();
    for (var due : order) {
      if (leased(due)) {
        continue;
      }
      if (due.deadline().due().isAfter(now) || claimed.size() == limit) {
        return new Claimed(claimed, due.deadline().due());
      }
      lease(due, owner, lease);
      claimed.add(due);
    }
    @Nullable Instant nothing = null;
    return new Claimed(claimed, nothing);
  }

  @Override
  public Future<List<Due>> retake(ServerId owner, Duration lease) {
    return desk.answer(
        "deadlines.retake",
        () -> {
          var own = order.stream().filter(due -> ownedBy(owner, due)).toList();
          own.forEach(due -> lease(due, owner, lease));
          return own;
        });
  }

  private boolean leased(Due due) {
    var lease = leases.get(nameOf(due));
    return lease != null && lease.holds(desk.now());
  }

  private boolean ownedBy(ServerId owner, Due due) {
    var lease = leases.get(nameOf(due));
    return lease != null && lease.owner().equals(owner);
  }

  private void lease(Due due, ServerId owner, Duration lease) {
    leases.put(nameOf(due), new Lease(owner, desk.now().plus(lease)));
  }

  private static Name nameOf(Due due) {
    return new Name(new Place(due.agency(), due.incident()), due.deadline().key());
  }
}
