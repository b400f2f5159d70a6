package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
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
  private DescribedApi api = new DescribedApi(new JsonObject());

  @BeforeEach
  void read() throws Exception {
    var served = get("/api/openapi.yaml", "demo");
    assertThat(served.statusCode()).isEqualTo(200);
    api = DescribedApi.read(served.body());
  }

  @Test
  void every_route_of_the_line_stands_in_it_and_no_other() {
    var served = new TreeSet<String>();
    collect("", town.routes(), served);
    served.addAll(ELSEWHERE);

    var described = new TreeSet<String>();
    api.operations(
        (path, method, _) -> described.add(method + " " + path.replaceAll("\\{\\w+}", "*")));
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
    Stream.concat(described(api.components().getJsonObject("responses")), operationsAnswers())
        .forEach(answer -> {
          var json = answer.getJsonObject("content").getJsonObject("application/json");
          if (json != null && json.getValue("example") != null) {
            wrong.addAll(
                api.faults(json.getJsonObject("schema"), encoded(json.getValue("example"))));
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_the_line_answers_is_as_it_says() throws Exception {
    town.phone("+12025550101").texts("please help");
    String incident = town.onlyIncident().value();
    var wrong = new ArrayList<String>();
    api.operations((path, method, operation) -> {
      if (method.equals("get") && !ELSEWHERE.contains(method + " " + path)) {
        var answer = get(filled(path, incident), "demo");
        wrong.addAll(api.unlike(path, operation, answer));
        assertThat(get(filled(path, incident), "no account").statusCode()).as(path).isEqualTo(401);
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_request_without_what_it_says_is_required_is_refused_as_it_says() throws Exception {
    var wrong = new ArrayList<String>();
    api.operations((path, method, operation) -> {
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
        wrong.addAll(api.unlike(method + " " + path, operation, answer));
      }
    });
    assertThat(wrong).isEmpty();
  }

  private Stream<JsonObject> operationsAnswers() {
    var all = new ArrayList<JsonObject>();
    api.operations((_, _, operation) ->
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
