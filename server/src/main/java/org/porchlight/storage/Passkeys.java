package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.oncall.StaffId;

/// The passkeys of staff; the secret half of each never leaves its device.
public interface Passkeys {
  /// Keeps it, in place of what was kept under its id.
  Future<Void> put(AgencyId agency, Passkey passkey);

  Future<Optional<Passkey>> find(AgencyId agency, String id);

  /// Somebody's, the oldest first.
  Future<List<Passkey>> of(AgencyId agency, StaffId staff);

  Future<Void> takeAway(AgencyId agency, Passkey passkey);
}
