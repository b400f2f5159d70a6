package org.porchlight.console;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.storage.Session;
import org.porchlight.storage.Sessions;

/// How long a sign-in to the console lasts, and whom it can reach.
///
/// @param sessionIdle without a tap for so long, staff sign in again
/// @param sessionMax staff sign in again after so long, whatever they do
/// @param guests whom staff bring into a call with one tap
/// @param links whose pages carry a link that opens the incident after signing in
/// @param signIn how staff prove who they are, beside their PIN
/// @param breakGlass how long a reason opens a family that is not the reader's
public record ConsoleSettings(
    Duration sessionIdle,
    Duration sessionMax,
    GuestNumbers guests,
    Links links,
    SignInSettings signIn,
    Duration breakGlass) {
  public ConsoleSettings {
    requireNonNull(sessionIdle, "sessionIdle");
    requireNonNull(sessionMax, "sessionMax");
    requireNonNull(guests, "guests");
    requireNonNull(links, "links");
    requireNonNull(signIn, "signIn");
    requireNonNull(breakGlass, "breakGlass");
  }

  /// Carriers filter texts with links, so nobody has them unless an agency says so.
  public enum Links {
    NONE,
    STAFF
  }

  /// A session as it counts: locked where nobody used it for long, also where the page could not
  /// say so, because its telephone slept.
  Session lockedWhenIdle(Sessions.Found found) {
    var unused = sessionIdle.minus(found.left());
    boolean longUnused = unused.compareTo(signIn.lockAfter()) >= 0;
    return longUnused ? found.session().locked(true) : found.session();
  }
}
