package org.porchlight.sandbox.carrier;

import java.time.Instant;

/// Addresses under one id, which numbers, calls and texts may name in place of their own.
public final class Application extends Resource {
  Application(String sid, Instant createdAt) {
    super(sid, createdAt);
  }
}
