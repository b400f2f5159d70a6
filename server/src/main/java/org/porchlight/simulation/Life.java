package org.porchlight.simulation;

/// How long something lives; what it still wanted to do dies with it.
final class Life {
  /// Of what no crash ends: the network, people, the store itself.
  static final Life FOREVER = new Life();

  private boolean over;

  boolean over() {
    return over;
  }

  void end() {
    over = true;
  }
}
