package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.exchange.Office.Reply;
import org.porchlight.incident.Channel;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.DrillEvent.DrillEnded;
import org.porchlight.incident.IncidentId;
import org.porchlight.line.Drills;

/// For whom a program may begin and end drills, and who may say that a family agreed to one.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DrillRoutesTest {
  private static final String TOKEN = "a-token-of-this-test";

  private final Office office = new Office();
  private final AtomicInteger ids = new AtomicInteger();
  private int port;

  @BeforeEach
  void serve() {
    var drills =
        new Drills(
            Office.AGENCY,
            ZoneId.of("America/New_York"),
            office.store,
            office.turns,
            office.clock,
            () -> new IncidentId("01JDR%021d".formatted(ids.incrementAndGet())));
    port =
        office.serve(router ->
            new DrillRoutes(
                    new ExchangeSettings(TOKEN),
                    Office.AGENCY,
                    office.store.incidents(),
                    drills,
                    office.readers(),
                    office.relationships())
                .mount(router));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M1", "M2"})
  void whoever_works_for_another_agency_begins_and_ends_none_by_a_program(String actor) {
    noRight(begin(actor, new JsonArray()));

    var drill = begin("S1", new JsonArray()).json().getString("id");
    noRight(end(actor, drill));
    assertThat(end("S2", drill).status()).isEqualTo(200);
  }

  @Test
  void nobody_of_the_staff_is_told_that_they_are_not() {
    assertThat(begin("S99", new JsonArray()).status()).isEqualTo(400);
    assertThat(end("S99", "01JDR000000000000000000001").status()).isEqualTo(400);
  }

  @Test
  void that_a_family_agreed_is_for_those_to_say_who_look_after_it() {
    for (var actor : new String[] {"S1", "S4", "O1"}) {
      noRight(begin(actor, agreed("FAM-0007")));
    }
    noRight(begin("C1", agreed("FAM-9999")));

    assertThat(begin("C1", agreed("FAM-0007")).status()).isEqualTo(200);
  }

  @Test
  void what_a_program_began_and_ended_is_told_as_by_it_and_not_as_by_the_console() {
    var drill = begin("S1", new JsonArray()).json().getString("id");
    assertThat(end("S2", drill).status()).isEqualTo(200);

    var log =
        office.onLoop(() -> office.store.incidents().read(Office.AGENCY, new IncidentId(drill), 0));
    assertThat(log.entries())
        .filteredOn(
            entry -> entry.event() instanceof DrillBegan || entry.event() instanceof DrillEnded)
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.channel()).isEqualTo(Channel.API);
          assertThat(entry.program()).isEqualTo(ApiAccount.USUAL);
        });
  }

  private static void noRight(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(403);
    assertThat(reply.json().getString("refusal")).isEqualTo("no_right");
  }

  private static JsonArray agreed(String family) {
    return new JsonArray()
        .add(new JsonObject().put("family", family).put("person", "N1").put("on", "2026-11-21"));
  }

  private Reply begin(String actor, JsonArray agreed) {
    var body = new JsonObject().put("actor", actor).put("agreed", agreed);
    return office.ask(port, "POST", "/api/drills", TOKEN, body.encode());
  }

  private Reply end(String actor, String drill) {
    var body = new JsonObject().put("actor", actor);
    return office.ask(port, "POST", "/api/drills/" + drill + "/end", TOKEN, body.encode());
  }
}
