package org.porchlight.telephony;

import java.util.regex.Pattern;
import org.porchlight.incident.IncidentId;

/// What a callback address carries: which incident and which leg, so that no look-up is needed.
///
/// Its text form ends in a MAC, so that nobody can guess or change it: `INCIDENT.leg.MAC`.
///
/// @param leg `c1` for a contact, `p3` for a page, `m2` for a message; with `-text`, `-voice` or
///   `-staff` behind it where one has several
public record LegToken(IncidentId incident, String leg) {
  private static final Pattern LEG = Pattern.compile("[a-z][a-z0-9-]{0,23}");

  public LegToken {
    if (!LEG.matcher(leg).matches()) {
      throw new IllegalArgumentException(
          "leg: \"" + leg + "\" (expected: 1 to 24 of a-z, 0-9 and -, a letter first)");
    }
  }
}
