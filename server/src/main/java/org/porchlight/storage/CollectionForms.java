package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms of lists, sets and maps.
final class CollectionForms {
  private CollectionForms() {}

  record OfList(Form element) implements Form {
    @Override
    public JsonNode write(Object value) {
      var array = JsonNodeFactory.instance.arrayNode();
      ((List<?>) value).forEach(item -> array.add(element.write(item)));
      return array;
    }

    @Override
    public Object read(JsonNode json) {
      return elements(json, element);
    }
  }

  record OfSet(Form element) implements Form {
    @Override
    public JsonNode write(Object value) {
      var array = JsonNodeFactory.instance.arrayNode();
      // Sets have no order of their own; the same set must always be the same bytes.
      ((Set<?>) value)
          .stream()
              .map(element::write)
              .sorted(Comparator.comparing(JsonNode::toString))
              .forEach(array::add);
      return array;
    }

    @Override
    public Object read(JsonNode json) {
      return new LinkedHashSet<>(elements(json, element));
    }
  }

  /// Keys are written as text: ids, enums and strings.
  record OfMap(Form key, Form element) implements Form {
    @Override
    public JsonNode write(Object value) {
      var object = JsonNodeFactory.instance.objectNode();
      ((Map<?, ?>) value)
          .forEach((name, item) -> object.set(key.write(name).textValue(), element.write(item)));
      return object;
    }

    @Override
    public Object read(JsonNode json) {
      if (!json.isObject()) {
        throw Forms.unexpected(json, "object");
      }
      var map = new LinkedHashMap<Object, Object>();
      json.properties()
          .forEach(entry ->
              map.put(key.read(TextNode.valueOf(entry.getKey())), element.read(entry.getValue())));
      return map;
    }
  }

  private static List<Object> elements(JsonNode json, Form element) {
    if (!(json instanceof ArrayNode array)) {
      throw Forms.unexpected(json, "array");
    }
    var list = new ArrayList<Object>();
    array.forEach(item -> list.add(element.read(item)));
    return list;
  }
}
