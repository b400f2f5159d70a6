package org.porchlight.plan.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word an author most likely meant.
final class NearestWord {
  private NearestWord() {}

  /// The known word nearest to `word`; empty when none looks like it.
  static Optional<String> to(String word, Collection<String> words) {
    return words.stream()
        .filter(known -> edits(word, known) <= Math.max(2, known.length() / 2))
        // Two letters that are both others are another word.
        .filter(known -> edits(word, known) < word.length())
        .min(
            Comparator.<String>comparingInt(known -> edits(word, known))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How many letters must be added, dropped or changed to turn one word into the other.
  private static int edits(String from, String to) {
    var row = new int[to.length() + 1];
    for (var column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (var letter = 1; letter <= from.length(); letter++) {
      var diagonal = row[0];
      row[0] = letter;
      for (var column = 1; column <= to.length(); column++) {
        var same = from.charAt(letter - 1) == to.charAt(column - 1);
        var change = diagonal + (same ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
