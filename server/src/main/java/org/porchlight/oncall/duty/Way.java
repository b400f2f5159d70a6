package org.porchlight.oncall.duty;

/// How a person is reached.
public enum Way {
  TEXT,
  CALL,
  /// Told on a page of the console, or by a program: no phone is needed.
  CONSOLE
}
