package org.porchlight.plan.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.plan.Language;

/// What checks and the reader of files say, in the languages they are not written in.
///
/// The English words stand in the code, once; `es.phrases` beside this class has the Spanish of
/// each. Words that are missing there are said in English rather than not at all.
public final class Phrasebook {
  private static final Pattern SLOT = Pattern.compile("\\{([1-9])(!?)}");

  /// A quoted value, a date or number, or a word of the file form: the same in every language.
  private static final Pattern VALUE =
      Pattern.compile("\".*\"|[^\\p{L}]+|(?=\\S*[^\\p{L}])[^\\s\"]+");

  private static final List<Phrase> SPANISH = read("es.phrases");

  /// @param english what it fits, with a group for each slot, in their order
  /// @param letters how many of its words are its own
  private record Phrase(Pattern english, List<Slot> slots, String other, int letters) {}

  /// @param words whether it is itself a phrase
  private record Slot(String name, boolean words) {}

  private Phrasebook() {}

  /// These words in another language, else as they are.
  public static String in(Language language, String english) {
    return find(language, english).orElse(english);
  }

  /// These words in another language; empty when some of them are missing there.
  public static Optional<String> find(Language language, String english) {
    return switch (language) {
      case EN -> Optional.of(english);
      case ES -> find(SPANISH, english);
    };
  }

  private static Optional<String> find(List<Phrase> phrases, String english) {
    for (var phrase : phrases) {
      var fits = phrase.english().matcher(english);
      if (fits.matches()) {
        var told = filled(phrases, phrase, fits);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return VALUE.matcher(english).matches() ? Optional.of(english) : Optional.empty();
  }

  private static Optional<String> filled(List<Phrase> phrases, Phrase phrase, Matcher fits) {
    var told = phrase.other();
    for (var index = 0; index < phrase.slots().size(); index++) {
      var slot = phrase.slots().get(index);
      var value = fits.group(index + 1);
      var said = slot.words() ? find(phrases, value) : Optional.of(value);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      told = told.replace(slot.name(), said.get());
    }
    return Optional.of(told);
  }

  private static List<Phrase> read(String name) {
    try (var stream = Phrasebook.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("phrases: got no " + name + ", expected it beside me");
      }
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Phrasebook::phrase)
          .sorted(Comparator.comparingInt(Phrase::letters).reversed())
          .toList();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static Phrase phrase(String line) {
    var sides = line.split(" => ", -1);
    if (sides.length != 2) {
      throw new IllegalStateException("phrase: got " + line + ", expected english => other");
    }
    var pattern = new StringBuilder();
    var slots = new ArrayList<Slot>();
    var from = 0;
    for (var slot = SLOT.matcher(sides[0]); slot.find(); from = slot.end()) {
      pattern.append(Pattern.quote(sides[0].substring(from, slot.start()))).append("(.+?)");
      slots.add(new Slot(slot.group(), !slot.group(2).isEmpty()));
    }
    pattern.append(Pattern.quote(sides[0].substring(from)));
    var own = SLOT.matcher(sides[0]).replaceAll("").length();
    return new Phrase(Pattern.compile(pattern.toString(), Pattern.DOTALL), slots, sides[1], own);
  }
}
