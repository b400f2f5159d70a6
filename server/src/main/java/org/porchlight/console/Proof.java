package org.porchlight.console;

import java.util.EnumSet;
import java.util.Set;
import org.porchlight.storage.Factors;

/// What each door asks of a sign-in before it opens: help never more than one factor (P6), the
/// words of a plan two.
///
/// A door that is not named here asks for two.
public final class Proof {
  private static final Set<Door> HELP =
      EnumSet.of(
          Door.SIGN_OUT,
          Door.LANGUAGE,
          Door.LOCKED,
          Door.LOCK,
          Door.UNLOCK_SCREEN,
          Door.SECOND_FACTOR_PAGE,
          Door.SECOND_FACTOR_SEND,
          Door.SECOND_FACTOR_CALL,
          Door.SECOND_FACTOR,
          Door.SECOND_FACTOR_PASSKEY_ASK,
          Door.SECOND_FACTOR_PASSKEY,
          Door.HOME,
          Door.HOME_LIVE,
          Door.BREAK_GLASS,
          Door.OPERATOR,
          Door.DRILLS,
          Door.DRILL_BEGIN,
          Door.DRILL_END,
          Door.ROSTER,
          Door.ROSTER_REPLACE,
          Door.ROSTER_SWAP,
          Door.ROSTER_ADD,
          Door.ROSTER_AWAY,
          Door.ROSTER_AGREE,
          Door.ROSTER_DECLINE,
          Door.ROSTER_WITHDRAW,
          Door.WALK,
          Door.WALK_LIVE);

  private static final Set<Door> WHILE_LOCKED =
      EnumSet.of(Door.LOCKED, Door.LOCK, Door.UNLOCK_SCREEN, Door.SIGN_OUT, Door.LANGUAGE);

  private static final Set<Door> OF_A_PLAN =
      EnumSet.of(
          Door.CARD_LINK,
          Door.CARD_LINK_CLOSE,
          Door.REVIEW,
          Door.REVIEW_MET,
          Door.CHANGE,
          Door.PLAN_DRAFT,
          Door.SUMMARIES,
          Door.SUMMARY_TOLD,
          Door.CLOSE);

  private Proof() {}

  /// Whether somebody has shown enough of who they are for the words of a plan.
  public static boolean enoughForPlans(Console console, SignedIn who) {
    return switch (console.settings().signIn().secondFactor()) {
      case OFF -> true;
      case REQUIRED -> who.session().factors() == Factors.TWO;
    };
  }

  /// Whether a browser that is locked still opens it.
  static boolean opensWhileLocked(Door door) {
    return WHILE_LOCKED.contains(door);
  }

  static boolean enough(Console console, Door door, SignedIn who) {
    return asked(door) == Factors.ONE
        || LocalAdministrator.makesFirstPasskey(door, who)
        || enoughForPlans(console, who);
  }

  /// How many factors a door asks for, where a second factor is required.
  static Factors asked(Door door) {
    boolean tap = door.changes() && door.path().startsWith("/incidents/");
    return door.open() || HELP.contains(door) || (tap && !OF_A_PLAN.contains(door))
        ? Factors.ONE
        : Factors.TWO;
  }
}
