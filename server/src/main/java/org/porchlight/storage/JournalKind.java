package org.porchlight.storage;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Map;

/// One kind of journal: its name, and the stored name of every event told in it.
///
/// Names are for ever: a class may be renamed, what is stored is not.
///
/// @param name a closed word such as `plan`; the store sees it
/// @param type the sealed type of the events
/// @param events each stored name, such as `version.proposed`, and its record
public record JournalKind<E>(String name, Class<E> type, Map<String, Class<? extends E>> events) {
  /// @throws IllegalArgumentException when a variant of `type` has no name here
  public JournalKind {
    events = Map.copyOf(events);
    var named = events.values();
    var missing =
        SealedForm.variants(type)
            .filter(variant -> named.stream().noneMatch(variant::equals))
            .map(Class::getSimpleName)
            .collect(joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "journal " + name + ": no name for " + missing + " (expected: one for each event)");
    }
  }

  /// How entries of this kind are written and read.
  ///
  /// @throws IllegalArgumentException for a type that cannot be stored
  public JournalCodec<E> codec() {
    return new JournalCodec<>(this);
  }

  Map<Class<?>, String> names() {
    return events.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
