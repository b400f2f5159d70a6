package org.porchlight.exchange;

import io.vertx.core.Future;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanRef;

/// Finds a version of a plan as it stands, with the sign-offs it has by now; a draft too.
@FunctionalInterface
public interface PlanVersions {
  /// Empty when there is none; fails with the store.
  Future<Optional<CrisisPlan>> version(PlanRef plan);
}
