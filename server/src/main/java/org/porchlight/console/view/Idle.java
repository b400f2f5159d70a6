package org.porchlight.console.view;

/// What a page does with itself when nobody taps it.
///
/// @param lockSeconds without a tap for so long, it locks; 0 for never
/// @param endSeconds without a tap for so long, it goes to the sign-in; 0 for never
/// @param keptBy from which the key of what this device keeps is made, while it is unlocked; empty
///   else
public record Idle(long lockSeconds, long endSeconds, String keptBy) {
  /// For pages without anybody's words.
  public static final Idle NEVER = new Idle(0, 0, "");
}
