package org.porchlight.settings;

/// Whether this is the demo on one machine, or a line that real families call.
public enum Mode {
  DEMO,
  LIVE
}
