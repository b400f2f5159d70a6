package org.porchlight.console;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import org.porchlight.console.signin.OwnPhone;
import org.porchlight.oncall.StaffMember;

/// Phones that show each code at once.
///
/// @param codes the last one of each member of staff
record ShownCodes(Map<String, String> codes) implements OwnPhone {
  @Override
  public Future<Carried> text(StaffMember to, String code, Duration good) {
    codes.put(to.id().value(), code);
    return Future.succeededFuture(Carried.TEXTED);
  }

  @Override
  public Future<Carried> call(StaffMember to, String code, Duration good) {
    codes.put(to.id().value(), code);
    return Future.succeededFuture(Carried.CALLED);
  }
}
