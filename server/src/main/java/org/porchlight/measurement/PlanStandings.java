package org.porchlight.measurement;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.coordination.Apart;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.PlanLives.Lived;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.review.measures.PlanStanding;
import org.porchlight.review.measures.PlanStanding.Prevention;
import org.porchlight.review.measures.PreventionHeld;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.InParts;
import org.porchlight.storage.Journal.Told;

/// How ready the plans of all families are, as the checks of their activation see them today.
///
/// Checking a plan takes some milliseconds: what was found holds for as long as everything that the
/// checks look at is the same, and what a plan set out to do for as long as its journal is no
/// longer. For one event loop.
public final class PlanStandings {
  private static final int PLANS_KEPT_MAX = 5_000;

  private final PlanLives lives;
  private final Apart apart;
  private final Map<PlanId, Checked> checked = Bounded.ofUsed(PLANS_KEPT_MAX);
  private final Map<PlanId, Held> held = Bounded.ofUsed(PLANS_KEPT_MAX);

  private record Checked(CheckedPlan what, boolean ready) {}

  /// @param version of the plan's journal
  private record Held(long version, List<Prevention> prevention) {}

  /// @param standing null for a plan of which no version runs
  private record OfPlan(@Nullable PlanStanding standing, List<Prevention> prevention) {}

  public PlanStandings(PlanLives lives, Apart apart) {
    this.lives = lives;
    this.apart = apart;
  }

  Future<Map<FamilyId, PlanStanding>> of(Collection<FamilyRecord> families) {
    return Future.all(lives.plansOfFamilies(), lives.checking())
        .compose(both -> {
          Map<FamilyId, List<PlanId>> plans = both.resultAt(0);
          PlanLives.Checking checking = both.resultAt(1);
          return InParts.answers(
              families,
              family ->
                  of(family, plans.getOrDefault(family.id(), List.of()), checking)
                      .map(standing -> Map.entry(family.id(), standing)));
        })
        .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Of a family without a plan that runs: nothing but what its plans set out to do once.
  private Future<PlanStanding> of(
      FamilyRecord family, List<PlanId> plans, PlanLives.Checking checking) {
    return InParts.answers(plans, plan -> of(plan, family, checking))
        .map(each ->
            PlanStanding.all(
                    each.stream()
                        .flatMap(one -> Optional.ofNullable(one.standing()).stream())
                        .toList())
                .with(each.stream().flatMap(one -> one.prevention().stream()).toList()));
  }

  private Future<OfPlan> of(PlanId plan, FamilyRecord family, PlanLives.Checking checking) {
    return lives
        .lived(plan)
        .compose(lived ->
            prevention(plan, lived)
                .compose(prevention ->
                    standing(plan, lived, family, checking)
                        .map(standing -> new OfPlan(standing.orElse(null), prevention))));
  }

  private Future<List<Prevention>> prevention(PlanId plan, Lived lived) {
    var known = held.get(plan);
    return known != null && known.version() >= lived.version()
        ? Future.succeededFuture(known.prevention())
        : lives
            .history(plan)
            .map(told -> {
              var all = PreventionHeld.of(told.stream().map(Told::event).toList());
              held.put(plan, new Held(lived.version(), all));
              return all;
            });
  }

  private Future<Optional<PlanStanding>> standing(
      PlanId plan, Lived lived, FamilyRecord family, PlanLives.Checking checking) {
    return lived
        .life()
        .running()
        .map(version -> {
          var what = checking.of(version.asItStands(), family);
          return ready(plan, what)
              .map(ready ->
                  Optional.of(
                      PlanStanding.of(what.plan(), family, lives.today(family.timezone()), ready)));
        })
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private Future<Boolean> ready(PlanId plan, CheckedPlan what) {
    var known = checked.get(plan);
    return known != null && known.what().equals(what)
        ? Future.succeededFuture(known.ready())
        : apart
            .run(() -> Readiness.nothingBlocks(what))
            .onSuccess(ready -> checked.put(plan, new Checked(what, ready)));
  }
}
