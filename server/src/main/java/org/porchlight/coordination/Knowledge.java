package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PlanLibrary.Stored;
import org.porchlight.storage.Store;

/// Gathers what is known around a plan at the moment: its family, its jurisdiction's values, the
/// day.
record Knowledge(AgencyId agency, Store store, PolicyPacks policies, InstantSource clock) {
  Future<Surroundings> around(CrisisPlan plan) {
    var family = plan.family();
    Future<Optional<FamilyRecord>> record =
        family == null
            ? Future.succeededFuture(Optional.empty())
            : store.directory().family(agency, family);
    return record.compose(
        known -> templates().map(templates -> around(plan, known.orElse(null), templates)));
  }

  /// The same, with what was read before.
  Surroundings around(CrisisPlan plan, @Nullable FamilyRecord family, List<CrisisPlan> templates) {
    return new Surroundings(
        family,
        templates,
        policies.of(plan, family),
        clock.instant().atZone(plan.timezone()).toLocalDate());
  }

  /// Plans that no other should be a copy of.
  Future<List<CrisisPlan>> templates() {
    return store.plans().agencyDefault(agency).map(template -> template.stream().toList());
  }

  /// Around a plan nobody has heard of.
  Surroundings nothing() {
    var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return new Surroundings(null, List.of(), policies.usual(), day);
  }

  /// Keeps the words of a version; what is there with other words keeps them.
  Future<Stored> keep(CrisisPlan plan) {
    return store.plans().put(agency, plan);
  }
}
