package org.porchlight.incident;

/// Numbers one guest (somebody staff asked to join the call) within its incident, from 1.
public record GuestId(int number) {
  @Override
  public String toString() {
    return "g" + number;
  }
}
