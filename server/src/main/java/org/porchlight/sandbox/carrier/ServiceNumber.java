package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A number this account owns, with the addresses that are called when someone uses it.
public final class ServiceNumber {
  private final String sid;
  private final String number;
  private final Instant createdAt;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Instant updatedAt;

  ServiceNumber(String sid, String number, Instant createdAt) {
    this.sid = sid;
    this.number = number;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  public String sid() {
    return sid;
  }

  public String number() {
    return number;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /// Returns a setting by its REST name in snake case, for example `voice_url`; empty if not set.
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /// Returns an HTTP method setting; POST unless set.
  public String method(String name) {
    String method = setting(name);
    return method.isEmpty() ? "POST" : method;
  }

  public void set(String name, String value, Instant at) {
    settings.put(name, value);
    updatedAt = at;
  }
}
