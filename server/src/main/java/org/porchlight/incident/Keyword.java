package org.porchlight.incident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A text that is one word of the carriers' or of ours; a person is paged all the same.
public enum Keyword {
  /// No more automatic texts. The line stays open.
  STOP,
  /// Automatic texts again.
  START,
  HELP,
  /// "Call me".
  CALL;

  private static final Map<Keyword, Set<String>> WORDS =
      Map.of(
          STOP,
          Set.of(
              "stop",
              "stopall",
              "unsubscribe",
              "end",
              "quit",
              "cancel",
              "revoke",
              "optout",
              "alto",
              "parar",
              "cancelar"),
          START,
          Set.of("start", "unstop", "empezar", "iniciar"),
          HELP,
          Set.of("help", "info", "ayuda"),
          CALL,
          Set.of("call", "llamar", "llamame"));

  /// The words that are this keyword, in small letters without accents.
  public Set<String> words() {
    return WORDS.getOrDefault(this, Set.of());
  }

  /// Small letters without accents, marks and spaces.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\p{P}\\s]", "")
        .toLowerCase(Locale.ROOT);
  }

  /// The keyword that this text is, whatever its case, accents and marks.
  static Optional<Keyword> in(String text) {
    String word = plain(text);
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
