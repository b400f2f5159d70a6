package org.porchlight.sandbox.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.Webhook;

/// Sends reports in order, unless a fault lets the last one overtake an earlier one.
final class Overtaken {
  private final Network network;
  private final String fault;
  private final Map<String, List<Webhook>> waiting = new HashMap<>();

  /// @param fault the kind that holds an early report back until the last one has left
  Overtaken(Network network, String fault) {
    this.network = network;
    this.fault = fault;
  }

  /// @param about the call or conference that is reported on
  /// @param canWait whether the fault may hold this report back
  /// @param isLast whether nothing is reported after it
  void send(String about, Webhook report, boolean canWait, boolean isLast) {
    if (canWait && network.faults().happens(fault, report.subjects())) {
      waiting.computeIfAbsent(about, _ -> new ArrayList<>()).add(report);
      return;
    }
    network.webhooks().send(report);
    if (isLast) {
      List<Webhook> overtaken = waiting.remove(about);
      if (overtaken != null) {
        overtaken.forEach(network.webhooks()::send);
      }
    }
  }
}
