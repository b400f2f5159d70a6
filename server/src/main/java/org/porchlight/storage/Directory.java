package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// Families and whom a number may belong to. Numbers are looked up by keyed hash.
public interface Directory {
  /// Stores or replaces a family, and its numbers.
  Future<Void> put(AgencyId agency, FamilyRecord family);

  Future<Optional<FamilyRecord>> family(AgencyId agency, FamilyId family);

  /// Everybody with this number, in any family.
  Future<List<Candidate>> candidates(AgencyId agency, PhoneNumber number);

  Future<List<FamilyId>> families(AgencyId agency);
}
