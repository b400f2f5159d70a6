package org.porchlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.ContactMoved;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.line.TurnListener;
import org.porchlight.oncall.OnCall;
import org.porchlight.simulation.Promises.Promise;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// Reads back every append as it is stored, and checks the promises after every step.
final class Audit implements TurnListener {
  private final AgencyId agency;
  private final MemoryStore store;
  private final SlowStore answers;
  private final Ledger ledger;
  private final KeptSpool spool;
  private final Supplier<OnCall> onCall;
  private final Map<IncidentId, IncidentState> states = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> moved = new HashSet<>();
  private final List<StoredTurn> fresh = new ArrayList<>();
  private @Nullable BrokenPromiseException found;
  private long turns;

  Audit(
      AgencyId agency,
      MemoryStore store,
      SlowStore answers,
      Ledger ledger,
      KeptSpool spool,
      Supplier<OnCall> onCall) {
    this.agency = agency;
    this.store = store;
    this.answers = answers;
    this.ledger = ledger;
    this.spool = spool;
    this.onCall = onCall;
    store.incidents().onAppend(this::appended);
  }

  /// The incidents so far, as their logs tell them.
  Map<IncidentId, IncidentState> states() {
    return states;
  }

  IncidentState state(IncidentId incident) {
    return states.getOrDefault(incident, IncidentState.NOT_OPENED);
  }

  long turns() {
    return turns;
  }

  private void appended(IncidentId incident) {
    IncidentState before = state(incident);
    List<Entry> entries = read(incident, before.version());
    IncidentState after = before;
    for (Entry entry : entries) {
      after = after.evolve(entry);
      count(entry);
    }
    states.put(incident, after);
    fresh.add(new StoredTurn(incident, before, entries, after, onCall.get()));
  }

  private void count(Entry entry) {
    if (entry.event() instanceof MessageReceived text) {
      took(text.carrierId());
    } else if (entry.event() instanceof ContactMoved call) {
      moved.add(call.carrierId());
    } else if (entry.event() instanceof ContactOffered call && call.medium() == Medium.VOICE) {
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

  private List<Entry> read(IncidentId incident, long after) {
    return answers.look(() -> store.incidents().read(agency, incident, after)).entries();
  }

  /// What the server believes is what the log says (P9).
  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    IncidentState logged = state(incident);
    if (logged.version() == after.version() && !logged.equals(after)) {
      found = broken("P9 a true log: replay differs from the server's state", incident);
    }
  }

  /// Checks what was stored since the last step.
  void check() {
    if (found != null) {
      throw found;
    }
    for (StoredTurn turn : fresh) {
      turns++;
      for (Promise promise : Promises.OF_A_TURN) {
        if (!promise.kept().test(turn)) {
          throw broken(promise.name(), turn.incident());
        }
      }
      deadlines(turn.incident());
    }
    fresh.clear();
    nothingLost();
  }

  /// What the store will fire is what the state says (P1).
  private void deadlines(IncidentId incident) {
    Map<DeadlineKey, Instant> expected = Deadlines.of(state(incident));
    Map<DeadlineKey, Instant> stored = store.deadlinesOf(agency, incident);
    if (!stored.equals(expected)) {
      throw broken("P1 never silent: stored " + stored + " (expected: " + expected + ")", incident);
    }
  }

  /// Answered with success means in the log once, or on disk on its way there (P2).
  private void nothingLost() {
    for (String id : ledger.unseen()) {
      if (taken.contains(id)) {
        ledger.seen(id);
      } else if (!spool.holds(id)) {
        throw new BrokenPromiseException("P2 nothing lost: " + id + " is in no log");
      }
    }
  }

  /// Once it is quiet: every log replays to its state, and every incident goes on (P1, P9).
  void checkAtRest(Instant now) {
    check();
    Set<String> open = Set.copyOf(ledger.unseen());
    if (!open.isEmpty()) {
      throw new BrokenPromiseException("P2 nothing lost: " + open + " never left the disk");
    }
    states.forEach((incident, state) -> {
      if (!IncidentState.replay(read(incident, 0)).equals(state)) {
        throw broken("P9 a true log: the whole log replays to another state", incident);
      }
      deadlines(incident);
      boolean late =
          Deadlines.of(state).values().stream().anyMatch(due -> due.isBefore(now.minusSeconds(60)));
      if (late) {
        throw broken("P1 never silent: a deadline long past did not fire", incident);
      }
    });
  }

  private BrokenPromiseException broken(String promise, IncidentId incident) {
    var text = new StringBuilder(promise).append("\nincident ").append(incident).append('\n');
    for (Entry entry : read(incident, 0)) {
      text.append(
          "%4d %s %s by %s, %s%n"
              .formatted(
                  entry.version(),
                  entry.at(),
                  EventTypes.nameOf(entry.event()),
                  entry.by().getClass().getSimpleName(),
                  entry.channel()));
    }
    return new BrokenPromiseException(text.toString());
  }
}
