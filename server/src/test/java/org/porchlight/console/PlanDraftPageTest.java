package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.checks.PlanChecks;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanDraftPageTest {
  private static final String DRAFT = "/plans/PLN-0007/draft";
  private static final String MINUTES = "scenarios.H.steps.H3.minutes";

  private final OpenHouse house = new OpenHouse();
  private final Visitor dana = Visitor.signedIn(house, "C1");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void every_sample_plan_opens_and_shows_no_difference() {
    for (var plan : OpenHouse.get(house.lives.plans())) {
      var path = "/plans/" + plan + "/draft";
      dana.get(path);
      dana.tap(path, Map.of());
      assertThat(dana.page()).as(plan.value()).contains("Everything you type is saved at once.");
      assertThat(dana.get(path + "/send").body())
          .as(plan.value())
          .contains("Nothing. The words are the same.");
    }
  }

  @Test
  void a_field_is_saved_as_it_is_typed_with_what_the_checks_say_of_it() {
    begin();

    var told = write(MINUTES, "soon").body();

    assertThat(told).contains("Saved at ", "To mend before it can run");
    assertThat(told)
        .containsPattern(
            "id=\"t-scenarios-H-steps-H3-minutes\" data-slot><div class=\"banner danger\"");
    assertThat(dana.get(DRAFT + "/part/s-H").body()).contains("value=\"soon\"");
    assertThat(write(MINUTES, "25").body()).doesNotContain("H3-minutes\" data-slot><div");
    assertThat(dana.get(DRAFT + "/send").body()).contains("Step H3 gets 25 minutes, not 30.");
  }

  @Test
  void whoever_reads_in_spanish_is_told_nothing_of_the_checks_in_english() {
    begin();
    dana.tap("/language", Map.of("to", "es"));
    for (var place :
        List.of("what_helps", "strengths", "scenarios.H.over_when", "plan.review_by")) {
      assertThat(write(place, "").statusCode()).isEqualTo(200);
    }
    var told =
        write("scenarios.H.steps.H2.say.es", "").body() + dana.get(DRAFT + "/part/s-H").body();
    var unread = write(MINUTES, "soon").body() + dana.get(DRAFT + "/part/s-H").body();

    assertThat(told).contains("Añada", "; se espera: ");
    assertThat(unread).contains("ahora: \"soon\"; se espera: minutos enteros de 1 a");
    assertThat(told + unread).doesNotContain("got ", "expected ");
    assertThat(
            PlanChecks.ALL.stream()
                .flatMap(check -> Stream.of(check.sentence(), check.mend()))
                .filter((told + unread)::contains))
        .isEmpty();
  }

  @Test
  void two_editors_are_told_of_each_other_and_nobody_writes_over_the_other_unseen() {
    begin();
    var page = value("data-page");
    var seen = value("data-seen");
    var pat = Visitor.signedIn(house, "C1");
    pat.get(DRAFT + "/part/s-H");
    pat.post(DRAFT + "/write", words(pat, MINUTES, "40"));

    var late = dana.post(DRAFT + "/write", fields(MINUTES, "20", seen, page));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains(
            "data-conflict=\"" + MINUTES + "\" data-words=\"40\"", "Dana Field wrote here at");

    // Another field is nobody's loss, and the other's words come along.
    var other = dana.post(DRAFT + "/write", fields("what_helps", "the dog", seen, page));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).contains("data-theirs=\"" + MINUTES + "\" data-words=\"40\"");
  }

  @Test
  void a_part_that_a_plan_does_not_have_is_not_found() {
    begin();
    for (var part : List.of("elsewhere", "a.b", "%3Cb%3E")) {
      assertThat(dana.get(DRAFT + "/part/" + part).statusCode()).as(part).isEqualTo(404);
    }
  }

  @Test
  void a_step_is_added_moved_and_taken_out() {
    begin();
    dana.get(DRAFT + "/part/s-H");
    var added = change("add_step", Map.of("scenario", "H", "after", "H2"));
    assertThat(added).containsSubsequence("id=\"step-H2\"", "id=\"step-H8\"", "id=\"step-H3\"");
    assertThat(change("step_up", Map.of("scenario", "H", "step", "H8")))
        .containsSubsequence("id=\"step-H1\"", "id=\"step-H8\"", "id=\"step-H2\"");
    assertThat(change("remove_step", Map.of("scenario", "H", "step", "H8")))
        .doesNotContain("id=\"step-H8\"");
    assertThat(dana.get(DRAFT + "/send").body()).contains("Nothing. The words are the same.");
  }

  @Test
  void people_come_from_the_team_or_anew_and_a_situation_comes_with_its_first_step() {
    begin();
    dana.get(DRAFT + "/part/people");
    assertThat(
            change(
                "new_person",
                Map.of("name", "Dona Ines", "role", "neighbor", "support", "natural")))
        .contains("id=\"person-N4\"", "Dona Ines");
    assertThat(change("remove_person", Map.of("person", "N4"))).doesNotContain("id=\"person-N4\"");
    assertThat(change("add_scenario", Map.of())).contains("id=\"step-A1\"");
  }

  @Test
  void scripts_long_names_and_names_from_the_right_are_shown_as_they_are() {
    begin();
    var hostile = "<script>alert(1)</script>";
    var longName = "Maximiliana ".repeat(42).strip();
    write("people.N1.name", hostile);
    write("people.N2.name", longName);
    write("people.N3.name", "نور الهدى بنت عبد الرحمن");

    var page = dana.get(DRAFT + "/part/people").body();

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", longName, "نور الهدى بنت عبد الرحمن")
        .doesNotContain("<script>alert");
  }

  @Test
  void the_whole_file_has_the_same_checks_at_their_lines_and_is_kept_whatever_it_says() {
    begin();
    dana.get(DRAFT + "/part/file");

    assertThat(write("", "schema: crisis-plan/1\nplan: [").body())
        .contains("While this is open the other checks wait.", "Line 2.");

    assertThat(dana.get(DRAFT + "/part/young").body())
        .contains("schema: crisis-plan/1\nplan: [", "the other checks wait");
  }

  @Test
  void what_is_too_large_or_not_an_authors_to_write_changes_nothing() {
    begin();

    assertThat(write("what_helps", "x".repeat(8_001)).statusCode()).isEqualTo(413);
    assertThat(write("", "x".repeat(300_000)).statusCode()).isEqualTo(413);
    assertThat(write("plan.youth", "P4").statusCode()).isEqualTo(404);
    assertThat(write("scenarios.H.steps.H99.minutes", "5").statusCode()).isEqualTo(404);
    assertThat(dana.get(DRAFT + "/send").body()).contains("Nothing. The words are the same.");
  }

  @Test
  void a_draft_that_says_why_goes_to_everybody_and_one_that_does_not_is_asked_to() {
    begin();
    write(MINUTES, "25");
    dana.get(DRAFT + "/send");
    var why = new LinkedHashMap<String, String>();
    why.put("newest", "4");
    why.put("reason", "post_crisis");
    why.put("what_changed", "More time for Ruben.");

    assertThat(dana.post(DRAFT + "/send", why).body())
        .contains("A new version says which incident or meeting it rests on")
        .contains("More time for Ruben.");

    why.put("meeting", "team meeting of 2026-10-08");
    assertThat(dana.tap(DRAFT + "/send", why)).contains("Sign-off board", "PLN-0007 v5");
    assertThat(status(5)).isEqualTo(PlanStatus.SIGNING);
    assertThat(status(4)).isEqualTo(PlanStatus.ACTIVE);
    assertThat(dana.get(DRAFT).body()).contains("PLN-0007 v6");
  }

  @Test
  void a_version_that_came_meanwhile_is_looked_at_before_a_draft_is_sent() {
    begin();
    write(MINUTES, "25");
    house.rewritten();

    var page = dana.get(DRAFT + "/send").body();
    assertThat(page).contains("Another version came in meanwhile");

    var why = new LinkedHashMap<String, String>();
    why.put("newest", "4");
    why.put("reason", "post_crisis");
    why.put("meeting", "m");
    why.put("what_changed", "w");
    assertThat(dana.post(DRAFT + "/send", why).statusCode()).isEqualTo(409);
    why.put("newest", "5");
    assertThat(dana.tap(DRAFT + "/send", why)).contains("PLN-0007 v6");
    assertThat(status(5)).isEqualTo(PlanStatus.RETIRED);
  }

  private void begin() {
    dana.get(DRAFT);
    dana.tap(DRAFT, Map.of());
    dana.get(DRAFT + "/part/young");
  }

  private java.net.http.HttpResponse<String> write(String place, String words) {
    dana.get(DRAFT + "/part/s-H");
    return dana.post(DRAFT + "/write", words(dana, place, words));
  }

  private Map<String, String> words(Visitor who, String place, String words) {
    return fields(place, words, value(who, "data-seen"), value(who, "data-page"));
  }

  private static Map<String, String> fields(String place, String words, String seen, String page) {
    return Map.of("place", place, "words", words, "seen", seen, "page", page, "part", "s-H");
  }

  private String change(String what, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("do", what);
    all.put("seen", value("data-seen"));
    all.put("page", value("data-page"));
    return dana.tap(DRAFT + "/change", all);
  }

  private String value(String name) {
    return value(dana, name);
  }

  private static String value(Visitor who, String name) {
    var found =
        Pattern.compile("<div id=\"draft\"[^>]*" + name + "=\"([^\"]*)\"").matcher(who.page());
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private PlanStatus status(int version) {
    var life = OpenHouse.get(house.lives.life(new PlanId("PLN-0007")));
    return life.version(version).orElseThrow().status();
  }
}
