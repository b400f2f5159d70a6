package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.porchlight.console.view.RoleDeniedView;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffMember;
import org.porchlight.rights.Role;

/// A page that no duty like the reader's opens: as what they came, and whom it is open to.
final class RoleDenied {
  private RoleDenied() {}

  static Future<Void> answer(Console console, Door door, RoutingContext request, SignedIn who) {
    var frame = Frames.here(console, who, "role_denied", "");
    var say = frame.say();
    var view =
        new RoleDeniedView(
            got(say, who),
            Arrays.stream(Role.values())
                .filter(door.access()::admitsSome)
                .map(role -> say.of("duty", role))
                .toList(),
            supervisors(console, who));
    return Answers.html(request, 403, Templates.html("role-denied", frame, view));
  }

  private static String got(Speech say, SignedIn who) {
    return who.isAdministrator()
        ? say.of("role_denied.administrator")
        : say.of("role_denied.got", Map.of("duty", say.of("duty", who.rights().role())));
  }

  private static List<String> supervisors(Console console, SignedIn who) {
    return console.world().onCall().staff().stream()
        .filter(
            member -> member.duty() == Duty.SUPERVISOR && !member.id().equals(who.member().id()))
        .map(StaffMember::name)
        .toList();
  }
}
