package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Role;
import org.porchlight.storage.ReadingLog.Reading;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {
  private final OpenHouse house = new OpenHouse();
  private final IncidentId incident = house.text("please help");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void every_door_but_the_sign_in_is_shut_to_a_stranger() {
    var stranger = new Visitor(house.address);
    for (Door door : Door.values()) {
      if (!door.open()) {
        assertThat(status(stranger, door)).as(door.name()).isIn(303, 401);
      }
    }
    assertThat(stranger.get(path(Door.WALK_LIVE)).statusCode()).isEqualTo(401);
  }

  @Test
  void every_door_lets_through_exactly_those_of_its_row_over_http() {
    var staff =
        Map.of(
            Role.PRIMARY, Visitor.signedIn(house, "S1"),
            Role.BACKUP, Visitor.signedIn(house, "S2"),
            Role.SUPERVISOR, Visitor.signedIn(house, "S3"),
            Role.COORDINATOR, Visitor.signedIn(house, "C1"));
    for (Door door : Door.values()) {
      if (!door.open()
          && !door.name().endsWith("LIVE")
          && door != Door.SIGN_OUT
          && door != Door.LOCK) {
        staff.forEach((role, visitor) -> {
          int status = status(visitor, door);
          assertThat(status == 403)
              .as(role + " at " + door + ": " + status)
              .isEqualTo(!expected(door, role));
        });
      }
    }
  }

  /// Everybody here is on call, nobody carries it yet, it is not linked to its family so far, and
  /// nobody has the family, so that whoever leads looks after it.
  private static boolean expected(Door door, Role role) {
    boolean coordinator = role == Role.COORDINATOR;
    boolean leads = coordinator || role == Role.SUPERVISOR;
    Set<Relation> near =
        switch (door.about()) {
          case NOBODY -> Set.of(Relation.NO_FAMILY);
          case INCIDENT ->
              coordinator
                  ? Set.of(Relation.OPEN, Relation.COORDINATES)
                  : Set.of(Relation.OPEN, Relation.ON_CALL);
          case PLAN, FAMILY -> leads ? Set.of(Relation.COORDINATES) : Set.of();
        };
    return new Reader(role, near).may(door.access());
  }

  @Test
  void a_form_without_the_secret_of_its_page_changes_nothing() {
    var sam = Visitor.signedIn(house, "S1");
    long before = house.state(incident).version();

    var answer = sam.post(path(Door.TAKE), Map.of("csrf", "guessed"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(house.state(incident).version()).isEqualTo(before);
  }

  @Test
  void a_form_of_another_member_of_staff_changes_nothing() {
    var luz = Visitor.signedIn(house, "S2");
    luz.get(path(Door.WALK));
    var csrfOfLuz = luz.page().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]*)\".*", "$1");

    assertThat(
            Visitor.signedIn(house, "S1")
                .post(path(Door.TAKE), Map.of("csrf", csrfOfLuz))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_form_from_a_foreign_page_changes_nothing() {
    var sam = Visitor.signedIn(house, "S1");

    assertThat(sam.post(path(Door.TAKE), Map.of(), "https://elsewhere.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void pages_run_nothing_from_elsewhere_and_are_remembered_nowhere() {
    var headers = Visitor.signedIn(house, "S1").get(path(Door.WALK)).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void who_read_which_incident_and_timeline_is_noted_once_a_sitting() {
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path(Door.WALK));
    sam.get(path(Door.WALK));
    sam.get(path(Door.TIMELINE));

    assertThat(OpenHouse.get(house.store.readings().recent(OpenHouse.AGENCY, 10)))
        .extracting(Reading::what)
        .containsExactlyInAnyOrder("incident", "timeline");
  }

  @Test
  void an_incident_that_is_not_there_is_not_found() {
    var sam = Visitor.signedIn(house, "S1");

    assertThat(sam.get("/incidents/01JD9999999999999999999999").statusCode()).isEqualTo(404);
    assertThat(sam.get("/incidents/%3Cscript%3E").statusCode()).isEqualTo(404);
    assertThat(sam.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(sam.get("/nowhere").headers().firstValue("Content-Security-Policy")).isPresent();
  }

  private int status(Visitor visitor, Door door) {
    return (door.changes() ? visitor.post(path(door), Map.of()) : visitor.get(path(door)))
        .statusCode();
  }

  private String path(Door door) {
    return door.path()
        .replace(":incident", incident.value())
        .replace(":plan", "PLN-0007")
        .replace(":version", "4")
        .replace(":family", "FAM-0007");
  }
}
