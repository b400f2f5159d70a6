package org.porchlight.telephony;

import io.vertx.core.Future;
import org.porchlight.plan.PhoneNumber;

/// Texts that belong to no incident: to the operator, and to the line itself as a probe.
public interface Notices {
  /// Sends once, within four seconds; always succeeds, and nothing more is told of it.
  Future<CarrierAnswer> notice(PhoneNumber from, PhoneNumber to, String body);
}
