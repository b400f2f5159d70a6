package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.rights.Matrix;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Role;

/// Every request by which a program acts for one of the staff, asked of a running line for every
/// role, against what people wrote down.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProgramDoorsTest {
  /// Each asks no person: incidents' commands have a matrix of their own, families' records come as
  /// files of the account, and of a calendar that is looked at nothing is kept.
  private static final Set<String> NOBODYS =
      Set.of("POST /incidents/:id/commands", "PUT /families/:family", "POST /roster/calendar");

  private static final Map<String, String> SAMPLE =
      Map.of(
          ":plan", "PLN-0007",
          ":version", "4",
          ":family", "FAM-0007",
          ":person", "P2",
          ":point", "1",
          ":who", "P2",
          ":id", "7");

  /// One of each role, and how each stands to the family of the sample plan: C1 was given it, and
  /// nobody else has to do with it.
  private static final Map<String, Role> STAFF =
      Map.of(
          "S1", Role.PRIMARY,
          "S2", Role.BACKUP,
          "S3", Role.SUPERVISOR,
          "C1", Role.COORDINATOR,
          "C2", Role.COORDINATOR,
          "M1", Role.CASE_MANAGER,
          "O1", Role.OPERATOR);

  private record Written(String verb, String path, String access, boolean ofFamily) {
    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  @RegisterExtension final Town town = new Town("oncall.roster=" + roster());

  private final HttpClient http = HttpClient.newHttpClient();
  private final Matrix matrix = Matrix.read();
  private final List<Written> doors =
      Matrix.lines("program-doors.txt").stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\\s+"))
          .map(words -> new Written(words[0], words[1], words[2], words[3].equals("FAMILY")))
          .toList();

  /// The demo's staff, with a second coordinator, a case manager and an operator.
  private static Path roster() {
    try {
      var shipped = Files.readString(Root.path("config/roster.yaml"));
      String pin = shipped.substring(shipped.lastIndexOf("pin: "), shipped.indexOf("\nshifts:"));
      var more = new StringBuilder();
      more.append(member("C2", "coordinator", "+12025550185", pin));
      more.append(
          member("M1", "case_manager", "+12025550186", "agency: Harbor Elementary\n    " + pin));
      more.append(member("O1", "operator", "+12025550187", pin));
      var file = Files.createTempFile("roster", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, shipped.replace("\nshifts:", more + "\nshifts:"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String member(String id, String duty, String phone, String last) {
    return String.join(
        "\n    ",
        "\n  - id: " + id,
        "name: Somebody " + id,
        "duty: " + duty,
        "phone: \"" + phone + "\"",
        "languages: [en]",
        last.strip());
  }

  @Test
  void every_request_that_changes_something_stands_in_the_written_table_and_no_other() {
    var served = new TreeSet<String>();
    collect("", town.routes(), served);
    served.removeAll(NOBODYS);

    var written = new TreeSet<String>();
    doors.forEach(door -> written.add(door.toString()));
    assertThat(written)
        .as("written, but not served")
        .filteredOn(one -> !served.contains(one))
        .isEmpty();
    assertThat(served)
        .as("served, but not written")
        .filteredOn(one -> !written.contains(one))
        .isEmpty();
  }

  private static void collect(String prefix, Router router, Set<String> found) {
    for (Route route : router.getRoutes()) {
      String path = prefix + (route.getPath() == null ? "" : route.getPath());
      if (route.getSubRouter() != null) {
        collect(path.replaceAll("/\\*?$", ""), route.getSubRouter(), found);
      } else if (route.methods() != null && path.startsWith("/api/")) {
        route.methods().stream()
            .filter(method -> !method.equals(HttpMethod.GET))
            .forEach(method -> found.add(method.name() + " " + path.substring("/api".length())));
      }
    }
  }

  @Test
  void each_of_them_is_open_to_exactly_the_roles_and_relations_of_the_written_matrix()
      throws Exception {
    given("C1");
    var wrong = new ArrayList<String>();
    for (var door : doors) {
      for (var who : STAFF.keySet()) {
        var near = near(door, who);
        boolean may = matrix.allows(door.access(), STAFF.get(who), near);
        if (refuses(door, who) == may) {
          wrong.add(door + " for " + who + " " + near + ": expected " + (may ? "yes" : "no"));
        }
      }
      if (refuses(door, "S99")) {
        wrong.add(door + ": a name that nobody has is a fault, and no question of rights");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<Relation> near(Written door, String who) {
    if (!door.ofFamily()) {
      return Set.of(Relation.NO_FAMILY);
    }
    return who.equals("C1") ? Set.of(Relation.COORDINATES) : Set.of();
  }

  /// The family of the sample plan is this coordinator's.
  private void given(String coordinator) throws Exception {
    var body =
        new JsonObject()
            .put("actor", coordinator)
            .put("key", "given")
            .put("to", coordinator)
            .put("reason", "knows them");
    assertThat(ask("POST", "/families/FAM-0007/care/coordinator", body)).contains("C1");
  }

  /// A request of nobody in particular: whoever may make it is told what else is missing.
  private boolean refuses(Written door, String who) throws Exception {
    String path = door.path();
    for (var part : SAMPLE.entrySet()) {
      path = path.replaceAll(part.getKey() + "(?=/|$)", part.getValue());
    }
    var body =
        new JsonObject().put("actor", who).put("by", who).put("surprise", "a field of no request");
    return ask(door.verb(), path + "?actor=" + who + "&by=" + who, body).contains("\"no_right\"");
  }

  private String ask(String verb, String path, JsonObject body) throws Exception {
    var request =
        HttpRequest.newBuilder(town.publicUrl().resolve("/api" + path))
            .header("Authorization", "Bearer demo")
            .method(verb, BodyPublishers.ofString(body.encode()))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
