package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.PlanLibrary;

/// Lets the plan library, where the line looks, follow what a plan's life says.
final class RunningPlans {
  private final AgencyId agency;
  private final PlanLibrary library;

  RunningPlans(AgencyId agency, PlanLibrary library) {
    this.agency = agency;
    this.library = library;
  }

  /// Puts right what the library runs; asking again does no harm.
  Future<Void> follow(PlanLife life) {
    var running = life.running();
    return running.isPresent() ? run(running.get().plan()) : stop(life);
  }

  /// What was made to run just now takes the place of whatever ran for this young person.
  Future<Void> take(PlanLife life) {
    var running = life.running();
    return running.isPresent() ? start(running.get().plan()) : stop(life);
  }

  private Future<Void> start(CrisisPlan plan) {
    return library.put(agency, plan).compose(_ -> library.activate(agency, plan.ref()));
  }

  private Future<Void> run(CrisisPlan plan) {
    return current(plan)
        .compose(now ->
            now.filter(ref -> mayStay(ref, plan.ref())).isPresent()
                ? Future.succeededFuture()
                : start(plan));
  }

  /// Another plan of the same young person was made to run later, and keeps running.
  private static boolean mayStay(PlanRef now, PlanRef wanted) {
    return now.equals(wanted) || !now.plan().equals(wanted.plan());
  }

  /// The version that the line runs for this plan's young person, of whichever plan.
  Future<Optional<PlanRef>> current(CrisisPlan plan) {
    var family = plan.family();
    var youth = plan.youth();
    return (family == null || youth == null
            ? library.agencyDefault(agency)
            : library.running(agency, family, youth))
        .map(found -> found.map(CrisisPlan::ref));
  }

  /// Only what was suspended or retired stops; a plan that never ran has nothing to stop.
  private Future<Void> stop(PlanLife life) {
    var stopped = new ArrayList<PlanRef>();
    for (var version : life.versions().values()) {
      if (version.status() == PlanStatus.SUSPENDED || version.status() == PlanStatus.RETIRED) {
        stopped.add(version.plan().ref());
      }
    }
    return InTurn.each(stopped, ref -> library.withdraw(agency, ref));
  }
}
