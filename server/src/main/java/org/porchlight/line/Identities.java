package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.oncall.StaffId;

/// Checks PINs off the line's own thread, for a check takes a while on purpose.
public interface Identities {
  /// Which of `among` this PIN belongs to; counts a wrong one against each of them.
  Future<Optional<StaffId>> whose(List<StaffId> among, String pin);
}
