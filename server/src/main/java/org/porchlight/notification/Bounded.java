package org.porchlight.notification;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was noted last, up to a limit; the oldest is forgotten first. Not thread-safe.
final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int sizeMax;

  Bounded(int sizeMax) {
    this.sizeMax = sizeMax;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > sizeMax;
  }
}
