package org.porchlight.incident;

/// Who carried a step out (R15).
public enum DoneBy {
  FAMILY_ALONE,
  FAMILY_COACHED,
  SUPPORT_PERSON,
  STAFF,
  AGENCY,
  NOT_SAID
}
