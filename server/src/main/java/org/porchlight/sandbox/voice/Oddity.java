package org.porchlight.sandbox.voice;

/// What is strange about the far end of a call.
public enum Oddity {
  /// A mailbox took it: it speaks, records, and never presses a key.
  MAILBOX,
  /// It was answered by nothing: no word and no key comes from there.
  GHOST,
  /// What is said there reaches nobody, though its keys do.
  UNHEARD,
  /// Its line goes dead the moment it is connected with somebody.
  DROPS_WHEN_JOINED
}
