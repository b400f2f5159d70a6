package org.porchlight.incident;

/// Order in which errands leave: the first page of an incident before everything (P10).
public enum Priority {
  FIRST_PAGE,
  CALL_CONTROL,
  FAMILY_MESSAGE,
  PAGE,
  NOTICE
}
