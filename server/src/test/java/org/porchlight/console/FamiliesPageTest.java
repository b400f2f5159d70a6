package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.AgendaItem;
import org.porchlight.care.AgendaSource;
import org.porchlight.family.TelephoneEvent;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.EndingCommand.DecideReview;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.Review;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.Source;
import org.porchlight.notification.PhoneBook;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.Membership;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.NaturalKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class FamiliesPageTest {
  private static final FamilyId MATEO = new FamilyId("FAM-0007");
  private static final String HOME = "/families/FAM-0007";

  private final OpenHouse house = new OpenHouse();
  private final Visitor dana = Visitor.signedIn(house, "C1");

  @AfterEach
  void close() {
    house.close();
  }

  private void taken(String family) {
    dana.get("/families/" + family);
    dana.tap("/families/" + family + "/assign", Map.of("to", "C1", "reason", "mine from today"));
  }

  @Test
  void a_coordinator_sees_their_own_families_and_those_that_nobody_has() {
    taken("FAM-0007");
    assertThat(dana.get("/families").body())
        .containsSubsequence("Dana Field", "My families", "heron", "Nobody has these yet")
        .doesNotContain("more than is good");
  }

  @Test
  void what_nobody_has_is_on_every_coordinators_start_page() {
    assertThat(dana.get("/").body()).contains("Nobody has this family yet");
  }

  @Test
  void a_page_that_asks_by_itself_looks_at_all_families_once_a_minute_at_most() {
    var caseloads = house.care.caseloads();
    var minute = Duration.ofMinutes(1);
    var before = caseloads.lately(minute);
    dana.part("/");
    assertThat(caseloads.lately(minute)).isSameAs(before);

    dana.get("/");
    assertThat(caseloads.lately(minute)).as("a person opened the page").isNotSameAs(before);
    var opened = caseloads.lately(minute);
    house.pass(Duration.ofSeconds(61));
    assertThat(caseloads.lately(minute)).isNotSameAs(opened);
  }

  @Test
  void a_family_in_a_crisis_stands_first() {
    taken("FAM-0074");
    taken("FAM-0007");
    assertThat(dana.get("/families").body()).containsSubsequence("heron", "saffron");
    var nadia = new PhoneNumber("+12025550115");
    var path = "/incidents/" + house.contact(Medium.TEXT, nadia, "ayuda", Language.ES);
    var sam = Visitor.signedIn(house, "S1");
    sam.get(path);
    sam.tap(path + "/take", Map.of());
    sam.tap(path + "/youth", Map.of("youth", "FAM-0074/P1"));
    assertThat(dana.get("/families").body())
        .containsSubsequence("saffron", "A crisis is going on", "heron");
  }

  @Test
  void another_coordinator_is_given_a_family_with_a_reason_alone() {
    dana.get(HOME);
    var answer = dana.post(HOME + "/assign", Map.of("to", "C1", "reason", ""));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Say why.");
    assertThat(dana.post(HOME + "/assign", Map.of("to", "S9", "reason", "x")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_conversation_is_noted_once_however_often_its_form_comes() {
    dana.get(HOME);
    var fields = Map.of("on", "2026-10-08", "way", "call", "person", "P2", "key", "same");
    dana.tap(HOME + "/contact", fields);
    assertThat(dana.tap(HOME + "/contact", fields)).contains("Thu, Oct 8: Call – Carla D.");
    assertThat(OpenHouse.get(house.care.book().of(MATEO)).contacts()).hasSize(1);
  }

  @Test
  void what_a_review_put_on_the_agenda_is_settled_with_what_was_decided() {
    var incident = house.text("help");
    OpenHouse.get(
        house
            .care
            .agenda()
            .add(
                MATEO,
                new AgendaSource.OfReview(incident),
                "",
                Author.LINE,
                new NaturalKey("review:" + incident)));
    assertThat(dana.get(HOME + "/meeting").body())
        .containsSubsequence("The review of a crisis", "/incidents/" + incident + "/review");
    dana.tap(HOME + "/settle", Map.of("item", "1", "decided", "the light is off"));
    assertThat(OpenHouse.get(house.care.book().of(MATEO)).agenda())
        .extracting(AgendaItem::decided)
        .containsExactly("the light is off");
  }

  @Test
  void what_a_program_did_for_somebody_is_told_with_the_programs_name() {
    var incident = house.text("help");
    house.turn(
        incident,
        new AddNote("sent by records"),
        Source.program(new Actor.Staff(new StaffId("S1")), "county records"));
    var own = new Author("C1", Author.Role.COORDINATOR);
    var programs = new Author("C1", Author.Role.COORDINATOR, "county records");
    for (var by : List.of(own, programs)) {
      OpenHouse.get(
          house
              .care
              .agenda()
              .add(MATEO, new AgendaSource.OfStaff(), "talk", by, new NaturalKey("x" + by)));
    }

    assertThat(dana.get("/incidents/" + incident + "/timeline").body())
        .contains("by the program county records");
    assertThat(dana.get(HOME + "/meeting").body())
        .containsOnlyOnce("by the program county records");
  }

  @Test
  void a_meeting_without_the_young_persons_voice_is_not_noted() {
    dana.get(HOME + "/meeting");
    var met = Map.of("on", "2026-10-09", "family", "present", "present", "P2", "words", "all well");
    assertThat(dana.post(HOME + "/met", met).body()).contains("chose not to say");
    var whole = new HashMap<>(met);
    whole.put("declined", "yes");
    assertThat(dana.tap(HOME + "/met", whole))
        .contains("Fri, Oct 9", "With the family", "all well", "by Sun, Nov 8");
  }

  @Test
  void a_telephone_that_was_tried_is_due_no_more_and_who_leaves_is_noted_with_the_day() {
    house.pass(Duration.ofDays(100));
    var again = Visitor.signedIn(house, "C1");
    assertThat(again.get(HOME + "/team").body()).contains("try it again");
    again.tap(HOME + "/tried", Map.of("person", "N1", "telephone", "0"));
    var uncle =
        OpenHouse.get(house.care.families().family(MATEO)).orElseThrow().person(new PersonId("N1"));
    assertThat(uncle.orElseThrow().contactPoints())
        .extracting(ContactPoint::verifiedOn)
        .first()
        .hasToString("2027-01-17");
    again.tap(HOME + "/left", Map.of("person", "N1", "on", "2027-01-16"));
    assertThat(again.page())
        .containsSubsequence("No longer on the team", "Tio Ruben", "Sat, Jan 16");
  }

  @Test
  void who_is_asked_for_steps_says_yes_to_them_in_one_tap() {
    var before = OpenHouse.get(house.care.families().family(MATEO)).orElseThrow();
    var coach = before.person(new PersonId("N2")).orElseThrow();
    var silent = new Membership("", null, null, null, List.of(), List.of(), null, null);
    OpenHouse.get(house.care.families().put(before.with(coach.with(silent))));

    var asked = dana.get(HOME + "/team").body();
    assertThat(asked).containsPattern("Asked for, without a yes so far, in PLN-0007: [A-Z0-9 ]*S2");
    var steps =
        Pattern.compile(
                "name=\"person\" value=\"N2\"><input type=\"hidden\" name=\"plan\""
                    + " value=\"PLN-0007\"><input type=\"hidden\" name=\"steps\""
                    + " value=\"([^\"]+)\"")
            .matcher(asked);
    assertThat(steps.find()).isTrue();
    dana.tap(
        HOME + "/accepted", Map.of("person", "N2", "plan", "PLN-0007", "steps", steps.group(1)));

    assertThat(dana.page()).doesNotContain("Asked for, without a yes so far");
    var after = OpenHouse.get(house.care.families().family(MATEO)).orElseThrow();
    assertThat(after.person(new PersonId("N2")).orElseThrow().membership().accepted()).isNotEmpty();
    assertThat(
            dana.post(HOME + "/accepted", Map.of("person", "N2", "plan", "?", "steps", "H1"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_consent_that_ends_is_given_anew_or_noted_as_not_given() {
    assertThat(dana.get(HOME).body()).contains("talking with the school", "by Jun 30, 2027");
    var consent = Map.of("person", "P2", "consent", "school_exchange");
    var anew = new HashMap<>(consent);
    anew.put("until", "2027-12-31");
    assertThat(dana.tap(HOME + "/consent", anew))
        .contains("by Dec 31, 2027")
        .doesNotContain("Jun 30");
    assertThat(dana.tap(HOME + "/consent", consent)).doesNotContain("talking with the school");
  }

  @Test
  void a_telephone_whose_code_was_told_back_is_due_no_more() {
    var number = new PhoneNumber("+12025550112");
    assertThat(dana.get(HOME).body()).contains("Try the telephone of Dr. K. Osei");
    new PhoneBook(OpenHouse.AGENCY, house.store, house::now)
        .learn(MATEO, new TelephoneEvent.CodeMatched(number, "C1"));
    house.pass(Duration.ofSeconds(10));
    assertThat(dana.get(HOME + "/team").body())
        .containsSubsequence("Dr. K. Osei", "tried Fri, Oct 9");
  }

  @Test
  void somebody_who_joins_is_on_the_team_with_their_day_and_an_untried_telephone() {
    dana.get(HOME + "/team");
    var aunt =
        Map.of(
            "name", "Tia Rosa",
            "role", "aunt",
            "support", "natural",
            "telephone", "+12025550131",
            "on", "2026-10-08");
    assertThat(dana.tap(HOME + "/joined", aunt))
        .containsSubsequence("Tia Rosa, aunt", "Thu, Oct 8", "never tried");
    assertThat(dana.post(HOME + "/joined", aunt).statusCode()).as("once").isEqualTo(409);
  }

  private IncidentId resolved() {
    var incident = house.text("help");
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "worked"));
    sam.tap(
        path + "/resolve",
        Map.of(
            "over_when", "met",
            "disposition", "stabilized_in_place",
            "where", "home",
            "tomorrow", "by_call"));
    return incident;
  }

  @Test
  void a_review_is_on_the_agenda_of_the_next_meeting() {
    var incident = resolved();
    var review =
        new Review(PlanDecision.KEPT, FamilyPresence.PRESENT, "declined", "declined", "it helped");
    house.turn(
        incident,
        new DecideReview(review),
        new Source(new Actor.Staff(new StaffId("C1")), Channel.CONSOLE));
    assertThat(dana.get(HOME + "/meeting").body())
        .containsSubsequence("The review of a crisis", "/incidents/" + incident + "/review");
  }

  @Test
  void two_crises_close_together_bring_the_team_meeting_nearer_and_say_why() {
    dana.get(HOME + "/meeting");
    dana.tap(HOME + "/met", Map.of("on", "2026-10-09", "family", "present", "voice", "more music"));
    resolved();
    assertThat(dana.get(HOME + "/meeting").body()).contains("by Sun, Nov 8");
    house.pass(Duration.ofMinutes(20));
    resolved();
    assertThat(dana.get(HOME + "/meeting").body())
        .contains("After two crises close together the team meets by Fri, Oct 16.");
    assertThat(dana.get(HOME).body()).contains("Mateo D. – At home");
  }

  @Test
  void a_supervisor_reads_the_names_of_families_with_something_open_and_counts_the_others() {
    taken("FAM-0007");
    var pat = Visitor.signedIn(house, "S3");
    assertThat(main(pat.get("/families").body()))
        .contains("Families of others", "Dana Field")
        .doesNotContain("heron", HOME);
    Visitor.signedIn(house, "S1").walkToStep(house.text("help"));
    assertThat(main(pat.get("/families").body()))
        .containsSubsequence("Families I have to do with", "heron", "Dana Field");
    assertThat(pat.post(HOME + "/contact", Map.of("on", "2026-10-08", "way", "call")).statusCode())
        .isEqualTo(403);
    assertThat(Visitor.signedIn(house, "S1").get("/families").statusCode()).isEqualTo(403);
  }

  @Test
  void a_reason_opens_the_pages_of_a_family_to_a_supervisor_without_numbers_and_forms() {
    taken("FAM-0007");
    var pat = Visitor.signedIn(house, "S3");
    var denied = pat.get(HOME + "/team");
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).contains("/break-glass").doesNotContain("Carla");

    pat.read(denied.body());
    var reason = Map.of("to", HOME + "/team", "purpose", "complaint", "words", "The state asks");
    pat.tap("/break-glass", reason);

    for (var part : new String[] {"", "/meeting", "/team"}) {
      var opened = pat.get(HOME + part);
      assertThat(opened.statusCode()).as(part).isEqualTo(200);
      assertThat(main(opened.body())).doesNotContain("action=\"/families/", "+***", "/readings");
    }
    assertThat(pat.page()).contains("Carla");
    assertThat(main(dana.get(HOME + "/team").body()))
        .contains("+***", "action=\"/families/FAM-0007/joined\"");
    assertThat(main(pat.get("/families").body())).doesNotContain("heron");
  }

  private static String main(String page) {
    return page.substring(page.indexOf("<main")).replaceAll("\\s+", " ");
  }
}
