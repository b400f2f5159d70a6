package org.porchlight.incident;

/// Numbers one page within its incident, from 1.
public record PageId(int number) {
  @Override
  public String toString() {
    return "p" + number;
  }
}
