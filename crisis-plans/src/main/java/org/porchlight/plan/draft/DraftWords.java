package org.porchlight.plan.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What typed words become in the file form, and the words that stand there.
public final class DraftWords {
  /// What a ticked field sends.
  public static final String YES = "yes";

  /// What is chosen against something that is so unless somebody says no.
  public static final String NO = "no";

  /// Between what sets something off and the part of life it belongs to.
  private static final String WHERE = " | ";

  private static final Set<String> LISTS =
      Set.of(
          "strengths",
          "triggers",
          "early_warning_signs",
          "what_helps",
          "what_makes_it_worse",
          "what_helps_supporters",
          "home_safety",
          "antecedents",
          "entry_signs",
          "if",
          "may_know",
          "langs",
          "page",
          "then",
          "with",
          "copies_with",
          "ask",
          "to",
          "call",
          "prefer",
          "avoid");
  private static final Set<String> NUMBERS =
      Set.of(
          "level",
          "minutes",
          "ack_within_min",
          "max_nights",
          "within_h",
          "plan_decision_within_h",
          "travel_min",
          "check_in_min",
          "cap_dollars");
  private static final Set<String> TRUTHS =
      Set.of("second_staff", "reason_required", "voicemail", "two_people");

  private static final Set<String> SO_UNLESS_SAID =
      Set.of("any_one_is_enough", "confirm_contact_made");

  /// Ticks that stand in a file as a word of their own.
  private static final Map<String, String> WORD_TICKS =
      Map.of("contact", "none", "waive_confirm_if", "danger_override");

  private DraftWords() {}

  /// The value that words at a place stand for; null when they say nothing.
  ///
  /// @param before what stood there; null when nothing did
  static @Nullable Object value(String place, String words, @Nullable Object before) {
    var key = key(place);
    var said = words.strip();
    if (said.isEmpty()) {
      return null;
    }
    if (LISTS.contains(key) || (key.equals("by") && place.startsWith("decisions."))) {
      return items(said, before, key.equals("triggers"));
    }
    if (NUMBERS.contains(key)) {
      return said.matches("[0-9]{1,6}") ? (Object) Integer.valueOf(said) : said;
    }
    if (TRUTHS.contains(key) || place.endsWith(".safe.text")) {
      return said.equals(YES) ? (Object) true : said;
    }
    if (isSoUnlessSaid(place)) {
      return said.equals(NO) ? (Object) false : said;
    }
    var word = WORD_TICKS.get(key);
    return word != null && said.equals(YES) ? word : said;
  }

  /// An item whose words stay keeps whatever else is noted of it.
  private static List<Object> items(String said, @Nullable Object before, boolean placed) {
    var known = before instanceof List<?> list ? list : List.of();
    var items = new ArrayList<Object>();
    said.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          Object kept = placed && line.contains(WHERE) ? withPlace(line) : line;
          for (var item : known) {
            kept = item instanceof Map<?, ?> && words(item).equals(line) ? item : kept;
          }
          items.add(kept);
        });
    return items;
  }

  private static Object withPlace(String line) {
    var at = line.lastIndexOf(WHERE);
    var item = new LinkedHashMap<String, Object>();
    item.put("what", line.substring(0, at).strip());
    item.put("where", line.substring(at + WHERE.length()).strip());
    return item;
  }

  /// Whether nothing said at this place means yes.
  public static boolean isSoUnlessSaid(String place) {
    return SO_UNLESS_SAID.contains(key(place));
  }

  /// What a field shows of a value; empty for nothing, one line for each item of a list.
  public static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean truth -> truth ? YES : "";
      case List<?> list -> String.join("\n", list.stream().map(DraftWords::words).toList());
      case Map<?, ?> map ->
          map.get("what") instanceof String what
              ? map.get("where") instanceof String where ? what + WHERE + where : what
              : "";
      default -> value.toString();
    };
  }

  /// What a ticked field shows: `yes` for any word there is.
  public static boolean isTicked(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  private static String key(String place) {
    return place.substring(place.lastIndexOf('.') + 1);
  }
}
