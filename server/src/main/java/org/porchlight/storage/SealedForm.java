package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A variant of a sealed type as an object that begins with its stored name.
final class SealedForm implements Form {
  private static final String TYPE = "type";

  private final Class<?> sealed;
  private final Map<String, RecordForm> byName = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  SealedForm(Class<?> sealed, Forms forms) {
    this.sealed = sealed;
    variants(sealed)
        .forEach(variant -> {
          var name = StoredNames.of(variant);
          names.put(variant, name);
          if (byName.put(name, RecordForm.asObject(variant, forms)) != null) {
            throw new IllegalArgumentException("stored name: " + name + " (expected: once)");
          }
        });
  }

  /// Every record below a sealed type.
  static Stream<Class<?>> variants(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(variant -> variant.isSealed() ? variants(variant) : Stream.of(variant));
  }

  @Override
  public JsonNode write(Object value) {
    var name = names.get(value.getClass());
    var form = name == null ? null : byName.get(name);
    if (form == null) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName() + " (expected: a variant of " + sealed.getName() + ")");
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode().put(TYPE, name);
    return object.setAll(form.write(value));
  }

  @Override
  public Object read(JsonNode json) {
    var form = byName.get(json.path(TYPE).asText());
    if (form == null) {
      throw new IllegalArgumentException(
          sealed.getSimpleName() + ": a type that is not known (expected: one of this version)");
    }
    ObjectNode parts = json.deepCopy();
    parts.remove(TYPE);
    return form.read(parts);
  }
}
