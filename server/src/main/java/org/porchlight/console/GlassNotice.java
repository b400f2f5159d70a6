package org.porchlight.console;

import io.vertx.core.Future;
import org.porchlight.oncall.StaffId;

/// Tells a member of staff, wherever they are, that somebody broke the glass before a family.
public interface GlassNotice {
  /// Completes when it is sure to be told, at any hour, and once however often it is asked for.
  /// Fails with the store.
  ///
  /// @param breaker who is not told of it
  /// @param glass the same for the same broken glass
  Future<Void> tell(StaffId to, StaffId breaker, String glass);
}
