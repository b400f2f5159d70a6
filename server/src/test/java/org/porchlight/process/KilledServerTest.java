package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// A server that is killed, and started again on what was kept.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class KilledServerTest {
  private static final String SAM = "+12025550181";
  private static final String LUZ = "+12025550182";
  private static final String CARLA = "+12025550101";
  private static final String GRANDPA = "+12025550160";
  private static final String JAY = "+12025550140";
  private static final String ROSA = "+12025550120";
  private static final String NOBODY_KNOWN = "+12025550190";
  private static final String STAFF_NEEDED = "staff needed now";

  private Installation here = new Installation();

  KilledServerTest() throws IOException {}

  @BeforeAll
  void start() {
    here.startAll();
  }

  @AfterAll
  void close() throws IOException {
    here.close();
  }

  @Test
  @Order(1)
  void the_walk_goes_on_at_the_same_step_and_nobody_is_paged_twice() {
    here.phone(CARLA).texts("he is throwing things again");
    var id = here.line().incident("FAM-0007", 1);
    here.line().awaits(id, "page.delivered");
    here.phone(SAM).replies("1");
    here.line().awaits(id, "page.acknowledged");
    here.line().tells(id, "S1", "screen", "outcome", "calm");
    here.line().tells(id, "S1", "choose-speaker", "person", "P2");
    here.line().tells(id, "S1", "choose-youth", "youth", "P1");
    here.line().tells(id, "S1", "choose-scenario", "scenario", "H");
    here.line().tells(id, "S1", "start-step", "step", "H1");
    var before = here.line().incident(id);
    assertThat(before.getString("step")).isEqualTo("H1");

    here.killServer();
    here.startServer();

    assertThat(here.line().incident(id).getString("step")).isEqualTo("H1");
    assertThat(here.phone(SAM).received("Reply 1")).isEqualTo(1);
    here.line().tells(id, "S1", "end-step", "step", "H1", "outcome", "did_not_work");
    here.line().tells(id, "S1", "start-step", "step", "H2");
    assertThat(here.line().incident(id).getString("step")).isEqualTo("H2");
    assertThat(here.phone(SAM).received(STAFF_NEEDED)).isEqualTo(1);
    assertThat(here.phone(LUZ).received(STAFF_NEEDED)).isZero();
    // Whoever leads a crisis is asked last for the next one.
    end(id);
  }

  @Test
  @Order(2)
  void a_deadline_that_fell_due_meanwhile_is_driven_in_at_the_start() throws IOException {
    here.phone(GRANDPA).texts("nobody answers the door");
    var id = here.line().incident("FAM-0031", 1);
    here.line().awaits(id, "page.delivered");
    assertThat(here.phone(LUZ).received(STAFF_NEEDED)).isZero();

    here.killServer();
    here.passWhileDown(Duration.ofSeconds(40));
    here.startServer();

    until("the backup is paged", () -> here.phone(LUZ).received(STAFF_NEEDED) == 1);
    assertThat(here.phone(SAM).received(STAFF_NEEDED)).isEqualTo(2);
    here.line().tells(id, "S2", "acknowledge");
    here.line().awaits(id, "page.acknowledged");
  }

  @Test
  @Order(3)
  void a_page_without_its_answer_is_found_in_the_lists_and_not_sent_again() {
    long before = here.phone(SAM).received(STAFF_NEEDED);
    here.fault("rest-accept-then-drop", SAM, 2);
    here.phone(JAY).texts("i cant breathe");
    until("the page arrives", () -> here.phone(SAM).received(STAFF_NEEDED) == before + 1);
    until("the phone rings", () -> here.phone(SAM).rings());

    here.killServer();
    here.noFaults();
    here.startServer();

    var id = here.line().incident("FAM-0019", 1);
    here.line().awaits(id, "page.sent", 2);
    assertThat(here.phone(SAM).received(STAFF_NEEDED)).isEqualTo(before + 1);
    here.line().tells(id, "S1", "acknowledge");
    assertThat(here.calls(SAM, id)).isEqualTo(1);
  }

  @Test
  @Order(4)
  void who_called_and_texted_while_it_was_down_is_found_and_not_doubled() {
    here.killServer();
    here.fault("webhook-delay", ROSA, 1, Duration.ofMinutes(10));
    String text = here.phone(ROSA).texts("ayuda por favor");
    String call = here.phone(NOBODY_KNOWN).calls();
    until("the caller is gone", () -> !here.phone(NOBODY_KNOWN).onCall());
    here.startServer();

    var id = here.line().incident("FAM-0012", 1);
    assertThat(here.line().count(id, "message.received")).isEqualTo(1);
    here.line().awaits(id, "page.delivered");
    until("the caller's incident is there", () -> here.line().ofUnknown().size() == 1);
    var unknown = here.line().ofUnknown().getFirst().getString("id");
    here.line().awaits(unknown, "contact.left");
    assertThat(here.line().incident(unknown).getJsonArray("contacts")).hasSize(1);

    here.network().post("/_ctl/clock", new JsonObject().put("advanceMillis", 600_000));
    until("the late webhook came", () -> here.webhookAnswered(text));
    assertThat(here.line().incidents("FAM-0012")).hasSize(1);
    assertThat(here.line().count(id, "message.received")).isEqualTo(1);
    assertThat(here.line().count(id, "contact.offered")).isEqualTo(1);
    assertThat(call).isNotEmpty();
  }

  @Test
  @Order(5)
  void every_webhook_once_more_in_disorder_changes_nothing() {
    // Time does not stand still here: in a crisis that is over no clock runs out.
    here.line().incidents().forEach(open -> end(open.getString("id")));
    here.atRest();
    var before = here.line().everything();
    var texts = here.texts();
    var sent = here.webhooks();

    for (var webhook : sent.reversed()) {
      assertThat(here.line().web().again(webhook)).isLessThan(500);
    }

    var after = here.line().everything();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((id, rows) -> assertThat(here.line().rows(id)).as(id).isEqualTo(rows));
    assertThat(here.texts()).isEqualTo(texts);
  }

  private void end(String id) {
    if (here.line().count(id, "page.acknowledged") == 0) {
      here.line().tells(id, "S1", "engage");
    }
    if (here.line().incident(id).getString("step") != null) {
      here.line().tells(id, "S1", "end-step", "outcome", "worked");
    }
    here.line().tells(id, "S1", "resolve");
    here.line().awaits(id, "incident.resolved");
    here.line()
        .awaits(id, "message.sent", Math.toIntExact(here.line().count(id, "message.queued")));
  }

  @Test
  @Order(6)
  void asked_to_end_it_ends_in_good_order_and_finds_everything_again() {
    var before = here.line().everything();
    var redis = here.redis().orElseThrow();

    assertThat(here.endServer()).isEqualTo(143);
    assertThat(redis.isAlive()).isFalse();
    assertThat(here.pid("server")).isEmpty();
    assertThat(here.pid("redis")).isEmpty();

    here.startServer();
    assertThat(here.line().everything()).containsAllEntriesOf(before);
  }
}
