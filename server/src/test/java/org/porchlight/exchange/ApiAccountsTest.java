package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.rights.ProgramRight;
import org.porchlight.storage.ReadingLog.Reading;

/// Programs by names of their own: each does what its account may, under its own name.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiAccountsTest {
  /// The whole matrix: the rights that a request needs, of which one missing is one too many.
  private static final Map<String, Set<ProgramRight>> NEEDED =
      Map.ofEntries(
          Map.entry("GET /api/commands", Set.of()),
          Map.entry("GET /api/incidents", Set.of(ProgramRight.READ_INCIDENTS)),
          Map.entry("GET /api/incidents/I/timeline", Set.of(ProgramRight.READ_INCIDENTS)),
          Map.entry("POST /api/incidents/I/commands", Set.of(ProgramRight.COMMAND_INCIDENTS)),
          Map.entry("GET /api/plans", Set.of(ProgramRight.READ_PLANS)),
          Map.entry("GET /api/plans/faults", Set.of(ProgramRight.READ_PLANS)),
          Map.entry("GET /api/plans/P/versions/1/copy.pdf", Set.of(ProgramRight.READ_PLANS)),
          Map.entry("GET /api/families/F/plans", Set.of(ProgramRight.READ_PLANS)),
          Map.entry("PUT /api/plans/P/versions/1", Set.of(ProgramRight.CHANGE_PLANS)),
          Map.entry("DELETE /api/plans/P/versions/1/links/L", Set.of(ProgramRight.CHANGE_PLANS)),
          Map.entry(
              "POST /api/import", Set.of(ProgramRight.CHANGE_PLANS, ProgramRight.CHANGE_FAMILIES)),
          Map.entry("GET /api/families", Set.of(ProgramRight.READ_FAMILIES)),
          Map.entry("GET /api/families/F/care", Set.of(ProgramRight.READ_FAMILIES)),
          Map.entry("GET /api/telephones/F", Set.of(ProgramRight.READ_FAMILIES)),
          Map.entry("PUT /api/families/F", Set.of(ProgramRight.CHANGE_FAMILIES)),
          Map.entry("POST /api/families/F/care/living", Set.of(ProgramRight.CHANGE_FAMILIES)),
          Map.entry("POST /api/telephones/F/P/1/code", Set.of(ProgramRight.CHANGE_FAMILIES)),
          Map.entry("GET /api/roster/on-call", Set.of(ProgramRight.READ_ROSTER)),
          Map.entry("POST /api/roster/swaps", Set.of(ProgramRight.CHANGE_ROSTER)),
          Map.entry("GET /api/measures", Set.of(ProgramRight.READ_MEASURES)),
          Map.entry("GET /api/drills", Set.of(ProgramRight.READ_DRILLS)),
          Map.entry("POST /api/drills", Set.of(ProgramRight.RUN_DRILLS)),
          Map.entry("POST /api/clock", Set.of(ProgramRight.TURN_CLOCK)));

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  private static String token(ProgramRight right) {
    return "token-of-" + right.code();
  }

  @Test
  void each_request_needs_exactly_the_rights_of_the_matrix() {
    var accounts =
        EnumSet.allOf(ProgramRight.class).stream()
            .map(right -> new ApiAccount(right.code(), token(right), "", Set.of(right)))
            .toList();
    int port = served(new ExchangeSettings(accounts));

    NEEDED.forEach((request, needed) -> {
      var parts = request.split(" ", 2);
      for (var right : ProgramRight.values()) {
        int status = office.ask(port, parts[0], parts[1], token(right)).status();
        assertThat(status)
            .as(request + " by " + right.code())
            .isEqualTo(Set.of(right).containsAll(needed) ? 204 : 403);
      }
    });
    assertThat(NEEDED.values().stream().flatMap(Set::stream))
        .as("every right is asked for somewhere, one of them of commands' actors")
        .containsAll(EnumSet.complementOf(EnumSet.of(ProgramRight.SPEAK_FOR_FAMILIES)));
  }

  @Test
  void what_no_row_names_is_open_to_nobody() {
    int port = served(new ExchangeSettings("a-token-for-everything"));

    for (var path : new String[] {"/api", "/api/", "/api/planes", "/api/plans%2F..%2Fx", "/apis"}) {
      assertThat(office.ask(port, "GET", path, "a-token-for-everything").status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(office.ask(port, "GET", "/api/planes", "another").status()).isEqualTo(401);
  }

  @Test
  void readings_and_commands_are_noted_by_the_name_of_the_account() {
    var id = office.text("please help");
    var may = EnumSet.of(ProgramRight.READ_INCIDENTS, ProgramRight.COMMAND_INCIDENTS);
    var one = new ApiAccount("records", "token-of-the-records", "", may);
    var two = new ApiAccount("billing", "token-of-the-billing", "", may);
    int port =
        office.serve(router ->
            router
                .route("/api/*")
                .subRouter(
                    office
                        .api(false, new ExchangeSettings(List.of(one, two)))
                        .router(office.vertx)));

    var path = "/api/incidents/" + id;
    var body =
        new JsonObject().put("key", "k1").put("actor", "S1").put("command", "acknowledge-page");
    var noted = new JsonObject().put("key", "k1").put("actor", "S1").put("command", "add-note");
    assertThat(office.ask(port, "GET", path, one.token()).status()).isEqualTo(200);
    assertThat(office.ask(port, "GET", path + "?actor=S2", two.token()).status()).isEqualTo(200);
    var first = office.ask(port, "POST", path + "/commands", one.token(), body.encode());
    var second =
        office.ask(
            port, "POST", path + "/commands", two.token(), noted.put("words", "in").encode());

    assertThat(office.onLoop(() -> office.store.readings().recent(Office.AGENCY, 10)))
        .extracting(Reading::reader, Reading::what, Reading::why)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "(api:records, \"incident\", \"api:records\")",
            "(S2, \"incident\", \"api:billing\")",
            "(api:records, \"command\", \"api:records\")",
            "(api:billing, \"command\", \"api:billing\")");
    assertThat(second.json().getLong("version"))
        .as("the key of one program is not another's")
        .isGreaterThan(first.json().getLong("version"));
  }

  /// A server whose every request that is let in is answered with nothing.
  private int served(ExchangeSettings accounts) {
    return office.serve(router -> {
      var api = Router.router(office.vertx);
      api.route().handler(new ApiDoor(accounts)::check);
      api.route().handler(context -> context.response().setStatusCode(204).end());
      router.route("/api/*").subRouter(api);
    });
  }
}
