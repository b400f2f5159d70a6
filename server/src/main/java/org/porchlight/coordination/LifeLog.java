package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.plan.life.PlanLifeEvent.VersionProposed;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.NaturalKey;

/// Reads and appends the journals of plans' lives, and remembers what was read. For one event loop.
final class LifeLog {
  private static final int LIVES_KEPT_MAX = 5_000;
  private static final Comparator<PlanId> BY_ID = Comparator.comparing(PlanId::value);

  private final AgencyId agency;
  private final Journal<PlanLifeEvent> journal;
  private final Map<PlanId, JournalId> begun = new HashMap<>();
  private final Map<PlanId, Kept> lives = Bounded.ofUsed(LIVES_KEPT_MAX);

  /// A life as far as it was read.
  ///
  /// @param version of its journal; 0 for a plan nobody has heard of
  record Kept(PlanLife life, long version) {
    static final Kept NONE = new Kept(PlanLife.NONE, 0);
  }

  LifeLog(AgencyId agency, Journal<PlanLifeEvent> journal) {
    this.agency = agency;
    this.journal = journal;
  }

  /// The life as it is stored now.
  Future<Kept> read(PlanId plan) {
    return id(plan)
        .compose(id -> id.isEmpty() ? Future.succeededFuture(Kept.NONE) : readFrom(plan, id.get()));
  }

  private Future<Kept> readFrom(PlanId plan, JournalId id) {
    var known = lives.getOrDefault(plan, Kept.NONE);
    return journal
        .read(agency, id, known.version())
        .map(told -> {
          var life = known.life();
          for (var one : told) {
            life = life.evolve(one.event());
          }
          var kept = told.isEmpty() ? known : new Kept(life, told.getLast().version());
          keep(plan, kept);
          return kept;
        });
  }

  private void keep(PlanId plan, Kept kept) {
    var before = lives.get(plan);
    if (before == null || before.version() < kept.version()) {
      lives.put(plan, kept);
    }
  }

  /// Knows from here on whose this plan is, without a look for its life.
  void begins(CrisisPlan plan) {
    var id = plan.ref().plan();
    begun.putIfAbsent(id, new JournalId(id.value(), plan.family()));
  }

  /// Everything told, in its order; empty for a plan nobody has heard of.
  Future<List<Told<PlanLifeEvent>>> history(PlanId plan) {
    return id(plan)
        .compose(id ->
            id.isEmpty() ? Future.succeededFuture(List.of()) : journal.read(agency, id.get(), 0));
  }

  /// Every plan that has a life, in the order of their ids.
  Future<List<PlanId>> plans() {
    return look().map(_ -> begun.keySet().stream().sorted(BY_ID).toList());
  }

  /// The plans of one family that have a life.
  Future<List<PlanId>> plans(FamilyId family) {
    return look()
        .map(_ ->
            begun.entrySet().stream()
                .filter(entry -> family.equals(entry.getValue().family()))
                .map(Map.Entry::getKey)
                .sorted(BY_ID)
                .toList());
  }

  /// The plans of every family that have a life, those of each in the order of their ids.
  Future<Map<FamilyId, List<PlanId>>> plansOfFamilies() {
    return look()
        .map(_ -> {
          var all = new HashMap<FamilyId, List<PlanId>>();
          begun.forEach((plan, journal) -> {
            var family = journal.family();
            if (family != null) {
              all.computeIfAbsent(family, _ -> new ArrayList<>()).add(plan);
            }
          });
          all.values().forEach(plans -> plans.sort(BY_ID));
          return all;
        });
  }

  /// Appends if the life is still at `kept`. A life that begins now is sealed by the family's key.
  Future<Appended> append(
      PlanId plan, Kept kept, NaturalKey key, Instant at, List<PlanLifeEvent> events) {
    return id(plan)
        .compose(id ->
            journal.append(
                agency,
                id.orElseGet(() -> new JournalId(plan.value(), family(events))),
                kept.version(),
                key,
                at,
                events));
  }

  private static @Nullable FamilyId family(List<PlanLifeEvent> events) {
    return events.getFirst() instanceof VersionProposed proposed ? proposed.plan().family() : null;
  }

  /// Whether something was stored under this key.
  Future<Boolean> knows(PlanId plan, Kept kept, NaturalKey key) {
    if (kept.version() == 0) {
      return Future.succeededFuture(false);
    }
    return id(plan)
        .compose(id ->
            id.isEmpty() ? Future.succeededFuture(false) : journal.knows(agency, id.get(), key));
  }

  /// A journal's id, which holds whose it is; another server may have begun it since the last look.
  private Future<Optional<JournalId>> id(PlanId plan) {
    var known = begun.get(plan);
    return known != null
        ? Future.succeededFuture(Optional.of(known))
        : look().map(_ -> Optional.ofNullable(begun.get(plan)));
  }

  private Future<Void> look() {
    return journal
        .begun(agency)
        .map(ids -> {
          ids.forEach(id -> begun.put(new PlanId(id.value()), id));
          return null;
        });
  }
}
