package org.porchlight;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description of the API, to hold answers against: a field that it does not name is a fault,
/// as is one that it requires and that is not there.
record DescribedApi(JsonObject description) {
  static DescribedApi read(String yaml) {
    var parser = new Yaml(new SafeConstructor(new LoaderOptions()));
    return new DescribedApi(new JsonObject(io.vertx.core.json.Json.encode(parser.load(yaml))));
  }

  JsonObject operation(String path, String method) {
    return description
        .getJsonObject("paths")
        .getJsonObject(path)
        .getJsonObject(method.toLowerCase(Locale.ROOT));
  }

  JsonObject components() {
    return description.getJsonObject("components");
  }

  List<String> unlike(String asked, JsonObject operation, HttpResponse<String> answer) {
    var told = operation.getJsonObject("responses").getJsonObject("" + answer.statusCode());
    if (told == null) {
      return List.of(asked + ": " + answer.statusCode() + " is not described: " + answer.body());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    var content = resolved(told).getJsonObject("content").getJsonObject(type);
    if (content == null) {
      return List.of(asked + ": " + type + " is not described");
    }
    return type.equals("application/json")
        ? faults(content.getJsonObject("schema"), answer.body()).stream()
            .map(fault -> asked + ": " + fault)
            .toList()
        : List.of();
  }

  private JsonObject resolved(JsonObject answer) {
    String ref = answer.getString("$ref");
    return ref == null
        ? answer
        : description
            .getJsonObject("components")
            .getJsonObject("responses")
            .getJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
  }

  List<String> faults(JsonObject schema, String value) {
    var whole = closed(schema).put("components", closed(components()));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.encode(), InputFormat.JSON)
        .validate(value, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  interface Each {
    void see(String path, String method, JsonObject operation) throws Exception;
  }

  void operations(Each each) {
    var paths = description.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (String method : paths.getJsonObject(path).fieldNames()) {
        if (!method.equals("parameters")) {
          try {
            each.see(path, method, paths.getJsonObject(path).getJsonObject(method));
          } catch (Exception broken) {
            throw new AssertionError(method + " " + path, broken);
          }
        }
      }
    }
  }

  /// The same schemas, none of which lets a field through that it does not name. Clients must bear
  /// new fields, so that the description itself does not say so.
  private static JsonObject closed(JsonObject schema) {
    var closed = new JsonObject();
    schema.forEach(entry -> closed.put(entry.getKey(), closed(entry.getValue())));
    if (schema.getValue("properties") instanceof JsonObject
        && !schema.containsKey("additionalProperties")) {
      closed.put("additionalProperties", false);
    }
    return closed;
  }

  private static Object closed(Object value) {
    return switch (value) {
      case JsonObject object -> closed(object);
      case JsonArray array -> new JsonArray(array.stream().map(DescribedApi::closed).toList());
      default -> value;
    };
  }
}
