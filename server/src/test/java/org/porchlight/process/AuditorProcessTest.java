package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Nobody inside can tell that the line is dead; the auditor outside does.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AuditorProcessTest {
  private static final String GRANDPA = "+12025550160";
  private static final String OPERATOR = "+12025550191";
  private static final String NEEDED = "needs its operator";

  private final Installation here =
      new Installation(
          "operator.phone=" + OPERATOR, "auditor.late-after=5s", "auditor.every=500ms");

  AuditorProcessTest() throws IOException {}

  @BeforeEach
  void start() {
    here.startAll();
    here.phone(GRANDPA).texts("nobody answers the door");
    var id = here.line().incident("FAM-0031", 1);
    here.line().awaits(id, "page.delivered");
  }

  @AfterEach
  void close() throws IOException {
    here.close();
  }

  @Test
  void a_line_that_goes_on_is_left_in_peace_and_a_killed_one_is_told_within_the_limit() {
    assertThat(here.auditOnce()).isZero();
    assertThat(here.data().resolve("last-audit")).content().endsWith(" 0 1\n");
    here.startAuditor();

    here.killServer();

    until("the operator is texted", () -> here.phone(OPERATOR).received(NEEDED) == 1);
    assertThat(here.phone(OPERATOR).received().getLast()).contains("the store does not answer");
    assertThat(here.auditOnce()).isEqualTo(1);
  }

  @Test
  void a_frozen_line_is_told_though_its_redis_answers() throws Exception {
    here.startAuditor();
    here.signalServer("STOP");
    here.passWhileDown(Duration.ofMinutes(2));

    until(
        "the operator is texted",
        () -> here.phone(OPERATOR).received("stands still") == 1,
        () -> here.log("auditor"));
    assertThat(here.auditOnce()).isEqualTo(1);

    here.signalServer("CONT");
    here.killServer();
    here.startServer();
    until("it goes on", () -> here.log("auditor").contains("audit: over"));
  }
}
