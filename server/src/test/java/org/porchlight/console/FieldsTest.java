package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Source;
import org.porchlight.plan.Language;
import org.porchlight.rights.Field;
import org.porchlight.rights.Matrix;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Role;

/// Every page of an incident, for everybody whom its door lets in, against the written matrix.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {
  private static final List<String> PAGES =
      List.of("", "/timeline", "/handoff", "/handoff.txt", "/review");

  /// Of each part something that stands on a page only with it.
  private static final Map<Field, List<String>> WORDS =
      Map.of(
          Field.PLAN_WORDS, List.of("door open", "cold water", "following him"),
          Field.CASE_NOTES, List.of("please help", "the dog is in", "under the table", "slept"),
          Field.RELAY_WORDS, List.of("we are with you"),
          Field.PHONE_NUMBERS, List.of("202-555-0109"));

  private record Standing(String staff, Role role, Set<Relation> near) {}

  private static final List<Standing> READERS =
      List.of(
          new Standing("S1", Role.PRIMARY, Set.of(Relation.CARRIES, Relation.ON_CALL)),
          new Standing("S2", Role.BACKUP, Set.of(Relation.ON_CALL)),
          new Standing("S3", Role.SUPERVISOR, Set.of(Relation.ON_CALL, Relation.OPEN)),
          new Standing("C1", Role.COORDINATOR, Set.of(Relation.COORDINATES)),
          new Standing("S4", Role.BACKUP, Set.of(Relation.BROKE_GLASS)));

  private final OpenHouse house = new OpenHouse();
  private final IncidentId incident = house.text("please help, my other phone is 202-555-0109");
  private final String walk = "/incidents/" + incident;
  private final Matrix matrix = Matrix.read();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void each_page_shows_to_each_reader_exactly_the_parts_of_the_written_matrix() {
    walked();
    breakGlass("S4");
    var whole = pages("S1");
    assertThat(WORDS.values().stream().flatMap(List::stream))
        .as("words that stand on some page")
        .allMatch(word -> whole.values().stream().anyMatch(page -> page.contains(word)));

    for (var reader : READERS) {
      pages(reader.staff())
          .forEach((path, page) ->
              WORDS.forEach((field, words) -> {
                for (var word : words) {
                  boolean stands = String.valueOf(whole.get(path)).contains(word);
                  assertThat(page.contains(word))
                      .as(field + " (" + word + ") for " + reader + " on " + path)
                      .isEqualTo(stands && allowed(field, reader));
                }
              }));
    }
  }

  @Test
  void what_is_withheld_says_so_in_its_place_and_above() {
    walked();
    breakGlass("S4");

    var pages = pages("S4");

    assertThat(pages.get(""))
        .contains("please help, my other phone is ‹number withheld›")
        .contains("<p lang=\"en\">Withheld from you: what staff wrote by hand or passed on.</p>");
    assertThat(pages.get("/timeline"))
        .contains("<p class=\"words\">Withheld from you: what staff wrote by hand");
    for (var path : List.of("", "/timeline", "/handoff", "/review")) {
      assertThat(pages.get(path))
          .as(path)
          .contains("<p class=\"soft withheld\">Withheld from you: telephone numbers.</p>")
          .doesNotContain("what the plan says.</p>");
    }
    assertThat(pages("S1").get("")).doesNotContain("Withheld from you");
  }

  @Test
  void a_reader_of_no_part_at_all_is_told_so_wherever_something_stands() {
    walked();
    var pages = new PagesOf(house, incident).asSeenBy("S2", Role.CASE_MANAGER, Relation.OWES_STEP);

    pages.forEach((path, page) -> {
      assertThat(page).as(path).contains("Withheld from you: what the plan says.");
      WORDS.values().stream()
          .flatMap(List::stream)
          .forEach(word -> assertThat(page).as(path).doesNotContain(word));
    });
    assertThat(pages.get("/walk"))
        .contains("Not shown to you", "Who carries the incident reads it");
    assertThat(pages.get("/handoff")).contains("<li>Withheld from you: what the plan says.</li>");
    assertThat(pages.get("/review")).contains("“Withheld from you: what was said and noted.”");
  }

  private boolean allowed(Field field, Standing reader) {
    return reader.near().stream()
        .anyMatch(relation -> matrix.allows(field.name(), reader.role(), Set.of(relation)));
  }

  /// Sam walks the first step and is at the second; both wrote, and a note was taken.
  private void walked() {
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap(walk + "/note", Map.of("words", "the dog is in"));
    sam.tap(walk + "/text", Map.of("words", "we are with you"));
    sam.tap(
        walk + "/outcome",
        Map.of("step", "H1", "outcome", "did_not_work", "words", "he went under the table"));
    house.turn(
        incident,
        new ReceiveContact(
            Medium.TEXT,
            OpenHouse.CARLA,
            "SM-2",
            Language.EN,
            List.of(),
            false,
            null,
            "he slept",
            0),
        new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT));
  }

  private Map<String, String> pages(String staff) {
    var visitor = Visitor.signedIn(house, staff);
    visitor.post("/language", Map.of("to", "en"));
    var pages = new LinkedHashMap<String, String>();
    for (var path : PAGES) {
      var answer = visitor.get(walk + path);
      assertThat(answer.statusCode()).as(staff + " at " + path).isEqualTo(200);
      pages.put(path, answer.body());
    }
    return pages;
  }

  private void breakGlass(String staff) {
    var visitor = Visitor.signedIn(house, staff);
    visitor.read(visitor.get(walk).body());
    visitor.tap(
        "/break-glass", Map.of("to", walk, "purpose", "family_reached_me", "words", "She called"));
  }
}
