package org.porchlight.storage.redis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Bounded;

/// What was used last, at most so many; the rest is forgotten and read again.
final class Remembered<K, V> {
  private final Map<K, V> values;

  Remembered(int max) {
    values = Bounded.ofUsed(max);
  }

  synchronized @Nullable V get(K key) {
    return values.get(key);
  }

  synchronized void put(K key, V value) {
    values.put(key, value);
  }

  synchronized void forget(K key) {
    values.remove(key);
  }
}
