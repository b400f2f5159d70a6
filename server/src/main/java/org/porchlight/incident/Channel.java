package org.porchlight.incident;

/// Where a command came from.
public enum Channel {
  VOICE,
  TEXT,
  CONSOLE,
  API,
  /// A stored deadline that fell due.
  DEADLINE,
  /// A result or status told by the carrier.
  CARRIER
}
