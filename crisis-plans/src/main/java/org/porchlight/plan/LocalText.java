package org.porchlight.plan;

import java.util.EnumMap;
import java.util.Map;

/// The same words in one or more languages.
///
/// @param words may be empty, for a plan that says nothing here
public record LocalText(Map<Language, String> words) {
  /// Nothing said in any language.
  public static final LocalText NONE = new LocalText(Map.of());

  /// Copies the words, ordered by language.
  public LocalText {
    var copy = new EnumMap<Language, String>(Language.class);
    copy.putAll(words);
    words = Copies.inOrder(copy);
  }

  /// Words in one language only.
  public static LocalText of(Language language, String words) {
    return new LocalText(Map.of(language, words));
  }

  /// The same words in English and in Spanish.
  public static LocalText of(String english, String spanish) {
    return new LocalText(Map.of(Language.EN, english, Language.ES, spanish));
  }

  /// The words in `language`, else in whichever language there is, else the empty text.
  public String in(Language language) {
    var wanted = words.get(language);
    return wanted != null ? wanted : words.values().stream().findFirst().orElse("");
  }

  /// Whether these words exist in `language` itself.
  public boolean has(Language language) {
    return words.containsKey(language);
  }

  /// Whether nothing is said in any language.
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
