package org.porchlight.console.signin;

import io.vertx.core.Future;
import org.porchlight.oncall.StaffMember;

/// Carries a code to a member of staff's own phone.
public interface CodeTexts {
  /// Whether the carrier took the text; never retried, because a code that comes late confuses.
  Future<Boolean> send(StaffMember to, String code);
}
