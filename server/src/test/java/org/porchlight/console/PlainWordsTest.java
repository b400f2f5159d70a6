package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Report.DeadlineDue;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;

/// Pages speak to whoever reads them, in their words and days.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainWordsTest {
  private final OpenHouse house = new OpenHouse();

  @AfterEach
  void close() {
    house.close();
  }

  private IncidentId carriedBySam() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    return incident;
  }

  @Test
  void whoever_offers_a_handover_reads_of_themselves_as_you() {
    var path = "/incidents/" + carriedBySam();
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);

    assertThat(sam.tap(path + "/hand-over", Map.of()))
        .contains("You asked somebody to take over. It stays with you until they do.")
        .doesNotContain("Sam Rivers asks somebody");
    assertThat(Visitor.signedIn(house, "S3").get(path).body())
        .contains("Sam Rivers asks somebody to take over.");
  }

  @Test
  void whoever_carries_a_crisis_is_told_why_they_are_rung_for_it_themselves() {
    var incident = carriedBySam();
    pass(incident, Duration.ofMinutes(6));
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1");
    assertThat(sam.get(path).body())
        .contains("Nothing was noted here for a while")
        .doesNotContain("You are asked: <strong>to look in");

    var page =
        house.state(incident).pages().open().stream()
            .filter(one -> one.isTo(new StaffId("S1")))
            .findFirst()
            .orElseThrow();
    sam.tap(
        path + "/page-answer",
        Map.of("page", Integer.toString(page.id().number()), "answer", "yes"));
    assertThat(sam.page()).doesNotContain("Nothing was noted here for a while");
    assertThat(Visitor.signedIn(house, "S2").get(path).body())
        .contains("Se le pide: <strong>para ver");
  }

  /// Lets deadlines fall due, one after another.
  private void pass(IncidentId incident, Duration time) {
    var end = house.now().plus(time);
    for (; ; ) {
      var next =
          Deadlines.of(house.state(incident)).entrySet().stream()
              .min(Map.Entry.comparingByValue())
              .filter(one -> !one.getValue().isAfter(end));
      if (next.isEmpty()) {
        return;
      }
      var due = next.get();
      house.pass(Duration.between(house.now(), due.getValue()));
      var fallen = new Deadline(due.getKey(), due.getValue());
      house.turn(incident, new DeadlineDue(fallen), Source.timer());
    }
  }

  @Test
  void a_timeline_says_who_did_what_by_which_way_and_names_no_event_or_value() {
    var incident = carriedBySam();

    var timeline = Visitor.signedIn(house, "C1").get("/incidents/" + incident + "/timeline").body();

    assertThat(timeline)
        .contains("Situation chosen · Blow-up at home", "Sam Rivers · on the console")
        .doesNotContain("scenario.chosen", "next_in_plan", "text+voice", "page.queued");
  }

  @Test
  void days_on_the_list_of_plans_are_said_as_days() {
    house.troubled();
    house.rewritten();
    var dana = Visitor.signedIn(house, "C1");

    assertThat(dana.get("/plans").body())
        .contains("To be looked at by Mon, Nov 16.", "To be looked at by Jan 15, 2027.")
        .doesNotContain("life_domains")
        .doesNotContainPattern(">[^<]*\\d{4}-\\d{2}-\\d{2}[^<]*<");
  }

  @Test
  void every_day_in_a_sentence_is_said_and_what_only_looks_like_one_stays() {
    var zone = ZoneId.of("America/New_York");
    var say = new Speech(OpenHouse.wording(), Language.ES, zone, house.now());

    assertThat(say.days("del 2026-10-31 al 2027-01-01, no el 2026-02-30"))
        .isEqualTo("del sáb 31 de oct al 1 ene 2027, no el 2026-02-30");
  }

  @Test
  void every_field_that_a_check_names_has_a_name_for_people() throws IOException {
    var texts = OpenHouse.wording().book(Language.EN).texts().keySet();
    var phrases =
        Root.path("crisis-plans/src/main/resources/org/porchlight/plan/checks/es.phrases");

    assertThat(
            Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b")
                .matcher(Files.readString(phrases))
                .results())
        .extracting(MatchResult::group)
        .isNotEmpty()
        .allMatch(field ->
            Stream.of("f.", "f.restricted.", "in_file.")
                .anyMatch(part -> texts.contains("console.draft." + part + field)));
  }

  @Test
  void what_comes_in_the_next_fortnight_stands_there_or_that_nothing_changes() {
    assertThat(Visitor.signedIn(house, "S1").get("/roster").body())
        .contains("The next 14 days", "Nobody's shift begins or ends in these days.");
  }

  @Test
  void whatever_a_family_is_owed_stands_on_a_line_of_its_own_and_the_rest_is_counted() {
    assertThat(Visitor.signedIn(house, "C1").page())
        .containsSubsequence(
            "Familia Reyes",
            "Nobody has this family yet",
            "<li>Team meeting – due by Fri, Oct 9</li>",
            "<li>Try the telephone of Daniela R. – due by Fri, Oct 9</li>",
            "and 4 more");
  }
}
