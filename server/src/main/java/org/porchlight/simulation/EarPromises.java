package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;

/// No page rings a phone that talks with another family.
final class EarPromises {
  private static final String NAME = "never beside a family's ear: ";

  /// What is decided in the moment a talk begins may not know of it yet.
  private static final Duration MOMENT = Duration.ofSeconds(5);

  /// Since when who talks where.
  private final Map<IncidentId, Map<StaffId, Instant>> talks = new HashMap<>();

  /// @param served whether the server has been up for a while; one that came up a moment ago may
  ///   not have read yet who talks
  /// @return the name of the promise that does not hold; empty when it does
  Optional<String> broken(StoredTurn turn, Instant now, boolean served) {
    note(turn, now);
    return turn.entries().stream()
        .flatMap(entry -> rung(turn, entry).stream())
        .filter(staff -> served && talksElsewhere(staff, turn.incident(), now))
        .findFirst()
        .map(staff -> NAME + staff + " is rung");
  }

  private void note(StoredTurn turn, Instant now) {
    Set<StaffId> there = talking(turn.after());
    var since = talks.computeIfAbsent(turn.incident(), _ -> new HashMap<>());
    since.keySet().retainAll(there);
    there.forEach(staff -> since.putIfAbsent(staff, now));
  }

  /// Nobody counts as busy in a drill, nor in what is over.
  private static Set<StaffId> talking(IncidentState state) {
    var there = new HashSet<StaffId>();
    if (!state.drill().began() && !state.ending().resolved()) {
      there.addAll(state.room().staff());
      state.pages().onLine().forEach(page -> onDuty(page).ifPresent(there::add));
    }
    return there;
  }

  private static Optional<StaffId> rung(StoredTurn turn, Entry entry) {
    if (entry.event() instanceof PageQueued page && page.media().contains(Medium.VOICE)) {
      return of(turn, page.page());
    }
    return entry.event() instanceof PageChannelAdded more && more.medium() == Medium.VOICE
        ? of(turn, more.page())
        : Optional.empty();
  }

  private static Optional<StaffId> of(StoredTurn turn, PageId id) {
    return turn.after().pages().find(id).flatMap(EarPromises::onDuty);
  }

  private static Optional<StaffId> onDuty(Page page) {
    return page.to() instanceof Recipient.OnDuty(var staff, _)
        ? Optional.of(staff)
        : Optional.empty();
  }

  private boolean talksElsewhere(StaffId staff, IncidentId here, Instant now) {
    return talks.entrySet().stream()
        .filter(one -> !one.getKey().equals(here))
        .map(one -> one.getValue().get(staff))
        .anyMatch(since -> since != null && !since.plus(MOMENT).isAfter(now));
  }
}
