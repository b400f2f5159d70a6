package org.porchlight.storage;

/// How surely a signed-in person has shown who they are.
public enum Factors {
  /// What they know, or what they hold: enough to help.
  ONE,
  /// Both: what is asked before the words of a plan are shown.
  TWO
}
