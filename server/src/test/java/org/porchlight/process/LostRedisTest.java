package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Redis dies or hangs under the server: whoever calls or texts meanwhile gets help, and nothing
/// they said is lost.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LostRedisTest {
  private static final String SAM = "+12025550181";
  private static final String FALLBACK = "+12025550183";
  private static final String CARLA = "+12025550101";
  private static final String ROSA = "+12025550120";
  private static final String JAY = "+12025550140";
  private static final String GRANDPA = "+12025550160";
  private static final String NOT_SEEN_YET = "our system has trouble";

  private Installation here = new Installation();

  LostRedisTest() throws IOException {}

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
  void a_killed_redis_is_started_again_with_all_that_was_answered() {
    here.phone(CARLA).texts("he is throwing things again");
    var id = here.line().incident("FAM-0007", 1);
    here.line().awaits(id, "page.delivered");
    var before = here.line().rows(id);
    var redis = here.redis().orElseThrow();

    here.killRedis();

    until(
        "another Redis runs",
        () -> here.redis().filter(found -> found.pid() != redis.pid()).isPresent());
    until("the server is ready", here.line().web()::ready);
    assertThat(here.line().rows(id)).startsWith(before.toArray(new String[0]));
    here.line().tells(id, "S1", "acknowledge");
    here.line().awaits(id, "page.acknowledged");
    assertThat(here.phone(SAM).received("staff needed now")).isEqualTo(1);
  }

  @Test
  @Order(2)
  void while_redis_hangs_a_caller_hears_the_way_out_and_a_person_is_dialled() throws Exception {
    here.signalRedis("STOP");

    here.phone(JAY).calls();

    until(
        "the fallback is heard",
        () -> String.join(" ", here.phone(JAY).heard()).contains("9 8 8"),
        () -> here.phone(JAY).heard());
    assertThat(String.join(" ", here.phone(JAY).heard())).contains("9 1 1").contains("trouble");
    until("a person is rung", () -> here.phone(FALLBACK).rings());
    here.phone(JAY).hangsUp();
  }

  @Test
  @Order(3)
  void while_redis_hangs_a_texter_is_told_where_to_turn_in_each_language() {
    here.phone(ROSA).texts("ayuda por favor");

    until(
        "the texter has an answer",
        () -> here.phone(ROSA).received("988") == 2,
        () -> here.phone(ROSA).received());
    assertThat(here.phone(ROSA).received(NOT_SEEN_YET)).isEqualTo(1);
    assertThat(here.phone(ROSA).received())
        .allSatisfy(text -> assertThat(text).contains("911", "202-555-0170"));
    assertThat(here.log("server")).doesNotContain("ayuda", ROSA.substring(1));
  }

  @Test
  @Order(4)
  void what_was_put_aside_is_taken_in_once_though_everything_was_killed_meanwhile() {
    here.killServerAndRedis();
    here.startServer();

    var id = here.line().incident("FAM-0012", 1);
    here.line().awaits(id, "page.delivered");
    assertThat(here.line().count(id, "message.received")).isEqualTo(1);
    assertThat(here.line().timeline(id).getFirst().getString("type")).isEqualTo("contact.offered");
    var call = here.line().incident("FAM-0019", 1);
    here.line().awaits(call, "contact.left");
    assertThat(here.line().count(call, "contact.offered")).isEqualTo(1);
  }

  @Test
  @Order(5)
  void a_redis_that_wakes_is_used_again_and_the_text_of_the_meantime_is_there() throws Exception {
    here.signalRedis("STOP");
    here.phone(GRANDPA).texts("nobody answers the door");
    until("the texter has an answer", () -> here.phone(GRANDPA).received(NOT_SEEN_YET) == 1);

    here.signalRedis("CONT");

    until("the server is ready", here.line().web()::ready);
    var id = here.line().incident("FAM-0031", 1);
    here.line().awaits(id, "page.sent");
    assertThat(here.line().count(id, "message.received")).isEqualTo(1);
  }
}
