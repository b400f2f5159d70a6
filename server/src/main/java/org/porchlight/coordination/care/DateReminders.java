package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.LocalDate;
import org.porchlight.oncall.StaffId;

/// Tells a member of staff that something is due for families, on the telephone that they carry.
public interface DateReminders {
  /// Completes when it is sure to be told, once a day however often it is asked for, and not in
  /// quiet hours. Fails with the store.
  Future<Void> remind(StaffId to, LocalDate today);
}
