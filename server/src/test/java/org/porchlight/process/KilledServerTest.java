package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(here.phone(SAM).received("staff needed now")).isEqualTo(1);
    assertThat(here.phone(LUZ).received("staff needed now")).isZero();
  }
}
