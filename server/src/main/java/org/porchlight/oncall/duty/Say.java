package org.porchlight.oncall.duty;

/// What a message says.
public enum Say {
  /// The words of the question it belongs to.
  ASK,
  NOTED,
  /// Thank you for telling us; somebody else is asked.
  SOMEBODY_ELSE,
  /// Somebody takes your shift.
  TAKEN_OVER,
  NOT_NEEDED,
  SWAP_ASKED,
  SWAP_DECLINED,
  NOT_UNDERSTOOD,
  WHICH_ONE,
  WHO,
  LATE,
  LEAVES_A_GAP,
  /// Something is due for a family that you look after.
  DATE_DUE,
  /// Somebody gave a reason and sees a family that you look after.
  GLASS_BROKEN;

  /// Whether it tells a member of staff something that is no part of a shift.
  public boolean isNews() {
    return this == DATE_DUE || this == GLASS_BROKEN;
  }
}
