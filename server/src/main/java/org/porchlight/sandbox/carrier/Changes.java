package org.porchlight.sandbox.carrier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Tells the phones page which handsets look different now.
public final class Changes {
  private final List<Consumer<String>> watchers = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();

  /// Adds a watcher that is given the number of each handset that changed.
  public Runnable watch(Consumer<String> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// Says that the handset with this number changed.
  public void phone(String number) {
    seen.add(number);
    List.copyOf(watchers).forEach(watcher -> watcher.accept(number));
  }

  /// Returns every number that ever did anything, in order of first appearance.
  public Set<String> seen() {
    return Set.copyOf(seen);
  }
}
