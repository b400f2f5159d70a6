package org.porchlight.console;

import io.vertx.core.Future;
import org.porchlight.oncall.StaffMember;

/// Tells a member of staff, wherever they are, that somebody broke the glass before a family.
public interface GlassNotice {
  /// Sends it at once, at any hour; whether it was taken. Fails where nobody answers; a second one
  /// does no harm.
  Future<Boolean> send(StaffMember to);
}
