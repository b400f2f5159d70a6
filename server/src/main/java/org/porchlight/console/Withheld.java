package org.porchlight.console;

import java.util.List;
import java.util.regex.Pattern;
import org.porchlight.console.view.Speech;
import org.porchlight.rights.Field;
import org.porchlight.rights.Reader;

/// Shows each part of a page to whoever the table lets read it, and says to others that it is
/// withheld: an empty place would read as if there were nothing.
public final class Withheld {
  /// The parts that pages of an incident are made of; what is restricted is counted there instead.
  private static final List<Field> PARTS =
      List.of(Field.PLAN_WORDS, Field.CASE_NOTES, Field.RELAY_WORDS, Field.PHONE_NUMBERS);

  /// Ten digits or more, or seven as neighbours write them; `911` and a time of day are fewer.
  private static final Pattern NUMBER =
      Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){9,14}|\\b\\d{3}[ .-]\\d{4}\\b");

  private final Reader reader;
  private final Speech say;

  public Withheld(SignedIn reader, Speech say) {
    this.reader = reader.rights();
    this.say = say;
  }

  public boolean from(Field field) {
    return !reader.sees(field);
  }

  /// What is withheld on this page, a sentence each; empty for whoever reads all of it.
  public List<String> notices() {
    return PARTS.stream().filter(this::from).map(this::instead).toList();
  }

  /// The words, or that they are withheld; nothing where there are none.
  public String words(Field field, String words) {
    if (words.isEmpty()) {
      return "";
    }
    return from(field) ? instead(field) : numbers(words);
  }

  /// The lines, or one that says that they are withheld; none where there are none.
  public List<String> lines(Field field, List<String> lines) {
    return !lines.isEmpty() && from(field)
        ? List.of(instead(field))
        : lines.stream().map(this::numbers).toList();
  }

  private String numbers(String words) {
    return from(Field.PHONE_NUMBERS)
        ? NUMBER.matcher(words).replaceAll("‹" + say.of("withheld.number") + "›")
        : words;
  }

  private String instead(Field field) {
    return say.of("withheld", field);
  }
}
