package org.porchlight;

/// Whether this is the demo on one machine, or a line that real families call.
public enum Mode {
  DEMO,
  LIVE
}
