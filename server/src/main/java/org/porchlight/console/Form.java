package org.porchlight.console;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.incident.Confidence;

/// The fields of a form that came in: each bounded, none trusted.
public record Form(MultiMap fields) {
  private static final int TEXT_CHARACTERS_MAX = 1_600;

  /// A form that none of our pages sends.
  public static final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotOurs(String field) {
      super("field: " + field + " of another shape (expected: as our pages send it)");
    }
  }

  /// The text of a field; empty when it is left out.
  public String text(String field) {
    String value = Optional.ofNullable(fields.get(field)).orElse("").strip();
    if (value.length() > TEXT_CHARACTERS_MAX) {
      throw new NotOurs(field);
    }
    return value;
  }

  public boolean has(String field) {
    return !text(field).isEmpty();
  }

  /// One of a closed list, by its lower-case name.
  public <E extends Enum<E>> E one(Class<E> type, String field) {
    return one(type, field, text(field));
  }

  /// One of a closed list; `otherwise` when the field is left out.
  public <E extends Enum<E>> E one(Class<E> type, String field, E otherwise) {
    return has(field) ? one(type, field) : otherwise;
  }

  public static <E extends Enum<E>> E one(Class<E> type, String field, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> new NotOurs(field));
  }

  /// Whose the words of the form are. A box that is not ticked, or not offered, is a word too.
  public Confidence confidence() {
    return has("between") ? Confidence.YOUTHS : Confidence.NOBODYS;
  }

  public int number(String field) {
    String value = text(field);
    if (!value.matches("[0-9]{1,6}")) {
      throw new NotOurs(field);
    }
    return Integer.parseInt(value);
  }
}
