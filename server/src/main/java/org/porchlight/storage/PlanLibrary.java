package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// Immutable plan versions, and which one runs for whom.
public interface PlanLibrary {
  /// Stores a version, which does not run before it is activated. The same version with other
  /// content is refused with both hashes; its status does not count as content.
  Future<Stored> put(AgencyId agency, CrisisPlan plan);

  Future<Optional<CrisisPlan>> version(AgencyId agency, PlanRef plan);

  /// From here on this stored version runs for its youth, or as the agency's default; whatever ran
  /// before it does not. Fails with [IllegalArgumentException] when the version is not stored.
  Future<Void> activate(AgencyId agency, PlanRef plan);

  /// This version runs no more: suspended or retired. Nothing happens when another one runs.
  Future<Void> withdraw(AgencyId agency, PlanRef plan);

  /// The version that runs for this youth: the last activated one, however troubled (R2).
  Future<Optional<CrisisPlan>> running(AgencyId agency, FamilyId family, PersonId youth);

  /// Every version that runs for somebody of this family.
  Future<List<CrisisPlan>> running(AgencyId agency, FamilyId family);

  /// The agency's plan for callers without one.
  Future<Optional<CrisisPlan>> agencyDefault(AgencyId agency);

  /// What became of a version offered to the library.
  sealed interface Stored {
    record New() implements Stored {}

    record Same() implements Stored {}

    record Different(String storedHash, String offeredHash) implements Stored {}
  }
}
