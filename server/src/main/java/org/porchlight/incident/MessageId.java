package org.porchlight.incident;

/// Numbers one text to the family, or notice to staff, within its incident, from 1.
public record MessageId(int number) {
  @Override
  public String toString() {
    return "m" + number;
  }
}
