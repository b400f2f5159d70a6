package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.porchlight.oncall.StaffId;

/// Signed-in people, by an unguessable token of which only a hash is kept.
public interface Sessions {
  Future<Void> open(AgencyId agency, String token, StaffId staff, Duration idle);

  /// Who holds the token, if it is still good; counts as use.
  Future<Optional<StaffId>> find(AgencyId agency, String token, Duration idle);

  Future<Void> close(AgencyId agency, String token);
}
