package org.porchlight.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/// At most so many entries; beyond them one is forgotten for each that comes. Not thread-safe.
public final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int sizeMax;

  private Bounded(int sizeMax, boolean byUse) {
    super(16, 0.75f, byUse);
    this.sizeMax = sizeMax;
  }

  /// Forgets what was noted first.
  public static <K, V> Map<K, V> ofLatest(int sizeMax) {
    return new Bounded<>(sizeMax, false);
  }

  /// Forgets what was not used for longest.
  public static <K, V> Map<K, V> ofUsed(int sizeMax) {
    return new Bounded<>(sizeMax, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > sizeMax;
  }
}
