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
  LEAVES_A_GAP
}
