package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something with an id and settings that the carrier calls by: a number, or an application.
public abstract sealed class Resource permits ServiceNumber, Application {
  private final String sid;
  private final Instant createdAt;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Instant updatedAt;

  Resource(String sid, Instant createdAt) {
    this.sid = sid;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  public final String sid() {
    return sid;
  }

  public final Instant createdAt() {
    return createdAt;
  }

  public final Instant updatedAt() {
    return updatedAt;
  }

  /// Returns a setting by its REST name in snake case, for example `voice_url`; empty if not set.
  public final String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /// Returns an HTTP method setting; POST unless set.
  public final String method(String name) {
    String method = setting(name);
    return method.isEmpty() ? "POST" : method;
  }

  public final void set(String name, String value, Instant at) {
    settings.put(name, value);
    updatedAt = at;
  }
}
