package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.ReachFollowup;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.PageSomeone;
import org.porchlight.incident.PageCommand.ReportArrived;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewCommand.CheckMonth;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// A family between crises, on a running server and its store, as another program sees it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CareFlowTest {
  private static final String CARE = "/api/families/FAM-0007/care";

  private static final Resolution CALM =
      new Resolution(
          Resolution.OverWhen.MET,
          Disposition.STABILIZED_IN_PLACE,
          LivingSituation.HOME,
          Resolution.SafeContact.BY_TEXT,
          "");

  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);

  private JsonObject post(String what, JsonObject body, int status) {
    return desk.post(CARE + what, body.put("actor", "C1")).expecting(status).json();
  }

  private JsonObject date(String kind) {
    return desk.get(CARE).json().getJsonArray("dates").stream()
        .map(JsonObject.class::cast)
        .filter(date -> date.getString("kind").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_noted_moves_its_dates_and_what_went_by_is_a_task_once() {
    assertThat(date("team_meeting").getString("standing")).isEqualTo("late");
    var faults = post("/meetings", new JsonObject().put("on", "soon").put("x", 1), 400);
    assertThat(faults.getString("error")).contains("\"x\"", "on: \"soon\"", "family: nothing");
    var refused = new JsonObject().put("on", today()).put("family", "present");
    assertThat(post("/meetings", refused, 409).getString("refusal"))
        .isEqualTo("youth_voice_needed");

    var rhythm = new JsonObject().put("actor", "S1").put("days", 30);
    var notTheirs = desk.post(CARE + "/rhythm", rhythm).expecting(403).json();
    assertThat(notTheirs.getString("refusal")).as("who does not coordinate").isEqualTo("no_right");

    var before = town.now().toString();
    town.wait(Duration.ofHours(7));
    var late = desk.get(CARE).json().getJsonArray("missed");
    assertThat(late.encode()).contains("team_meeting", "family_contact");
    town.wait(Duration.ofHours(7));
    assertThat(desk.get(CARE).json().getJsonArray("missed")).as("told once").isEqualTo(late);

    post("/meetings", met().put("key", "m1"), 200);
    var meetings = post("/meetings", met().put("key", "m1"), 200).getJsonArray("meetings");
    assertThat(meetings.size()).as("the same key").isEqualTo(1);
    assertThat(date("team_meeting").getString("standing")).isEqualTo("ahead");
    assertThat(desk.get(CARE + "?at=" + before).json().getJsonArray("meetings").isEmpty()).isTrue();

    post("/coordinator", new JsonObject().put("to", "C1").put("reason", "near them"), 200);
    var all = desk.get("/api/families").json();
    assertThat(all.getJsonArray("caseloads").encode())
        .isEqualTo("[{\"coordinator\":\"C1\",\"families\":1,\"weight\":\"usual\"}]");
    assertThat(calendar()).contains("SUMMARY:Due: team meeting").doesNotContain("heron", "Mateo");
  }

  @Test
  void where_the_young_person_lives_follows_what_the_family_says_afterwards() {
    town.phone("+12025550101").texts("please help");
    town.wait(Duration.ofSeconds(30));
    town.phone("+12025550181").replies("1");
    var staff = town.desk("S1");
    staff.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
    staff.does(new Resolve(CALM));
    hearsThatTheyLive("home");
    assertThat(date("month_check").getString("standing")).isEqualTo("ahead");

    town.wait(Duration.ofHours(25));
    staff.does(new ReachFollowup(0, "a quiet day", LivingSituation.KIN));
    hearsThatTheyLive("home", "kin");

    town.tap("C1", staff.incident(), new CheckMonth(true, LivingSituation.HOME, ""));
    // A store that was slow for a moment takes nothing from it: it is looked for again.
    town.wait(Duration.ofHours(7));
    assertThat(living()).containsExactly("home", "kin", "home");
    assertThat(desk.get(CARE).json().getJsonArray("dates").encode()).doesNotContain("month_check");
  }

  @Test
  void six_weeks_after_a_mobile_team_came_the_coordinator_has_a_question_and_one_tap_answers_it() {
    town.phone("+12025550101").texts("please help");
    town.wait(Duration.ofSeconds(30));
    town.phone("+12025550181").replies("1");
    var staff = town.desk("S1");
    staff.isAbout("FAM-0007", "P1", "H").allIsCalm();
    var team = new Recipient.OnTeam(new FamilyId("FAM-0007"), new PersonId("T5"));
    staff.does(new PageSomeone(team));
    var page =
        staff.state().pages().all().stream().filter(one -> one.to().equals(team)).findFirst();
    staff.does(new AcknowledgePage(page.orElseThrow().id(), ""));
    staff.does(new ReportArrived(page.orElseThrow().id()));
    staff.ends(StepOutcome.WORKED);
    staff.does(new Resolve(CALM));
    hearsThatTheyLive("home");
    assertThat(date("six_weeks_check").getString("standing")).isEqualTo("ahead");

    var check = new JsonObject().put("key", "six").put("actor", "C1");
    desk.post(
            "/api/incidents/" + staff.incident() + "/commands",
            check.put("command", "check-six-weeks").put("outcome", "kin"))
        .expecting(200);
    town.wait(Duration.ofHours(7));
    assertThat(desk.get(CARE).json().getJsonArray("dates").encode())
        .doesNotContain("six_weeks_check")
        .contains("month_check");
    assertThat(living()).containsExactly("home", "kin");
  }

  @Test
  void a_month_after_a_crisis_the_coordinator_is_reminded_once_to_ask_how_it_is() {
    post("/coordinator", new JsonObject().put("to", "C1").put("reason", "near them"), 200);
    town.phone("+12025550101").texts("please help");
    town.wait(Duration.ofSeconds(30));
    town.phone("+12025550181").replies("1");
    var staff = town.desk("S1");
    staff.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
    staff.does(new Resolve(CALM));
    var dana = town.phone("+12025550184");
    town.whileDown(Duration.ofDays(29));
    town.wait(Duration.ofHours(1));
    assertThat(reminded()).doesNotContain("month_check", "month_check, late");

    town.whileDown(Duration.ofDays(1));
    town.wait(Duration.ofHours(7));
    town.restart();
    town.wait(Duration.ofHours(7));
    assertThat(reminded())
        .filteredOn(one -> one.startsWith("month_check"))
        .containsExactly("month_check", "month_check, late");
    // What was told to the courier leaves a moment later, after a restart too.
    Town.eventually(
        "one for each day",
        () -> {
          town.wait(Duration.ofSeconds(1));
          return textsOfDates(dana).size() == daysOfReminders();
        });
    assertThat(textsOfDates(dana))
        .allSatisfy(text -> assertThat(text).doesNotContain("heron", "Mateo", "Carla"));
  }

  private static List<String> textsOfDates(Phone coordinator) {
    return coordinator.texts().stream().filter(text -> text.contains("something is due")).toList();
  }

  private int daysOfReminders() {
    return (int) reminders().map(one -> one.getString("on")).distinct().count();
  }

  private Stream<JsonObject> reminders() {
    return desk.get(CARE).json().getJsonArray("reminded").stream().map(JsonObject.class::cast);
  }

  private List<String> reminded() {
    return reminders()
        .map(one -> one.getString("kind") + (one.getBoolean("late") ? ", late" : ""))
        .toList();
  }

  /// What is heard of beside the line, which waits for nobody, is noted a moment after the tap.
  private void hearsThatTheyLive(String... where) {
    Town.eventually(
        "noted that they live at " + List.of(where), () -> living().equals(List.of(where)));
  }

  private List<String> living() {
    return desk.get(CARE).expecting(200).json().getJsonArray("living").stream()
        .map(JsonObject.class::cast)
        .map(one -> one.getString("where"))
        .toList();
  }

  /// As the coordinator's own telephone subscribes to it.
  private String calendar() {
    var mine =
        new JsonArray(desk.get("/api/roster/calendars").body())
            .stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("of").equals("C1"))
                .findFirst()
                .orElseThrow();
    return desk.get(URI.create(mine.getString("url")).getPath()).body();
  }

  private String today() {
    return town.now().atZone(ZoneId.of("America/New_York")).toLocalDate().toString();
  }

  private JsonObject met() {
    return new JsonObject()
        .put("on", today())
        .put("family", "present")
        .put("present", new JsonArray().add("P1").add("P2"))
        .put("youth_voice", "declined");
  }
}
