package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanRef;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PlanLibrary;

/// Plan versions, and which one runs for whom.
final class MemoryPlans implements PlanLibrary {
  private record Version(AgencyId agency, PlanRef plan) {}

  /// @param family null, like the youth, for the agency's default
  private record Whom(AgencyId agency, @Nullable FamilyId family, @Nullable PersonId youth) {}

  private final Desk desk;
  private final Map<Version, CrisisPlan> versions = new HashMap<>();
  private final Map<Whom, CrisisPlan> running = new HashMap<>();

  MemoryPlans(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Stored> put(AgencyId agency, CrisisPlan plan) {
    return desk.answer(
        "plans.put",
        () -> {
          var stored = versions.putIfAbsent(new Version(agency, plan.ref()), plan);
          if (stored == null) {
            return new Stored.New();
          }
          var before = PlanHash.of(stored).hex();
          var offered = PlanHash.of(plan).hex();
          return before.equals(offered) ? new Stored.Same() : new Stored.Different(before, offered);
        });
  }

  @Override
  public Future<Optional<CrisisPlan>> version(AgencyId agency, PlanRef plan) {
    return desk.answer(
        "plans.version", () -> Optional.ofNullable(versions.get(new Version(agency, plan))));
  }

  @Override
  public Future<Void> activate(AgencyId agency, PlanRef ref) {
    return desk.run(
        "plans.activate",
        () -> {
          var plan = versions.get(new Version(agency, ref));
          if (plan == null) {
            throw new IllegalArgumentException("plan: got " + ref + ", expected a stored version");
          }
          running.put(new Whom(agency, plan.family(), plan.youth()), plan);
        });
  }

  @Override
  public Future<Void> withdraw(AgencyId agency, PlanRef ref) {
    return desk.run(
        "plans.withdraw", () -> running.values().removeIf(now -> now.ref().equals(ref)));
  }

  @Override
  public Future<Optional<CrisisPlan>> running(AgencyId agency, FamilyId family, PersonId youth) {
    return desk.answer(
        "plans.running", () -> Optional.ofNullable(running.get(new Whom(agency, family, youth))));
  }

  @Override
  public Future<List<CrisisPlan>> running(AgencyId agency, FamilyId family) {
    return desk.answer(
        "plans.runningForFamily",
        () ->
            running.entrySet().stream()
                .filter(now -> now.getKey().agency().equals(agency))
                .filter(now -> family.equals(now.getKey().family()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(plan -> plan.ref().plan().value()))
                .toList());
  }

  @Override
  public Future<Optional<CrisisPlan>> agencyDefault(AgencyId agency) {
    return desk.answer(
        "plans.agencyDefault",
        () -> Optional.ofNullable(running.get(new Whom(agency, null, null))));
  }
}
