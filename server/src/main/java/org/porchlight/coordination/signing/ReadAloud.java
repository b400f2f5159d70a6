package org.porchlight.coordination.signing;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// A plan version as it is read to one of its people.
@FunctionalInterface
public interface ReadAloud {
  /// Its parts in the order they are read, each some sentences long; empty when this person may not
  /// have the whole plan, or there is no such version.
  Future<Optional<List<String>>> parts(PlanRef version, PersonId reader, Language language);
}
