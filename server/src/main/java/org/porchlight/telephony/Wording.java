package org.porchlight.telephony;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.plan.Language;

/// Every word the line says or sends, by key and language, as the agency wrote it.
///
/// The files are checked at the start: each has the same keys with the same placeholders, so a key
/// of one is in all. Immutable.
public final class Wording {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  private final Map<Language, Book> books = new EnumMap<>(Language.class);
  private final Book first;
  private final Map<String, String> everywhere;

  /// The words of one language.
  ///
  /// @param approved `demo`, or who approved it and when
  /// @param texts by key, with `{placeholders}`
  public record Book(Language language, int version, String approved, Map<String, String> texts) {
    public Book {
      texts = Map.copyOf(texts);
    }
  }

  /// @param books one for each language of the agency, its first language first; at least one
  /// @param everywhere values that any text may use, such as `agency`
  public Wording(List<Book> books, Map<String, String> everywhere) {
    if (books.isEmpty()) {
      throw new IllegalArgumentException("wording: no language (expected: at least one)");
    }
    books.forEach(book -> this.books.put(book.language(), book));
    this.first = books.getFirst();
    this.everywhere = Map.copyOf(everywhere);
  }

  /// The text of `key` with its placeholders filled.
  ///
  /// A language the agency has no words in gets its first language. A placeholder without a value
  /// is left out, because a page with a gap is better than none; with assertions on it is an error.
  ///
  /// @param values by placeholder; never a name or a plan word for a text (P6)
  /// @throws IllegalArgumentException for a key that is in no file
  public String text(Language language, String key, Map<String, String> values) {
    var text = book(language).texts().get(key);
    if (text == null) {
      throw new IllegalArgumentException("wording: " + key + " (expected: a key of the files)");
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> {
          var name = match.group(1);
          var value = values.getOrDefault(name, everywhere.get(name));
          assert value != null
              : key + ": no value for {" + name + "} (got: " + values.keySet() + ")";
          return value == null ? "" : Matcher.quoteReplacement(value);
        });
  }

  /// The text of a key that needs no values of its own.
  public String text(Language language, String key) {
    return text(language, key, Map.of());
  }

  /// The languages there are words in.
  public Set<Language> languages() {
    return Set.copyOf(books.keySet());
  }

  /// The words of `language`, or of the agency's first language.
  public Book book(Language language) {
    return books.getOrDefault(language, first);
  }

  /// The names of the placeholders in `text`.
  public static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
