package org.porchlight.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the line answered with success, and so must never lose (P2).
final class Ledger {
  private final Set<String> answered = new LinkedHashSet<>();
  private final Set<String> unseen = new LinkedHashSet<>();

  /// @param carrierId of the text or call
  void answered(String carrierId) {
    if (answered.add(carrierId)) {
      unseen.add(carrierId);
    }
  }

  /// What was not looked for in the log yet.
  List<String> unseen() {
    return List.copyOf(unseen);
  }

  void seen(String carrierId) {
    unseen.remove(carrierId);
  }

  int size() {
    return answered.size();
  }
}
