package org.porchlight.sandbox.voice;

/// One TwiML verb while it runs in one call.
interface Verb {
  void start();

  /// Stops at once and goes on to nothing.
  void stop(LeaveReason why);

  /// Takes a key from the handset.
  default void pressed(char key) {}

  /// Takes spoken words from the handset.
  default void spoken(String words) {}
}
