package org.porchlight.simulation;

import java.time.Duration;
import java.util.function.Supplier;

/// What everybody outside the server stands on: time, chance, a way to tell the line, whoever keeps
/// an eye on everything, and how people are just now.
record Street(
    EventQueue queue,
    Chance chance,
    Teller teller,
    Audit audit,
    Storm storm,
    Rush rush,
    Conferences conferences) {

  /// Does `act` after a drawn rest, again and again until it is calm.
  void untilCalm(Supplier<Duration> rest, Runnable act) {
    queue.after(
        rest.get(),
        Life.FOREVER,
        () -> {
          if (!chance.calmed()) {
            act.run();
            untilCalm(rest, act);
          }
        });
  }
}
