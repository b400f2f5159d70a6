package org.porchlight.sandbox.voice;

import java.util.Set;

/// Where reports go and which events are asked for.
///
/// @param url empty for no reports
public record Subscription(String url, String method, Set<String> events) {
  public static final Subscription NONE = new Subscription("", "POST", Set.of());

  public Subscription {
    events = Set.copyOf(events);
  }

  boolean wants(String event) {
    return !url.isEmpty() && events.contains(event);
  }
}
