package org.porchlight.incident;

/// Words of signed-in people.
public sealed interface MessageCommand extends Command {
  /// To the person who texted us, and to nobody else (P6).
  record SendWords(String text) implements MessageCommand {}

  record AddNote(String words) implements MessageCommand {}
}
