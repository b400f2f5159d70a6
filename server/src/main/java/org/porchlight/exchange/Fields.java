package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Refusal;

/// The fields of one command as they came, and everything that is wrong with them.
///
/// Reading goes on after a fault, so that all of them are told at once; what stands in for a faulty
/// field is never used.
final class Fields {
  /// The longest text one field may hold.
  static final int TEXT_MAX = 4_000;

  private static final int QUOTED_MAX = 40;

  private final String path;
  private final JsonObject json;
  private final List<String> faults;
  private @Nullable Refusal refusal;

  Fields(JsonObject json) {
    this("", json, new ArrayList<>());
  }

  private Fields(String path, JsonObject json, List<String> faults) {
    this.path = path;
    this.json = json;
    this.faults = faults;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /// Why the incident as it stands has no use for this command; null when it may be decided.
  @Nullable Refusal refusal() {
    return refusal;
  }

  void refuse(Refusal why) {
    refusal = why;
  }

  void fault(String name, String got, String expected) {
    faults.add(path + name + ": " + got + " (expected: " + expected + ")");
  }

  /// Refuses every field that is not in `known`; nulls count as not there.
  void only(Collection<String> known) {
    json.fieldNames().stream()
        .filter(name -> !known.contains(name) && json.getValue(name) != null)
        .forEach(name ->
            faults.add(
                path + quoted(name) + ": a field (expected: " + String.join(", ", known) + ")"));
  }

  /// The text of a field without the blanks around it; empty when it is not there.
  String text(String name) {
    Object value = json.getValue(name);
    if (value == null) {
      return "";
    }
    if (!(value instanceof String) && !(value instanceof Integer)) {
      fault(name, "no text", "text");
      return "";
    }
    String text = value.toString().strip();
    if (text.length() > TEXT_MAX) {
      fault(name, text.length() + " characters", "at most " + TEXT_MAX);
    }
    return text;
  }

  /// The first of these fields that is there; empty when none is.
  String anyText(String... names) {
    return Stream.of(names).map(this::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  String required(String name, String expected) {
    String text = text(name);
    if (text.isEmpty() && !(json.getValue(name) instanceof JsonObject)) {
      fault(name, "nothing", expected);
    }
    return text;
  }

  /// One word of a closed list, such as `did_not_work`; `absent` when the field is not there.
  <E extends Enum<E>> E word(String name, Class<E> words, E absent) {
    String text = text(name);
    return text.isEmpty() ? absent : read(name, text, words, absent);
  }

  <E extends Enum<E>> E requiredWord(String name, Class<E> words) {
    E placeholder = words.getEnumConstants()[0];
    String text = text(name);
    if (text.isEmpty()) {
      fault(name, "nothing", listed(words));
      return placeholder;
    }
    return read(name, text, words, placeholder);
  }

  private <E extends Enum<E>> E read(String name, String text, Class<E> words, E placeholder) {
    String wanted = text.replace('-', '_').toUpperCase(Locale.ROOT);
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(wanted)) {
        return word;
      }
    }
    fault(name, quoted(text), listed(words));
    return placeholder;
  }

  /// An id; null when the field is not there.
  <T> @Nullable T id(String name, Function<String, T> make, String expected) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return make.apply(text);
    } catch (IllegalArgumentException _) {
      fault(name, quoted(text), expected);
      return null;
    }
  }

  <T> T requiredId(String name, Function<String, T> make, String expected) {
    T id = id(name, make, expected);
    if (id != null) {
      return id;
    }
    if (text(name).isEmpty()) {
      fault(name, "nothing", expected);
    }
    return make.apply("none");
  }

  /// A field that holds fields of its own, `known` and no others; without any when it is absent.
  Fields object(String name, List<String> known) {
    Object value = json.getValue(name);
    if (value != null && !(value instanceof JsonObject)) {
      fault(name, "no object", "an object of " + String.join(", ", known));
    }
    var inner =
        new Fields(
            path + name + ".",
            value instanceof JsonObject found ? found : new JsonObject(),
            faults);
    inner.only(known);
    return inner;
  }

  boolean has(String name) {
    return json.getValue(name) != null;
  }

  /// The raw value, for the few fields that are more than text.
  @Nullable Object value(String name) {
    return json.getValue(name);
  }

  static String quoted(String text) {
    String start = text.length() > QUOTED_MAX ? text.substring(0, QUOTED_MAX) + "…" : text;
    return '"' + start + '"';
  }

  static <E extends Enum<E>> String listed(Class<E> words) {
    return Stream.of(words.getEnumConstants()).map(Json::word).collect(Collectors.joining("|"));
  }
}
