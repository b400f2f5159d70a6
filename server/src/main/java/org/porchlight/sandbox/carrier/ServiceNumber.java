package org.porchlight.sandbox.carrier;

import java.time.Instant;

/// A number this account owns, with the addresses that are called when someone uses it.
public final class ServiceNumber extends Resource {
  private final String number;

  ServiceNumber(String sid, String number, Instant createdAt) {
    super(sid, createdAt);
    this.number = number;
  }

  public String number() {
    return number;
  }
}
