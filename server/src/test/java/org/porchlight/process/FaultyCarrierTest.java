package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The carrier tells things twice, in disorder or not at all, and takes requests without a word.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultyCarrierTest {
  private static final String SAM = "+12025550181";
  private static final String CARLA = "+12025550101";
  private static final String ROSA = "+12025550120";
  private static final String JAY = "+12025550140";
  private static final String GRANDPA = "+12025550160";
  private static final String STAFF_NEEDED = "staff needed now";
  private static final int ALWAYS = 1_000;

  private Installation here = new Installation();

  FaultyCarrierTest() throws IOException {}

  @BeforeAll
  void start() {
    here.startAll();
  }

  @AfterEach
  void heal() {
    here.noFaults();
  }

  @AfterAll
  void close() throws IOException {
    here.close();
  }

  @Test
  void everything_told_twice_and_in_disorder_happens_once() {
    here.fault("webhook-duplicate", "all", ALWAYS);
    here.fault("webhook-reorder", "all", ALWAYS);
    long before = here.phone(SAM).received(STAFF_NEEDED);

    here.phone(CARLA).texts("he is throwing things again");
    var id = here.line().incident("FAM-0007", 1);
    here.phone(CARLA).calls();
    here.line().awaits(id, "contact.offered", 2);
    here.line().awaits(id, "page.delivered");
    here.line().tells(id, "S1", "acknowledge");
    here.phone(CARLA).hangsUp();
    here.line().awaits(id, "contact.left");
    here.quiet();

    assertThat(here.line().count(id, "contact.offered")).isEqualTo(2);
    assertThat(here.line().count(id, "contact.left")).isEqualTo(1);
    assertThat(here.line().count(id, "message.received")).isEqualTo(1);
    assertThat(here.line().count(id, "page.acknowledged")).isEqualTo(1);
    assertThat(here.phone(SAM).received(STAFF_NEEDED)).isEqualTo(before + 1);
    assertThat(here.line().incidents("FAM-0007")).hasSize(1);
    // Whoever leads a crisis is asked last for the next one.
    here.line().tells(id, "S1", "resolve");
  }

  @Test
  void a_receipt_that_is_lost_costs_nobody_the_page() {
    here.fault("webhook-drop", "text-status", ALWAYS);
    here.phone(GRANDPA).texts("nobody answers the door");
    var id = here.line().incident("FAM-0031", 1);
    here.line().awaits(id, "page.sent", 2);

    here.pass(Duration.ofSeconds(40));

    here.line().awaits(id, "page.queued", 2);
  }

  @Test
  void a_carrier_that_is_too_busy_gets_the_page_again_and_once() {
    long before = here.phone(SAM).received(STAFF_NEEDED);
    here.fault("rest-429", SAM, 2);

    here.phone(JAY).texts("i cant breathe");

    until("the page arrives", () -> here.phone(SAM).received(STAFF_NEEDED) == before + 1);
    var id = here.line().incident("FAM-0019", 1);
    here.line().awaits(id, "page.delivered");
    here.quiet();
    assertThat(here.phone(SAM).received(STAFF_NEEDED)).isEqualTo(before + 1);
  }

  @Test
  void a_text_of_unknown_fate_is_looked_for_and_the_phone_rings_meanwhile() {
    long before = here.phone(SAM).received(STAFF_NEEDED);
    here.fault("rest-accept-then-500", "Messages", 2);
    here.fault("rest-503", "Messages", 2);

    here.phone(ROSA).texts("ayuda por favor");

    var id = here.line().incident("FAM-0012", 1);
    here.line().awaits(id, "page.sent");
    here.line().awaits(id, "page.delivered");
    here.quiet();
    assertThat(here.phone(SAM).received(STAFF_NEEDED)).isEqualTo(before + 1);
    assertThat(here.calls(SAM, id)).isEqualTo(1);
  }
}
