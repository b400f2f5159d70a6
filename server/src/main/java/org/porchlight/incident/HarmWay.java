package org.porchlight.incident;

/// How somebody told the authorities that someone may be hurting a child (R21).
public enum HarmWay {
  PHONE,
  WRITING
}
