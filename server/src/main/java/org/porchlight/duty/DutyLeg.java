package org.porchlight.duty;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.porchlight.incident.IncidentId;
import org.porchlight.telephony.LegToken;

/// How callback addresses name a message about shifts: no incident is concerned.
final class DutyLeg {
  /// Where an incident's id stands otherwise; before all that are ever made.
  static final IncidentId ROTA = new IncidentId("0".repeat(22) + "R0TA");

  static final String ASK = "duty/ask";
  static final String KEY = "duty/key";

  private static final Pattern LEG = Pattern.compile("d([1-9][0-9]{0,8})");

  private DutyLeg() {}

  static LegToken of(int message) {
    return new LegToken(ROTA, "d" + message);
  }

  static boolean owns(LegToken token) {
    return token.incident().equals(ROTA);
  }

  /// The number of the message; empty for a leg of another shape.
  static OptionalInt message(LegToken token) {
    var leg = LEG.matcher(token.leg());
    return owns(token) && leg.matches()
        ? OptionalInt.of(Integer.parseInt(leg.group(1)))
        : OptionalInt.empty();
  }
}
