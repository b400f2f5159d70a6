package org.porchlight.simulation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.ContactMoved;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.MessageReceived;

/// Which texts and calls are in the logs, and that each is there once (P2).
final class TakenIn {
  private final Set<String> taken = new HashSet<>();
  private final Set<String> moved = new HashSet<>();
  private @Nullable BrokenPromiseException found;

  void count(IncidentEvent event) {
    if (event instanceof MessageReceived text) {
      took(text.carrierId());
    } else if (event instanceof ContactMoved call) {
      moved.add(call.carrierId());
    } else if (event instanceof ContactOffered call && call.medium() == Medium.VOICE) {
      // Staff who join two callers of a family move a call on purpose: once more, and in its log.
      if (!moved.remove(call.carrierId())) {
        took(call.carrierId());
      }
    }
  }

  private void took(String carrierId) {
    if (!taken.add(carrierId)) {
      found =
          new BrokenPromiseException(
              "P2 nothing lost: " + carrierId + " is in the logs twice (expected: once)");
    }
  }

  /// Answered with success means in the log once, or on disk on its way there.
  ///
  /// @throws BrokenPromiseException when something is there twice, or nowhere
  void check(Ledger ledger, KeptSpool spool) {
    if (found != null) {
      throw found;
    }
    for (String id : ledger.unseen()) {
      if (taken.contains(id)) {
        ledger.seen(id);
      } else if (!spool.holds(id)) {
        throw new BrokenPromiseException("P2 nothing lost: " + id + " is in no log");
      }
    }
  }
}
