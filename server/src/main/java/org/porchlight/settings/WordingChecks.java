package org.porchlight.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.plan.Language;
import org.porchlight.plan.SmsSegments;
import org.porchlight.telephony.Wording;

/// What a text must be like, wherever an agency has its words from.
final class WordingChecks {
  /// The longest value a placeholder of a text can get, so that it fits whatever fills it; eight
  /// letters for one that is not here.
  static final Map<String, String> LONGEST =
      Map.ofEntries(
          Map.entry("line_number", "202-555-0170"),
          Map.entry("pages_number", "202-555-0171"),
          Map.entry("who", "S12345"),
          Map.entry("when", "23:59"),
          Map.entry("step", "H12"),
          Map.entry("level", "5"),
          Map.entry("slot", "9"),
          Map.entry("digit", "9"),
          Map.entry("count", "300"),
          Map.entry("language", "Spanish"),
          Map.entry("token", "mhabcdefg.1y2p0ij32e8e7.0123456789abcdef"),
          Map.entry("what", "incident 01J8ZS5T0V7Q4N2M9K3C6B1ADE has errands that wait"),
          Map.entry("code", "12"),
          Map.entry("choice", "grandmother"),
          Map.entry("duty", "guardia principal"),
          Map.entry("from", "2026-12-24 08:00"),
          Map.entry("until", "2026-12-24 08:00"),
          Map.entry("list", "11/12, 21/22, 31/32, 41/42, 51/52"));

  private static final String UNKNOWN = "12345678";
  private static final int SPOKEN_MAX = 300;
  private static final int SCREEN_MAX = 300;

  // Never in a text or page: what is the matter with whom, and where (P6).
  private static final Pattern TOO_TELLING =
      Pattern.compile(
          "suicid|self.?harm|autolesi|crisis|mental|abuse|abuso|maltrato|diagnos|diagnós|medic"
              + "|school|escuela|address|direccion|domicilio|hospital|police|policia|therap|terap"
              + "|https?:|www\\.");
  private static final Pattern NOT_IN_PAGES = Pattern.compile("911|988");
  // Never anywhere: families do not fail, plans do.
  private static final Pattern BLAMING =
      Pattern.compile(
          "failed|failure|non.?complian|refused|given up|gave up|frequent caller|abandon"
              + "|fracas|incumpl|se neg[oó]|rechaz");

  private WordingChecks() {}

  /// Why `text` cannot stand under `key`; empty if it can.
  ///
  /// @param agency the name that fills `{agency}`
  static Optional<String> why(String key, String text, String agency) {
    if (text.isBlank()) {
      return Optional.of("nothing");
    }
    var lower = text.toLowerCase(Locale.ROOT);
    var blaming = BLAMING.matcher(lower);
    if (blaming.find()) {
      return Optional.of("the word \"" + blaming.group() + "\"");
    }
    return switch (key.substring(0, key.indexOf('.') + 1)) {
      case "text." -> whyNotSent(key, lower, filled(text, agency));
      case "voice." -> longer(text, SPOKEN_MAX);
      default -> longer(text, SCREEN_MAX);
    };
  }

  private static Optional<String> whyNotSent(String key, String lower, String filled) {
    var telling = TOO_TELLING.matcher(lower);
    if (telling.find()) {
      return Optional.of("the word \"" + telling.group() + "\"");
    }
    if (key.startsWith("text.page.") && NOT_IN_PAGES.matcher(lower).find()) {
      return Optional.of("911 or 988, which only the person in need is told");
    }
    if (!SmsSegments.isGsm(filled)) {
      return Optional.of("a letter outside of GSM 7-bit, such as á, í, ó or ú");
    }
    if (SmsSegments.count(filled) > 1) {
      return Optional.of("up to " + filled.length() + " characters");
    }
    return Optional.empty();
  }

  private static Optional<String> longer(String text, int charactersMax) {
    return text.length() > charactersMax
        ? Optional.of(text.length() + " characters")
        : Optional.empty();
  }

  private static String filled(String text, String agency) {
    var book = new Wording.Book(Language.EN, 1, "", Map.of("text", text));
    var everywhere = new HashMap<String, String>();
    Wording.placeholders(text)
        .forEach(name -> everywhere.put(name, LONGEST.getOrDefault(name, UNKNOWN)));
    everywhere.put("agency", agency);
    return new Wording(List.of(book), everywhere).text(Language.EN, "text");
  }
}
