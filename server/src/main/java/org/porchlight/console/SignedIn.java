package org.porchlight.console;

import java.time.ZoneId;
import org.porchlight.console.signin.FirstStart;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.Source;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.rights.Reader;
import org.porchlight.storage.Session;

/// Whoever is signed in on this browser.
///
/// @param session what is kept of it
/// @param token secret of the browser; never shown, logged or stored plain
/// @param language of the pages
/// @param zone in which this browser is, as far as it says so
/// @param near how they stand to what the page is about
public record SignedIn(
    StaffMember member,
    Session session,
    String token,
    Language language,
    ZoneId zone,
    Nearness near) {
  /// The same person, as they stand to something.
  SignedIn with(Nearness other) {
    return new SignedIn(member, session, token, language, zone, other);
  }

  /// What they may do and see of what the page is about.
  public Reader rights() {
    return near.rights();
  }

  /// Whether they may read an event that is so restricted.
  public boolean reads(Restriction restriction) {
    return rights().reads(restriction);
  }

  public StaffId id() {
    return member.id();
  }

  /// What they are on call as; what they may do is told by [#rights].
  public Duty duty() {
    return member.duty();
  }

  public boolean isAdministrator() {
    return id().equals(FirstStart.ADMINISTRATOR.id());
  }

  String csrf() {
    return SessionToken.csrfOf(token);
  }

  /// Whether this browser shows nothing until the PIN is given again.
  boolean locked() {
    return session.locked();
  }

  public Source source() {
    return Source.console(member.id());
  }
}
