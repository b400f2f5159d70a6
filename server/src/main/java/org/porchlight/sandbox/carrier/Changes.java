package org.porchlight.sandbox.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tells the phones page which handsets look different now.
public final class Changes {
  private final List<Consumer<String>> watchers = new ArrayList<>();

  /// Adds a watcher that is given the number of each handset that changed.
  public void watch(Consumer<String> watcher) {
    watchers.add(watcher);
  }

  /// Says that the handset with this number changed.
  public void phone(String number) {
    watchers.forEach(watcher -> watcher.accept(number));
  }
}
