package org.porchlight.console;

import java.util.EnumSet;
import java.util.Set;

/// Which doors stand open to the local administrator, who sees no plan and no incident, and to
/// whoever came by a one-time code of theirs.
public final class LocalAdministrator {
  /// How a session was opened by a set-up or enrolment code: good for making the first passkey.
  public static final String BY_CODE = "code";

  private static final Set<Door> OPEN =
      EnumSet.of(
          Door.ADMINISTRATION,
          Door.ADMINISTRATION_CODE,
          Door.ADMINISTRATION_END,
          Door.OPERATOR,
          Door.PASSKEYS,
          Door.PASSKEYS_ASK,
          Door.PASSKEYS_ADD,
          Door.PASSKEYS_AWAY,
          Door.SECOND_FACTOR_PAGE,
          Door.SECOND_FACTOR_PASSKEY_ASK,
          Door.SECOND_FACTOR_PASSKEY,
          Door.LOCK,
          Door.LOCKED,
          Door.SIGN_OUT,
          Door.LANGUAGE);

  private static final Set<Door> OF_A_FIRST_PASSKEY =
      EnumSet.of(Door.PASSKEYS, Door.PASSKEYS_ASK, Door.PASSKEYS_ADD);

  private LocalAdministrator() {}

  /// Whether a door is shut to the administrator, whatever the rights of their role are.
  static boolean isShut(Door door, SignedIn who) {
    return who.isAdministrator() && !OPEN.contains(door);
  }

  /// A session that a one-time code opened makes its first passkey with it.
  static boolean makesFirstPasskey(Door door, SignedIn who) {
    return who.session().by().equals(BY_CODE) && OF_A_FIRST_PASSKEY.contains(door);
  }
}
