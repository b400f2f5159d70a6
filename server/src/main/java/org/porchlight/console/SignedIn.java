package org.porchlight.console;

import java.time.ZoneId;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Source;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.storage.Session;

/// Whoever is signed in on this browser.
///
/// @param session what is kept of it
/// @param token secret of the browser; never shown, logged or stored plain
/// @param language of the pages
/// @param zone in which this browser is, as far as it says so
record SignedIn(StaffMember member, Session session, String token, Language language, ZoneId zone) {
  StaffId id() {
    return member.id();
  }

  Duty duty() {
    return member.duty();
  }

  String csrf() {
    return SessionToken.csrfOf(token);
  }

  Source source() {
    return new Source(new Actor.Staff(member.id()), Channel.CONSOLE);
  }
}
