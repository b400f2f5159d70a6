package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.process.Patience.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
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

/// The server is gone, and the carrier goes to the fallback: a person is reached all the same.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FallbackProcessTest {
  private static final String SAM = "+12025550181";
  private static final String LUZ = "+12025550182";
  private static final String PAT = "+12025550183";
  private static final String CARLA = "+12025550101";
  private static final String JAY = "+12025550140";
  private static final String ROSA = "+12025550120";
  private static final String FAMILIES = "+12025550170";
  private static final String PAGES = "+12025550171";

  private final Installation here = new Installation();
  private int port;

  FallbackProcessTest() throws IOException {}

  @BeforeAll
  void start() throws IOException {
    here.startAll();
    var folder = here.data().resolve("fallback");
    until("the fallback is written", () -> Files.exists(folder.resolve("timetable")));
    port = here.startFallback();
    String address =
        "http://127.0.0.1:" + port + "/" + Files.readString(folder.resolve("token")).strip();
    here.fallbackOf(FAMILIES, address + "/voice.xml", address + "/text.xml");
    here.fallbackOf(PAGES, address + "/voice.xml", address + "/pages-text.xml");
    here.killServer();
  }

  @AfterAll
  void close() throws IOException {
    here.close();
  }

  @Test
  @Order(1)
  void its_files_are_closed_to_others_and_hold_no_name() throws IOException {
    var folder = here.data().resolve("fallback");
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain("Sam", "Rivers", "Luz", "Ortega", "Pat");
      }
    }
    assertThat(Web.at(port, "").status("/not-the-token/ring.xml")).isEqualTo(404);
  }

  @Test
  @Order(2)
  void a_caller_hears_the_way_out_and_a_voicemail_is_passed_by_for_a_person() {
    here.behaves(SAM, "voicemail");
    here.phone(CARLA).calls();
    until("the greeting is heard", () -> heard(CARLA).contains("9 1 1"), () -> heard(CARLA));
    turnOn(() -> heard(CARLA).contains("Nuestro sistema"));
    assertThat(heard(CARLA)).contains("9 8 8", "person");

    passUntilRings(LUZ);
    here.phone(LUZ).answers();
    turnOn(() -> heard(LUZ).contains("press 1"));
    here.phone(LUZ).presses("1");
    until("they talk", () -> here.phone(LUZ).with().contains(CARLA), () -> here.phone(LUZ).with());

    assertThat(here.phone(SAM).with()).isEmpty();
    here.phone(LUZ).hangsUp();
    here.phone(CARLA).hangsUp();
  }

  @Test
  @Order(3)
  void nobody_picks_up_and_the_caller_is_connected_with_988_and_never_hung_up_on() {
    here.phone(JAY).calls();
    turnOn(() -> here.phone("988").rings());
    assertThat(heard(JAY)).contains("We connect you with 9 8 8");

    turnOn(() -> here.phone(SAM).rings());
    assertThat(here.phone(JAY).onCall()).isTrue();
    here.phone(JAY).hangsUp();
  }

  @Test
  @Order(4)
  void a_text_is_answered_and_the_people_on_call_learn_who_sent_it() {
    here.phone(ROSA).texts("ayuda por favor");

    until("both languages answer", () -> here.phone(ROSA).received("988") == 2);
    for (String staff : new String[] {SAM, LUZ, PAT}) {
      until("staff know", () -> here.phone(staff).received(ROSA) == 1);
    }
    assertThat(String.join(" ", here.phone(SAM).received())).doesNotContain("ayuda");
  }

  @Test
  @Order(5)
  void what_came_meanwhile_is_taken_in_once_when_the_line_is_back() throws IOException {
    try (var kept = Files.list(here.data().resolve("fallback/spool"))) {
      for (var file : kept.toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("ayuda", "2025550120");
      }
    }
    here.startServer();

    var text = here.line().incident("FAM-0012", 1);
    here.line().awaits(text, "page.delivered");
    assertThat(here.line().count(text, "message.received")).isEqualTo(1);
    var call = here.line().incident("FAM-0007", 1);
    here.line().awaits(call, "contact.left");
    assertThat(here.line().count(call, "contact.offered")).isEqualTo(1);
    until(
        "the spool is empty",
        () -> {
          try (var left = Files.list(here.data().resolve("fallback/spool"))) {
            return left.findAny().isEmpty();
          } catch (IOException gone) {
            throw new AssertionError(gone);
          }
        });
  }

  private String heard(String number) {
    return String.join(" ", here.phone(number).heard());
  }

  private void passUntilRings(String number) {
    turnOn(() -> here.phone(number).rings());
  }

  /// Turns the network's clock until it is so.
  private void turnOn(java.util.function.BooleanSupplier so) {
    until(
        "it is so after a while",
        () -> {
          if (so.getAsBoolean()) {
            return true;
          }
          here.turnNetwork(Duration.ofSeconds(2));
          return false;
        });
  }
}
