package org.porchlight.simulation;

import java.util.List;
import org.porchlight.incident.Undelivery;

/// What the carrier's numbers mean when a text does not arrive.
final class Troubles {
  private static final List<Trouble> ALL =
      List.of(
          new Trouble(Behaviour.UNDELIVERED_30003, Undelivery.UNREACHABLE),
          new Trouble(Behaviour.UNDELIVERED_30004, Undelivery.FILTERED),
          new Trouble(Behaviour.UNDELIVERED_30005, Undelivery.BAD_NUMBER),
          new Trouble(Behaviour.UNDELIVERED_30006, Undelivery.CANNOT_TEXT),
          new Trouble(Behaviour.UNDELIVERED_30007, Undelivery.FILTERED),
          new Trouble(Behaviour.UNDELIVERED_30008, Undelivery.UNKNOWN),
          new Trouble(Behaviour.UNDELIVERED_30034, Undelivery.FILTERED),
          new Trouble(Behaviour.UNDELIVERED_30036, Undelivery.EXPIRED));

  private Troubles() {}

  record Trouble(Behaviour behaviour, Undelivery why) {
    /// The carrier's own number for it.
    String code() {
      String name = behaviour.name();
      return name.substring(name.lastIndexOf('_') + 1);
    }
  }

  /// How many of a hundred texts meet one.
  static double percent(Chance chance) {
    return chance.odds(5, ALL.stream().map(Trouble::behaviour).toArray(Behaviour[]::new));
  }

  static Trouble draw(Chance chance) {
    return chance.of(ALL, Trouble::behaviour);
  }
}
