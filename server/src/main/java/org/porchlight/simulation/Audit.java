package org.porchlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.line.TurnListener;
import org.porchlight.notification.Leg;
import org.porchlight.oncall.Roster;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.LegToken;

/// Reads back every append as it is stored, and checks the promises after every step.
final class Audit implements TurnListener {
  private final AgencyId agency;
  private final MemoryStore store;
  private final Logs logs;
  private final Ledger ledger;
  private final KeptSpool spool;
  private final EventQueue queue;
  private final RosterAudit roster;
  private final DrillAudit drills;
  private final TurnRules rules;
  private final Discretion discretion;
  private final PhoneWatch phones;
  private final PhoneNumber familiesNumber;
  private final Measured measured = new Measured();
  private final Set<IncidentId> leftAlone = new HashSet<>();
  private final Map<IncidentId, IncidentState> states = new LinkedHashMap<>();
  private final Map<IncidentId, Instant> dues = new LinkedHashMap<>();
  private final TakenIn takenIn = new TakenIn();
  private final List<StoredTurn> fresh = new ArrayList<>();
  private @Nullable BrokenPromiseException found;
  private long turns;

  Audit(
      Grounds grounds,
      Roster written,
      EventQueue queue,
      MemoryStore store,
      SlowStore answers,
      Ledger ledger,
      KeptSpool spool) {
    this.agency = grounds.line().agency();
    this.queue = queue;
    this.roster = new RosterAudit(agency, store, answers, written);
    this.phones = new PhoneWatch(agency, grounds.plans().families(), store, answers);
    this.rules = new TurnRules(grounds, roster, new PlanWatch(agency, store, answers), phones);
    this.drills = new DrillAudit(grounds, queue, states);
    this.discretion = new Discretion(grounds);
    this.familiesNumber = grounds.line().familiesNumber();
    this.store = store;
    this.logs = new Logs(agency, store, answers);
    this.ledger = ledger;
    this.spool = spool;
    store.incidents().onAppend((incident, _) -> appended(incident));
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

  RosterAudit roster() {
    return roster;
  }

  PhoneWatch phones() {
    return phones;
  }

  DrillAudit drills() {
    return drills;
  }

  TurnRules rules() {
    return rules;
  }

  Discretion discretion() {
    return discretion;
  }

  boolean isFamiliesLine(PhoneNumber number) {
    return number.equals(familiesNumber);
  }

  /// The carrier is asked to carry a text.
  void sent(TextOrder order) {
    discretion.broken(order).ifPresent(told -> breaks(told, order.token().incident()));
  }

  /// Somebody outside the server saw that a promise does not hold.
  void breaks(String promise, IncidentId incident) {
    found = broken(promise, incident);
  }

  /// As `breaks`, of something that is no incident's.
  void breaks(String promise) {
    found = new BrokenPromiseException(promise);
  }

  /// What is measured of contacts, for every server of this run.
  Measured measured() {
    return measured;
  }

  /// Whoever has this incident will do nothing about it.
  void leaveAlone(IncidentId incident) {
    leftAlone.add(incident);
  }

  boolean isLeftAlone(IncidentId incident) {
    return leftAlone.contains(incident);
  }

  /// The page that this leg belongs to.
  Optional<Page> page(LegToken token) {
    return Leg.read(token)
        .filter(Leg.Paged.class::isInstance)
        .flatMap(leg -> state(token.incident()).pages().find(((Leg.Paged) leg).page()));
  }

  /// Whether the page that this leg belongs to waits for nobody any more.
  boolean isOver(LegToken token) {
    return page(token).filter(page -> !page.open()).isPresent();
  }

  /// When something falls due in any incident; the far future when nothing does.
  Instant nextDeadline() {
    return dues.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
  }

  private void appended(IncidentId incident) {
    IncidentState before = state(incident);
    List<Entry> entries = logs.read(incident, before.version());
    IncidentState after = before;
    for (Entry entry : entries) {
      after = after.evolve(entry);
      takenIn.count(entry.event());
    }
    states.put(incident, after);
    Deadlines.of(after).values().stream()
        .min(Instant::compareTo)
        .ifPresentOrElse(due -> dues.put(incident, due), () -> dues.remove(incident));
    Instant at = queue.instant();
    Roster counted = roster.counted();
    fresh.add(new StoredTurn(incident, before, entries, after, () -> counted.onCall(at)));
  }

  /// What the server believes is what the log says (P9).
  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {
    if (!measured.isTrueAfter(after)) {
      found = broken("R23 real is real: a drill is in no measure", incident);
    }
    if (!Promises.everyPageLeaves(before, after, errands)) {
      found = broken("P10 a page is sacred: at once", incident);
    }
    IncidentState logged = state(incident);
    if (logged.version() == after.version() && !logged.equals(after)) {
      found = broken("P9 a true log: replay differs from the server's state", incident);
    }
  }

  /// Checks what was stored since the last step; `served` when a server runs, and has for a while.
  void check(boolean served) {
    if (found != null) {
      throw found;
    }
    Instant now = queue.instant();
    roster.check(now, served);
    var finding = drills.check();
    if (finding != null) {
      throw broken(finding.promise(), finding.drill());
    }
    for (StoredTurn turn : fresh) {
      turns++;
      rules
          .broken(turn, now, states, served)
          .ifPresent(promise -> {
            throw broken(promise, turn.incident());
          });
      deadlines(turn.incident());
      drills.turned(turn);
    }
    fresh.clear();
    takenIn.check(ledger, spool);
  }

  /// What the store will fire is what the state says (P1).
  private void deadlines(IncidentId incident) {
    Map<DeadlineKey, Instant> expected = Deadlines.of(state(incident));
    Map<DeadlineKey, Instant> stored = store.deadlinesOf(agency, incident);
    if (!stored.equals(expected)) {
      throw broken("P1 never silent: stored " + stored + " (expected: " + expected + ")", incident);
    }
  }

  /// Once it is quiet: every log replays to its state, and every incident goes on (P1, P9).
  void checkAtRest() {
    Instant now = queue.instant();
    check(false);
    roster.checkAtRest(now);
    Set<String> open = Set.copyOf(ledger.unseen());
    if (!open.isEmpty()) {
      throw new BrokenPromiseException("P2 nothing lost: " + open + " never left the disk");
    }
    states.forEach((incident, state) -> {
      if (!IncidentState.replay(logs.read(incident, 0)).equals(state)) {
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
    return logs.broken(promise, incident);
  }
}
