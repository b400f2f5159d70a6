package org.porchlight.incident;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a text says: a wording of the agency by key, or a person's own words.
public sealed interface Words {
  /// @param key a key of the wording file, such as `text.first`
  /// @param values fills its placeholders; never a name or a plan word (P6)
  record Wording(String key, Map<String, String> values) implements Words {
    public Wording {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }

  /// A signed-in person's own words, to the person who texted first only (P6).
  record Own(String text) implements Words {}

  static Wording wording(String key) {
    return new Wording(key, Map.of());
  }
}
