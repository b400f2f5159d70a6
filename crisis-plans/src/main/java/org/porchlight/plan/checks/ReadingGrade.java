package org.porchlight.plan.checks;

import java.util.Locale;
import java.util.regex.Pattern;
import org.porchlight.plan.Language;

/// About which school grade can follow some words.
///
/// An estimate from the length of sentences and words: Flesch and Kincaid's for English, Crawford's
/// for Spanish, which was made for the first six grades. Good enough to notice, not to judge.
final class ReadingGrade {
  private static final int WORDS_MIN = 30;
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n]+(?=\\s|$)|\\n");
  private static final Pattern VOWELS_EN = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_END = Pattern.compile("[^laeiouy]e$");
  private static final Pattern VOWELS_ES =
      Pattern.compile("[iuü]?[aeoáéó][iuüy]?|[íú]|[iuü]+", Pattern.UNICODE_CASE);

  private ReadingGrade() {}

  /// The grade, from 0; 0 for too few words to say.
  static int of(String text, Language language) {
    var words = WORD.matcher(text).results().map(match -> match.group()).toList();
    if (words.size() < WORDS_MIN) {
      return 0;
    }
    var sentences = Math.max(1, SENTENCE_END.matcher(text.strip() + "\n").results().count());
    var syllables = words.stream().mapToLong(word -> syllables(word, language)).sum();
    var perWord = (double) syllables / words.size();
    var grade =
        switch (language) {
          case EN -> 0.39 * words.size() / sentences + 11.8 * perWord - 15.59;
          case ES -> -0.205 * 100 * sentences / words.size() + 0.049 * 100 * perWord - 3.407;
        };
    return (int) Math.max(0, Math.round(grade));
  }

  private static long syllables(String word, Language language) {
    var lower = word.toLowerCase(Locale.ROOT);
    var groups =
        switch (language) {
          case EN ->
              VOWELS_EN.matcher(lower).results().count()
                  - (SILENT_END.matcher(lower).find() ? 1 : 0);
          case ES -> VOWELS_ES.matcher(lower).results().count();
        };
    return Math.max(1, groups);
  }
}
