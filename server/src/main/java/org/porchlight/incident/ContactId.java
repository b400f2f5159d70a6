package org.porchlight.incident;

/// Numbers one contact (a call, or the text thread of one number) within its incident, from 1.
public record ContactId(int number) {
  @Override
  public String toString() {
    return "c" + number;
  }
}
