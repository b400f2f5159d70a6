package org.porchlight.oncall.duty;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which staff answer about shifts; never a digit, for digits answer pages (R6).
public enum DutyWord {
  CONFIRM,
  READY,
  TAKE,
  SEEN,
  CANT,
  SWAP;

  private static final Map<String, DutyWord> WORDS =
      Map.ofEntries(
          Map.entry("confirm", CONFIRM),
          Map.entry("confirmed", CONFIRM),
          Map.entry("confirmo", CONFIRM),
          Map.entry("confirmado", CONFIRM),
          Map.entry("ready", READY),
          Map.entry("listo", READY),
          Map.entry("lista", READY),
          Map.entry("take", TAKE),
          Map.entry("tomo", TAKE),
          Map.entry("seen", SEEN),
          Map.entry("visto", SEEN),
          Map.entry("cant", CANT),
          Map.entry("cannot", CANT),
          Map.entry("can not", CANT),
          Map.entry("no puedo", CANT),
          Map.entry("swap", SWAP),
          Map.entry("cambio", SWAP));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘`´]");
  private static final Pattern SAID =
      Pattern.compile("(no puedo|can not|[a-z]+)(?:[ .,:!]+(.*))?", Pattern.DOTALL);

  /// A text that begins with one of the words.
  ///
  /// @param rest what stands behind it, such as a letter, a name, or both; may be empty
  public record Said(DutyWord word, String rest) {}

  /// What a text says; empty when it does not begin with a word of these.
  public static Optional<Said> read(String text) {
    var plain = plain(text).replaceFirst("^[^a-z0-9]+", "");
    Matcher said = SAID.matcher(plain);
    if (!said.matches()) {
      return Optional.empty();
    }
    var word = WORDS.get(said.group(1));
    var rest = said.group(2) == null ? "" : said.group(2).replaceAll("[ .,!]+$", "");
    return word == null ? Optional.empty() : Optional.of(new Said(word, rest));
  }

  /// Small letters without accents, for words and names alike.
  static String plain(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }

  /// Which of these questions it may answer: those it was made for, else those it fits as well.
  List<Ask> answered(List<Ask> open) {
    var meant = open.stream().filter(ask -> isFor(ask.about().kind())).toList();
    return meant.isEmpty() ? open.stream().filter(ask -> fits(ask.about().kind())).toList() : meant;
  }

  /// Whether a question of this kind asks for this very word.
  boolean isFor(About.Kind kind) {
    return switch (kind) {
      case CONFIRM -> this == CONFIRM || this == CANT || this == SWAP;
      case READY -> this == READY || this == CANT || this == SWAP;
      case TAKE, AGREE -> this == TAKE || this == CANT;
      case UNFILLED, GAP, FAULT -> this == SEEN || this == CANT;
    };
  }

  private boolean fits(About.Kind kind) {
    return switch (kind) {
      case CONFIRM, READY -> this == CONFIRM || this == READY;
      case TAKE, AGREE -> this == CONFIRM;
      case UNFILLED, GAP, FAULT -> this == CONFIRM;
    };
  }
}
