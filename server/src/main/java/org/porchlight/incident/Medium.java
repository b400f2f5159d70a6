package org.porchlight.incident;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// How words travel between a phone and the line.
public enum Medium {
  TEXT,
  VOICE;

  /// A copy that is gone through in the same order on every machine, at every start.
  static Set<Medium> inOrder(Set<Medium> media) {
    return Collections.unmodifiableSet(new TreeSet<>(media));
  }
}
