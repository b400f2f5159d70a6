package org.porchlight.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// Plans that coordinators suspend or retire while families are in need, and let run again.
final class PlanTaps {
  private final AgencyId agency;
  private final List<CrisisPlan> plans;
  private final Street street;
  private final Chance chance;
  private final Pace pace;
  private final MemoryStore store;
  private final Deque<CrisisPlan> withdrawn = new ArrayDeque<>();

  PlanTaps(Grounds grounds, Street street, Pace pace, MemoryStore store) {
    this.agency = grounds.line().agency();
    this.plans =
        grounds.plans().plans().stream()
            .filter(plan -> plan.status().runs() && plan.family() != null)
            .toList();
    this.street = street;
    this.chance = street.chance();
    this.pace = pace;
    this.store = store;
  }

  /// From here on until it is calm.
  void begin() {
    street.untilCalm(this::rest, this::tap);
  }

  private Duration rest() {
    return pace.isLong() ? chance.seconds(3600, 200_000) : chance.seconds(30, 300);
  }

  private void tap() {
    street.audit().rules().plans().changed(street.queue().instant());
    CrisisPlan suspended = withdrawn.peek();
    if (suspended != null && chance.draws(Behaviour.PLAN_RUNS_AGAIN, 50)) {
      withdrawn.remove();
      store.plans().activate(agency, suspended.ref());
      return;
    }
    CrisisPlan plan = chance.of(plans);
    if (chance.draws(Behaviour.PLAN_SUSPENDED, 60)) {
      withdrawn.add(plan);
    } else {
      chance.sightings().saw(Behaviour.PLAN_RETIRED);
    }
    store.plans().withdraw(agency, plan.ref());
  }
}
