package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.porchlight.coordination.LifeLog.Kept;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeDecider;
import org.porchlight.plan.life.PlanLifeDecision;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.plan.life.PlanLifeEvent.PlanResumed;
import org.porchlight.plan.life.PlanLifeEvent.VersionActivated;
import org.porchlight.plan.life.PlanLifeEvent.VersionProposed;
import org.porchlight.plan.life.PlanLifeRefusal;
import org.porchlight.storage.Appended;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.PlanLibrary.Stored;
import org.porchlight.storage.Rounds;

/// Turns what is asked of a plan's life into stored events: load, decide, append, and again if
/// somebody was faster.
final class LifeTurns {
  private final LifeLog log;
  private final RunningPlans runs;
  private final Knowledge knowledge;
  private final InstantSource clock;
  private final Apart apart;

  LifeTurns(LifeLog log, RunningPlans runs, Knowledge knowledge, InstantSource clock, Apart apart) {
    this.log = log;
    this.runs = runs;
    this.knowledge = knowledge;
    this.clock = clock;
    this.apart = apart;
  }

  /// Why a draft would not be taken; empty when it would.
  static Optional<PlanLifeRefusal> refusal(PlanLife life, ProposeVersion proposed) {
    return switch (PlanLifeDecider.decide(life, proposed, PolicyPack.DEFAULTS)) {
      case PlanLifeDecision.Accepted _ -> Optional.empty();
      case PlanLifeDecision.Refused(var why, _) -> Optional.of(why);
    };
  }

  Future<LifeTurned> turn(PlanId plan, Asked asked, NaturalKey key) {
    return Rounds.until("turn of a plan", () -> round(plan, asked, key));
  }

  private Future<Optional<LifeTurned>> round(PlanId plan, Asked asked, NaturalKey key) {
    return log.read(plan)
        .compose(kept ->
            decide(kept.life(), asked)
                .compose(decided ->
                    switch (decided) {
                      case PlanLifeDecision.Refused(var why, var blockers) ->
                          refused(plan, kept, asked, key, new LifeTurned.Refused(why, blockers))
                              .map(Optional::of);
                      case PlanLifeDecision.Accepted(var events) when events.isEmpty() ->
                          runs.follow(kept.life())
                              .map(Optional.of(new LifeTurned.Done(kept.life(), kept.life())));
                      case PlanLifeDecision.Accepted(var events) ->
                          stored(events)
                              .compose(other ->
                                  other.isPresent()
                                      ? Future.succeededFuture(other)
                                      : append(plan, kept, events, key));
                    }));
  }

  private Future<PlanLifeDecision> decide(PlanLife life, Asked asked) {
    var around =
        life.newest()
            .map(newest -> knowledge.around(newest.plan()))
            .orElse(Future.succeededFuture(knowledge.nothing()));
    return around.compose(known ->
        asked.checksThePlan()
            ? apart.run(() -> asked.decide(life, known))
            : Future.succeededFuture(asked.decide(life, known)));
  }

  /// What was done under this key before is refused now only because it was.
  private Future<LifeTurned> refused(
      PlanId plan, Kept kept, Asked asked, NaturalKey key, LifeTurned.Refused refused) {
    return log.knows(plan, kept, key)
        .map(known -> {
          if (known) {
            return new LifeTurned.Done(kept.life(), kept.life());
          }
          return refused.why() == PlanLifeRefusal.VERSION_NEVER_CHANGES
                  && asked instanceof Asked.Given given
              ? given.otherContent(kept.life()).orElse(refused)
              : refused;
        });
  }

  /// A proposed version is in the library before its life begins, so that of two with the same
  /// number only one can be told; what is there with other words keeps them.
  private Future<Optional<LifeTurned>> stored(List<PlanLifeEvent> events) {
    for (var event : events) {
      if (event instanceof VersionProposed proposed) {
        return knowledge
            .keep(proposed.plan())
            .map(stored ->
                switch (stored) {
                  case Stored.New _, Stored.Same _ -> Optional.empty();
                  case Stored.Different(var before, var offered) ->
                      Optional.of(new LifeTurned.OtherContent(before, offered));
                });
      }
    }
    return Future.succeededFuture(Optional.empty());
  }

  private Future<Optional<LifeTurned>> append(
      PlanId plan, Kept kept, List<PlanLifeEvent> events, NaturalKey key) {
    return log.append(plan, kept, key, clock.instant(), events)
        .compose(appended ->
            switch (appended) {
              case Appended.Done _, Appended.Duplicate _ ->
                  log.read(plan)
                      .map(Kept::life)
                      .compose(after ->
                          (starts(events) ? runs.take(after) : runs.follow(after))
                              .map(Optional.of(new LifeTurned.Done(kept.life(), after))));
              case Appended.Conflict _ -> Future.succeededFuture(Optional.empty());
            });
  }

  private static boolean starts(List<PlanLifeEvent> events) {
    return events.stream()
        .anyMatch(event -> event instanceof VersionActivated || event instanceof PlanResumed);
  }
}
