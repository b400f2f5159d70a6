package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The JSON bytes of one type of value, as every store keeps it; written compactly, without names
/// of classes.
public final class JsonForm<T> {
  static final Forms FORMS = new Forms();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Class<T> type;
  private final Form form;

  private JsonForm(Class<T> type) {
    this.type = type;
    form = FORMS.of(type);
  }

  /// The form of a record, a sealed type or an enum.
  ///
  /// @throws IllegalArgumentException for a type that cannot be stored
  public static <T> JsonForm<T> of(Class<T> type) {
    return new JsonForm<>(type);
  }

  public byte[] write(T value) {
    return bytes(form.write(value));
  }

  /// @throws IllegalArgumentException when the bytes are not of this form, or hold what this
  ///   version does not know; never retried
  public T read(byte[] json) {
    return type.cast(form.read(tree(json)));
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static JsonNode tree(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException broken) {
      // The parser's own message would repeat what is stored.
      throw new IllegalArgumentException(
          "stored value: " + broken.getClass().getSimpleName() + " (expected: JSON)");
    }
  }
}
