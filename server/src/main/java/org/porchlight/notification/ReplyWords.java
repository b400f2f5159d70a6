package org.porchlight.notification;

import static org.porchlight.notification.ReplyDigit.*;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.incident.Keyword;
import org.porchlight.notification.Reply.Keyword.Kind;

/// The few words that people send with, or instead of, a reply digit; English and Spanish.
final class ReplyWords {
  /// How words behind a digit go with it.
  enum Fit {
    AGREE,
    CONTRADICT,
    OTHER
  }

  private static final int WRONG_NUMBER_WORDS_MAX = 8;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}0-9]+");

  /// A full stop or the like, or a new line, between a digit and words.
  private static final Pattern STOP = Pattern.compile("\\s*[.,:;!)-]+\\s+|\\s*\\n\\s*");

  private static final Map<String, Kind> KEYWORDS = keywords();
  private static final List<String> WRONG_NUMBER =
      List.of(
          "wrong number",
          "wrong person",
          "numero equivocado",
          "numero incorrecto",
          "persona equivocada");

  /// Two words that mean the opposite of the second alone are read as one.
  private static final Map<String, String> NEGATIONS =
      Map.of(
          "can not", "cannot",
          "did not work", "didntwork",
          "didnt work", "didntwork",
          "no puedo", "nopuedo",
          "no funciono", "nofunciono",
          "no sirvio", "nosirvio");

  private static final Map<ReplyDigit, Set<String>> AGREEING = agreeing();

  /// Words that say something only together with a digit.
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "yes", "yeah", "yep", "y", "ok", "okay", "sure", "si", "s", "vale", "no", "nope", "n",
          "one", "two", "uno", "dos");

  /// After a number they make it a time, a length or an age, and no reply digit.
  private static final Set<String> MEASURES =
      Set.of(
          "am",
          "pm",
          "oclock",
          "min",
          "mins",
          "minute",
          "minutes",
          "minuto",
          "minutos",
          "hour",
          "hours",
          "hora",
          "horas",
          "year",
          "years",
          "yo",
          "ano",
          "anos",
          "mile",
          "miles",
          "km",
          "de",
          "of",
          "people",
          "personas",
          "th",
          "st",
          "nd",
          "rd");

  private ReplyWords() {}

  /// Small letters without accents and apostrophes, and every kind of digit as 0 to 9.
  static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String small = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    String plain = APOSTROPHES.matcher(small).replaceAll("").strip();
    return plain
        .codePoints()
        .map(one -> Character.isDigit(one) ? '0' + Character.digit(one, 10) : one)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static List<String> of(String plain) {
    return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  /// Carrier keywords, which count only alone, and the wrong number.
  static Optional<Reply> fixed(List<String> words) {
    Kind keyword = words.size() <= 2 ? KEYWORDS.get(String.join("", words)) : null;
    if (keyword != null) {
      return Optional.of(new Reply.Keyword(keyword));
    }
    String line = String.join(" ", words);
    boolean wrong =
        line.equals("equivocado")
            || line.equals("equivocada")
            || WRONG_NUMBER.stream().anyMatch(line::contains);
    return wrong && words.size() <= WRONG_NUMBER_WORDS_MAX
        ? Optional.of(new Reply.WrongNumber())
        : Optional.empty();
  }

  /// True for a text that says nothing by itself: no words at all, or a bare yes or no.
  static boolean sayNothing(List<String> words) {
    return words.stream()
        .allMatch(word -> SAY_NOTHING.contains(word) || word.chars().allMatch(Character::isDigit));
  }

  /// How `rest` goes with the digit before it.
  ///
  /// Words that agree may follow it: `1 yes`. Any words may, behind a stop: `4. He is calmer`; and
  /// behind a 9, for danger is one reply and nobody minds their dots then. What agrees with another
  /// digit contradicts this one: `1 no`. What makes it a length or a time is no code: `2 hours`.
  ///
  /// @param between what separates them
  static Fit after(ReplyDigit digit, String between, String rest) {
    String line = " " + String.join(" ", of(rest)) + " ";
    for (var negation : NEGATIONS.entrySet()) {
      line = line.replace(" " + negation.getKey() + " ", " " + negation.getValue() + " ");
    }
    List<String> words = of(line);
    if (agree(digit, words)) {
      return Fit.AGREE;
    }
    if (AGREEING.keySet().stream().anyMatch(other -> agree(other, words))) {
      return Fit.CONTRADICT;
    }
    boolean number = Character.isDigit(rest.codePointAt(0)) || MEASURES.contains(words.getFirst());
    boolean apart = STOP.matcher(between).matches() || (digit == DANGER && !between.isEmpty());
    return apart && !number ? Fit.AGREE : Fit.OTHER;
  }

  private static boolean agree(ReplyDigit digit, List<String> words) {
    return AGREEING.getOrDefault(digit, Set.of()).containsAll(words);
  }

  private static Map<String, Kind> keywords() {
    var keywords = new HashMap<String, Kind>();
    Keyword.STOP.words().forEach(stop -> keywords.put(stop, Kind.STOP));
    Keyword.HELP.words().forEach(help -> keywords.put(help, Kind.HELP));
    List.of("start", "unstop").forEach(start -> keywords.put(start, Kind.START));
    return Map.copyOf(keywords);
  }

  private static Map<ReplyDigit, Set<String>> agreeing() {
    var words = new EnumMap<ReplyDigit, Set<String>>(ReplyDigit.class);
    words.put(
        ACKNOWLEDGE,
        words(
            "yes yeah yep yup y ok okay sure i im ive ill will can do got have it on my way coming"
                + " si claro vale voy en camino lo tengo puedo ya"));
    words.put(
        DECLINE,
        words(
            "no nope n not cant cannot i im unable busy sorry tonight now today right"
                + " nopuedo ahora hoy esta noche lo siento perdon ocupado ocupada"));
    words.put(NEXT, words("next go on step please siguiente paso sigue"));
    words.put(WORKED, words("worked it that works helped funciono sirvio ayudo"));
    words.put(PARTLY, words("partly partially some a bit little en parte un poco algo"));
    words.put(DID_NOT_WORK, words("didntwork it that nofunciono nosirvio"));
    words.put(NOT_TRIED, words("not tried didnt try skipped no se intento"));
    words.put(SUPERVISOR, words("supervisor supervisora please get the por favor"));
    words.put(DANGER, words("danger emergency help please now peligro emergencia ayuda ahora"));
    words.put(
        HAND_OVER, words("hand over handover take pass it please pasar turno relevo por favor"));
    words.put(RESOLVE, words("resolve resolved its it is over done resuelto terminado ya"));
    words.put(
        RESOLVE_CONFIRMED, words("yes confirm confirmed its it is over done si confirmo resuelto"));
    return words;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
