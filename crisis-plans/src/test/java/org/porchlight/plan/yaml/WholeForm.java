package org.porchlight.plan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A file with every key a schema has, and the keys it has at each place.
///
/// What is asked of such a file is only which keys are known.
final class WholeForm {
  /// Unlike every key, so that no key is taken for the one that was meant.
  static final String STRANGER = "q".repeat(40);

  /// One of them is right wherever a pattern asks for something.
  private static final List<String> VALUES =
      List.of(
          "P1",
          "1",
          "2026-10-02",
          "2015-03",
          "+12025550103",
          "24/7",
          "America/New_York",
          "text",
          "pbkdf2-sha256$1000$" + "00".repeat(8) + "$" + "00".repeat(32));

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode schema;
  private final Map<String, List<String>> keys = new TreeMap<>();
  private final JsonNode example;

  WholeForm(String name) throws IOException {
    this.schema = MAPPER.readTree(Files.readString(Samples.SCHEMAS.resolve(name)));
    this.example = example("", schema);
  }

  /// The keys of each place with a closed list of keys, such as `scenarios[0].steps[0]`.
  Map<String, List<String>> keys() {
    return keys;
  }

  /// The file, with one strange key at each such place.
  String file() {
    return example.toPrettyString();
  }

  private JsonNode example(String path, JsonNode at) {
    if (at.has("$ref")) {
      return example(path, schema.at(at.get("$ref").textValue().substring(1)));
    }
    if (at.has("anyOf")) {
      return example(path, richest(at.get("anyOf")));
    }
    if (at.has("properties")) {
      return object(path, at.get("properties"));
    }
    if (at.path("additionalProperties").isObject()) {
      var object = MAPPER.createObjectNode();
      object.set("P1", example(path + ".P1", at.get("additionalProperties")));
      return object;
    }
    if (at.has("items")) {
      return MAPPER.createArrayNode().add(example(path + "[0]", at.get("items")));
    }
    return MAPPER.getNodeFactory().textNode(value(at));
  }

  private static String value(JsonNode at) {
    if (at.has("const")) {
      return at.get("const").textValue();
    }
    if (at.has("enum")) {
      return at.get("enum").get(0).asText();
    }
    var pattern = Pattern.compile(at.path("pattern").asText(""));
    return VALUES.stream().filter(value -> pattern.matcher(value).find()).findFirst().orElseThrow();
  }

  private ObjectNode object(String path, JsonNode properties) {
    var object = MAPPER.createObjectNode();
    var names = new TreeSet<String>();
    properties
        .properties()
        .forEach(property -> {
          names.add(property.getKey());
          var inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
          object.set(property.getKey(), example(inner, property.getValue()));
        });
    object.put(STRANGER, "P1");
    keys.put(path, List.copyOf(names));
    return object;
  }

  /// Of several forms the one with most keys: a list before a word, keys before both.
  private JsonNode richest(JsonNode forms) {
    var best = forms.get(0);
    for (var form : forms) {
      best = worth(form) > worth(best) ? form : best;
    }
    return best;
  }

  private int worth(JsonNode form) {
    if (form.has("$ref")) {
      return worth(schema.at(form.get("$ref").textValue().substring(1)));
    }
    return form.has("properties") ? 2 : form.has("items") ? 1 : 0;
  }

  /// The keys the reader knows at each place, by what it says of the strange one.
  static Map<String, List<String>> known(List<PlanFault> faults) {
    var known = new TreeMap<String, List<String>>();
    var prefix = "one of the keys ";
    for (var fault : faults) {
      if (fault.path().endsWith(STRANGER) && fault.expected().startsWith(prefix)) {
        var end = Math.max(0, fault.path().length() - STRANGER.length() - 1);
        var names =
            new ArrayList<>(List.of(fault.expected().substring(prefix.length()).split(" ")));
        names.sort(null);
        known.put(fault.path().substring(0, end), names);
      }
    }
    return known;
  }
}
