package org.porchlight.console.signin;

import io.vertx.core.Future;
import java.time.Duration;
import org.porchlight.oncall.StaffMember;

/// Carries a code to a member of staff's own phone.
///
/// Never retried, because a code that comes late confuses.
public interface OwnPhone {
  /// How a code left.
  enum Carried {
    TEXTED,
    CALLED,
    NOT_CARRIED
  }

  /// Texts it; calls where their phone takes no text of ours.
  ///
  /// @param good how long the code counts
  Future<Carried> text(StaffMember to, String code, Duration good);

  /// Rings and says it to whoever presses a key.
  Future<Carried> call(StaffMember to, String code, Duration good);
}
