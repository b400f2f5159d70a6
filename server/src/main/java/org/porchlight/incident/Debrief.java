package org.porchlight.incident;

/// Whether somebody of the staff was talked with after a hard night.
public enum Debrief {
  OFFERED,
  HELD,
  DECLINED
}
