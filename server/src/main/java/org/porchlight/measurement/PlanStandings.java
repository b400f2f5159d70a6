package org.porchlight.measurement;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.coordination.PlanLives;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.review.measures.PlanStanding;
import org.porchlight.review.measures.PlanStanding.Prevention;
import org.porchlight.review.measures.PreventionHeld;
import org.porchlight.storage.InParts;
import org.porchlight.storage.Journal.Told;

/// How ready the plans of all families are, as the checks of their activation see them today.
///
/// Checking a plan takes some milliseconds, so that what was found is good for a minute.
public final class PlanStandings {
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private final PlanLives lives;
  private Map<FamilyId, PlanStanding> found = Map.of();
  private Instant foundAt = Instant.MIN;

  public PlanStandings(PlanLives lives) {
    this.lives = lives;
  }

  Future<Map<FamilyId, PlanStanding>> of(Collection<FamilyRecord> families, Instant now) {
    if (foundAt.isAfter(now.minus(GOOD_FOR)) && !foundAt.isAfter(now)) {
      return Future.succeededFuture(found);
    }
    return InParts.answers(
            families, family -> of(family).map(standing -> Map.entry(family.id(), standing)))
        .map(standings -> {
          found =
              standings.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
          foundAt = now;
          return found;
        });
  }

  /// One plan of a family: how it stands where it runs, and what it set out to do since ever.
  private record OfPlan(List<PlanStanding> standing, List<Prevention> prevention) {}

  /// Of a family without a plan that runs: nothing but what its plans set out to do once.
  private Future<PlanStanding> of(FamilyRecord family) {
    return lives
        .plans(family.id())
        .compose(plans -> {
          var each = new ArrayList<PlanStanding>();
          var prevention = new ArrayList<Prevention>();
          Future<?> done = Future.succeededFuture();
          for (PlanId plan : plans) {
            done =
                done.compose(_ -> of(plan, family))
                    .onSuccess(one -> {
                      each.addAll(one.standing());
                      prevention.addAll(one.prevention());
                    });
          }
          return done.map(_ -> PlanStanding.all(each).with(prevention));
        });
  }

  private Future<OfPlan> of(PlanId plan, FamilyRecord family) {
    return lives
        .history(plan)
        .map(told -> PreventionHeld.of(told.stream().map(Told::event).toList()))
        .compose(
            prevention -> standing(plan, family).map(standing -> new OfPlan(standing, prevention)));
  }

  private Future<List<PlanStanding>> standing(PlanId plan, FamilyRecord family) {
    return lives
        .life(plan)
        .compose(life ->
            life.running()
                .map(VersionLife::asItStands)
                .map(version ->
                    lives
                        .readiness(version)
                        .map(ready ->
                            List.of(
                                PlanStanding.of(
                                    version,
                                    family,
                                    lives.today(family.timezone()),
                                    ready.isReady()))))
                .orElse(Future.succeededFuture(List.of())));
  }
}
