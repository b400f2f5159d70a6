package org.porchlight.incident;

/// How words travel between a phone and the line.
public enum Medium {
  TEXT,
  VOICE
}
