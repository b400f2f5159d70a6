package org.porchlight.sandbox.carrier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the carrier's debugger would show: webhook and TwiML faults that nobody else tells.
public final class Alerts {
  /// One line of the debugger.
  ///
  /// @param code for example 11200, 12100
  /// @param subject id of the call or message
  public record Alert(Instant at, int code, String subject, String url, String text) {}

  private static final int KEPT_MAX = 2_000;
  private final List<Alert> alerts = new ArrayList<>();
  private int forgotten;

  public void add(Alert alert) {
    if (alerts.size() == KEPT_MAX) {
      alerts.removeFirst();
      forgotten++;
    }
    alerts.add(alert);
  }

  /// How many came before the oldest of [#all]: an alert keeps its place for ever.
  public int forgotten() {
    return forgotten;
  }

  public List<Alert> all() {
    return List.copyOf(alerts);
  }
}
