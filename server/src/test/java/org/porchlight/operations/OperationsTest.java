package org.porchlight.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Office;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Source;
import org.porchlight.incident.Undelivery;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.CarrierAnswer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationsTest {
  private final PrometheusMeterRegistry registry = VertxMeters.registry();
  private final Office office = new Office(VertxMeters.vertx(new VertxOptions(), registry).build());
  private final Meters meters = new Meters(registry, office.clock);
  private int keys;

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_server_is_ready_only_while_every_check_holds() {
    var wording = new boolean[] {true};
    int port =
        serve(
            ReadinessCheck.store(office.store, Office.AGENCY),
            ReadinessCheck.that("wording", () -> wording[0]));

    assertThat(office.read(port, "/health/ready").statusCode()).isEqualTo(200);
    wording[0] = false;

    var reply = office.read(port, "/health/ready");
    assertThat(reply.statusCode()).isEqualTo(503);
    var checks = new JsonObject(reply.body()).getJsonArray("checks");
    assertThat(checks.stream())
        .extracting(check ->
            ((JsonObject) check).getString("id") + " " + ((JsonObject) check).getString("status"))
        .containsExactlyInAnyOrder("store UP", "wording DOWN");
    assertThat(office.read(port, "/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void why_a_check_does_not_hold_is_not_told() {
    int port =
        serve(
            new ReadinessCheck(
                "carrier",
                () -> Future.failedFuture(new IllegalStateException("token hunter2 was refused"))));

    var reply = office.read(port, "/health/ready");

    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.body()).contains("carrier").doesNotContain("hunter2");
  }

  @Test
  void what_the_line_does_is_timed() {
    int port = serve();
    office.turns.listen(meters);
    String id = office.text("please help");
    office.onLoop(() -> office.advance(Duration.ofSeconds(12)));
    turn(id, "S1", new AcknowledgePage(new PageId(1), ""));
    office.onLoop(() -> office.advance(Duration.ofSeconds(3)));
    turn(id, "S1", new SendWords("I am here."));
    turn(id, "S1", new DeclinePage(new PageId(77)));
    meters.signatureRefused();
    meters.carrierAnswered(new CarrierAnswer.Refused(Undelivery.BUSY, 21610));

    String scraped = office.read(port, "/metrics").body();

    assertThat(scraped)
        .contains("page_acknowledge_time_seconds_sum{kind=\"staff\"} 12.0")
        .contains("page_acknowledge_time_seconds_count{kind=\"support\"} 0")
        .contains("time_to_human_seconds_sum 15.0")
        .contains("incidents_open 1.0")
        .contains("signatures_refused_total 1.0")
        .contains("carrier_answers_total{class=\"refused\"} 1.0")
        .contains("turns_seconds_count{outcome=\"done\"} 3")
        .contains("turns_seconds_count{outcome=\"refused\"} 1")
        .contains("outbox_age_seconds 15.0")
        .containsPattern("outbox_waiting [1-9]");
  }

  @Test
  void a_deadline_driven_in_late_is_measured_by_its_kind() {
    int port = serve();
    office.turns.listen(meters);
    office.text("please help");

    office.onLoop(() -> office.advance(Duration.ofSeconds(34)));

    assertThat(office.read(port, "/metrics").body())
        .contains("deadlines_late_seconds_sum{kind=\"backup\"} 4.0");
  }

  @Test
  void nothing_personal_is_ever_in_a_meter() {
    int port = serve();
    office.turns.listen(meters);
    String id = office.text("my son is on the roof of 14 Sample Street");
    turn(id, "S1", new AcknowledgePage(new PageId(1), ""));
    turn(id, "S1", new SendWords("Where is Sofi now?"));
    office.read(port, "/health/" + id);
    office.read(port, "/incidents/+12025550101");
    office.onLoop(() -> office.advance(Duration.ofMinutes(30)));

    assertThat(office.read(port, "/metrics").body())
        .contains("http_server")
        .doesNotContain(id, "55501", "roof", "Sample Street", "Sofi", "Carla", "Mateo")
        .doesNotContain("FAM-", "PLN-", "\"S1\"", "\"P2\"", "lakeside");
  }

  private int serve(ReadinessCheck... checks) {
    var gauges = new StoreGauges(registry, office.store, Office.AGENCY, office.clock);
    var operations = new Operations(office.vertx, registry, gauges, List.of(checks));
    return office.serve(operations::mount);
  }

  private void turn(String id, String staff, Command command) {
    office.onLoop(() ->
        office.turns.turn(
            new IncidentId(id),
            command,
            new Source(Actor.staff(staff), Channel.CONSOLE),
            new NaturalKey("test:" + ++keys)));
  }
}
