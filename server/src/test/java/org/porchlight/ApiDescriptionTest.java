package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description of the API against a running line: its routes, and what it answers.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ApiDescriptionTest {
  /// Served by a program that reads a folder of plans, and by a demo, which a town is not.
  private static final Set<String> ELSEWHERE = Set.of("get /api/plans/faults", "post /api/clock");

  private static final Map<String, String> SAMPLE =
      Map.of(
          "plan", "PLN-0007",
          "version", "4",
          "family", "FAM-0007",
          "person", "P2",
          "point", "1",
          "who", "P2");

  @RegisterExtension final Town town = new Town();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private JsonObject description = new JsonObject();

  @BeforeEach
  void read() throws Exception {
    var served = get("/api/openapi.yaml", "demo");
    assertThat(served.statusCode()).isEqualTo(200);
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    description = new JsonObject(encoded(yaml.load(served.body())));
  }

  @Test
  void every_route_of_the_line_stands_in_it_and_no_other() {
    var served = new TreeSet<String>();
    collect("", town.routes(), served);
    served.addAll(ELSEWHERE);

    var described = new TreeSet<String>();
    operations((path, method, _) -> described.add(method + " " + path.replaceAll("\\{\\w+}", "*")));
    assertThat(described).isEqualTo(served);
  }

  private static void collect(String prefix, Router router, Set<String> found) {
    for (Route route : router.getRoutes()) {
      String path = prefix + (route.getPath() == null ? "" : route.getPath());
      if (route.getSubRouter() != null) {
        collect(path.replaceAll("/\\*?$", ""), route.getSubRouter(), found);
      } else if (route.methods() != null && path.startsWith("/api/")) {
        String shape = path.replaceAll("/:\\w+", "/*");
        route
            .methods()
            .forEach(method -> found.add(method.name().toLowerCase(Locale.ROOT) + " " + shape));
      }
    }
  }

  @Test
  void every_example_in_it_is_as_it_says() {
    var wrong = new ArrayList<String>();
    Stream.concat(
            described(description.getJsonObject("components").getJsonObject("responses")),
            operationsAnswers())
        .forEach(answer -> {
          var json = answer.getJsonObject("content").getJsonObject("application/json");
          if (json != null && json.getValue("example") != null) {
            wrong.addAll(faults(json.getJsonObject("schema"), encoded(json.getValue("example"))));
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_the_line_answers_is_as_it_says() throws Exception {
    town.phone("+12025550101").texts("please help");
    String incident = town.onlyIncident().value();
    var wrong = new ArrayList<String>();
    operations((path, method, operation) -> {
      if (method.equals("get") && !ELSEWHERE.contains(method + " " + path)) {
        var answer = get(filled(path, incident), "demo");
        wrong.addAll(unlike(path, operation, answer));
        assertThat(get(filled(path, incident), "no account").statusCode()).as(path).isEqualTo(401);
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_request_without_what_it_says_is_required_is_refused_as_it_says() throws Exception {
    var wrong = new ArrayList<String>();
    operations((path, method, operation) -> {
      var body = operation.getJsonObject("requestBody");
      var json =
          body == null ? null : body.getJsonObject("content").getJsonObject("application/json");
      if (json != null && json.getJsonObject("schema").containsKey("required")) {
        var request =
            request(filled(path, "01JD0000000000000000000099"), "demo")
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString("{}"));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
          wrong.add(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        wrong.addAll(unlike(method + " " + path, operation, answer));
      }
    });
    assertThat(wrong).isEmpty();
  }

  private List<String> unlike(String asked, JsonObject operation, HttpResponse<String> answer) {
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

  private List<String> faults(JsonObject schema, String value) {
    var whole = schema.copy().put("components", description.getJsonObject("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.encode(), InputFormat.JSON)
        .validate(value, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private interface Each {
    void see(String path, String method, JsonObject operation) throws Exception;
  }

  private void operations(Each each) {
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

  private Stream<JsonObject> operationsAnswers() {
    var all = new ArrayList<JsonObject>();
    operations((_, _, operation) ->
        described(operation.getJsonObject("responses"))
            .filter(answer -> answer.containsKey("content"))
            .forEach(all::add));
    return all.stream();
  }

  private static Stream<JsonObject> described(JsonObject answers) {
    return answers.fieldNames().stream().map(answers::getJsonObject);
  }

  private static String encoded(Object value) {
    return io.vertx.core.json.Json.encode(value);
  }

  private static String filled(String path, String incident) {
    String full = path.startsWith("/api/incidents") ? path.replace("{id}", incident) : path;
    for (var one : SAMPLE.entrySet()) {
      full = full.replace("{" + one.getKey() + "}", one.getValue());
    }
    return full.replace("{id}", "1") + (path.endsWith("/difference") ? "?from=4&to=4" : "");
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return http.send(request(path, token).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(town.publicUrl().resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }
}
