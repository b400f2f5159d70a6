package org.porchlight.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who or what is at the other end of a call, and how it behaves there.
enum Temper {
  /// Presses what is asked, or something else, or nothing, and stays for a while.
  PERSON,
  /// A machine that speaks, presses nothing, and lets the rest run by.
  VOICEMAIL,
  /// Something picks up, says nothing, and is gone.
  GHOST,
  /// Hangs up before the menu is over.
  IMPATIENT,
  /// Presses another digit first.
  FUMBLING,
  /// Presses what is asked when the menu was said for the second time, or the third.
  SLOW,
  /// An assistant that asks who is calling picks up first; then the person.
  SCREENED,
  /// On the line, and neither speaks nor presses a key.
  SILENT,
  /// Cannot talk: presses `5`, then answers with yes and no.
  WORDLESS;

  private static final List<Temper> RUNG =
      List.of(PERSON, PERSON, PERSON, VOICEMAIL, GHOST, IMPATIENT, FUMBLING, SLOW, SCREENED);

  /// Whoever picks up a telephone that the line rings.
  static Temper ofRung(Chance chance) {
    return chance.of(RUNG, Temper::shows);
  }

  private @Nullable Behaviour shows() {
    return switch (this) {
      case VOICEMAIL -> Behaviour.VOICEMAIL_SPEAKS;
      case GHOST -> Behaviour.GHOST_ANSWERS;
      case IMPATIENT -> Behaviour.HANGS_UP_BEFORE_THE_DIGIT;
      case SCREENED -> Behaviour.CALL_IS_SCREENED;
      case PERSON, FUMBLING, SLOW, SILENT, WORDLESS -> null;
    };
  }

  /// Whoever calls the families' line.
  static Temper ofCaller(Chance chance) {
    if (chance.draws(Behaviour.CALLER_IS_SILENT, 12)) {
      return SILENT;
    }
    if (chance.draws(Behaviour.CALLER_KEYS_YES_AND_NO, 18)) {
      return WORDLESS;
    }
    return chance.draws(Behaviour.CALLER_HANGS_UP_FIRST, 25) ? IMPATIENT : PERSON;
  }

  /// How long they stay at most.
  Duration stays(Chance chance) {
    return switch (this) {
      case GHOST -> chance.seconds(2, 5);
      case IMPATIENT -> chance.seconds(1, 6);
      case VOICEMAIL -> chance.seconds(20, 90);
      case PERSON, FUMBLING, SLOW, SCREENED, SILENT, WORDLESS -> chance.seconds(10, 400);
    };
  }
}
