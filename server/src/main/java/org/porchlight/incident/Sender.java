package org.porchlight.incident;

/// Which of the agency's two numbers something leaves from.
public enum Sender {
  FAMILIES_LINE,
  PAGES_NUMBER
}
