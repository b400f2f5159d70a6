package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.CoordinatorsDesk.next;
import static org.porchlight.CoordinatorsDesk.sample;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A plan's life between crises, as a coordinator's program sees it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanLifeFlowTest {
  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);

  @Test
  void from_a_draft_through_sign_offs_to_the_version_that_runs_with_dissent_in_sight() {
    assertThat(desk.life().getInteger("running")).isEqualTo(4);
    desk.signed(next("minutes: 10", "minutes: 12"));
    assertThat(desk.life().getJsonArray("banner").encode()).contains("Version 5 is being written.");
    desk.readAndSign("P3", "with_reservation", "Que me llamen a mí primero.");

    var other =
        desk.put("/api/plans/PLN-0007/versions/5?actor=S1", next("minutes: 10", "minutes: 9"));
    assertThat(other.expecting(409).json().getString("stored"))
        .hasSize(64)
        .isNotEqualTo(other.json().getString("offered"));

    var before = "2026-10-10T00:41:00Z";
    town.wait(Duration.ofMinutes(2));
    desk.activate().expecting(200);

    assertThat(desk.life().getInteger("running")).isEqualTo(5);
    assertThat(desk.version(4).getString("status")).isEqualTo("superseded");
    assertThat(desk.version(5).getJsonArray("dissent").getJsonObject(0).getString("words"))
        .isEqualTo("Que me llamen a mí primero.");
    assertThat(desk.get("/api/plans/PLN-0007?at=" + before).json().getInteger("running"))
        .isEqualTo(4);
    assertThat(desk.get("/api/families/FAM-0007/plans?at=" + before).body())
        .contains("\"running\":4");
    assertThat(desk.get("/api/plans/PLN-0007/difference?from=4&to=5").body())
        .contains("H1", "minut");
    assertThat(desk.get("/api/plans/PLN-0007/versions/5?format=yaml").body())
        .startsWith("# yaml-language-server")
        .contains("status: \"active\"");
  }

  @Test
  void a_version_is_not_activated_while_something_blocks_and_not_by_just_anybody() {
    desk.put("/api/plans/PLN-0007/versions/5?actor=S1", next("minutes: 10", "minutes: 12"))
        .expecting(200);
    desk.ask("/versions/5/team-review", new JsonObject()).expecting(200);
    desk.ask("/versions/5/signing", new JsonObject()).expecting(200);

    var blocked = desk.activate().expecting(409).json();
    assertThat(blocked.getString("refusal")).isEqualTo("plan_is_not_ready");
    assertThat(blocked.getJsonArray("blockers").encode()).contains("signoff.decision_holder");
    assertThat(
            desk.post(
                    "/api/plans/PLN-0007/versions/5/activate", new JsonObject().put("actor", "S1"))
                .expecting(403)
                .json()
                .getString("refusal"))
        .isEqualTo("no_right");
    assertThat(desk.life().getInteger("running")).isEqualTo(4);
  }

  @Test
  void a_broken_draft_is_refused_with_its_line_and_takes_nothing_from_what_runs() {
    var broken =
        desk.put("/api/plans/PLN-0007/versions/5?actor=S1", next("minutes: 10", "minutes: x"));

    var fault = broken.expecting(422).json().getJsonArray("faults").getJsonObject(0);
    assertThat(fault.getInteger("line")).isPositive();
    assertThat(fault.getString("path")).contains("minutes");
    assertThat(desk.life().getInteger("running")).isEqualTo(4);
  }

  @Test
  void a_telephone_is_somebodys_own_only_if_the_familys_record_says_so() {
    desk.put("/api/plans/PLN-0007/versions/5?actor=C1", next("minutes: 10", "minutes: 12"))
        .expecting(200);
    desk.ask("/versions/5/team-review", new JsonObject()).expecting(200);
    desk.ask("/versions/5/signing", new JsonObject()).expecting(200);
    var carla = new JsonObject().put("who", "P2").put("language", "en");
    desk.ask("/versions/5/reading", carla.copy().put("how", "read_aloud")).expecting(200);
    var signed = carla.put("way", "text_reply").put("device", "own").put("agreement", "agree");

    var lupes = signed.copy().put("telephone", "+12025550102");
    assertThat(desk.ask("/versions/5/sign-offs", lupes).expecting(409).json().getString("refusal"))
        .isEqualTo("not_from_this_telephone");

    var family = desk.get("/api/families/FAM-0007").expecting(200).json();
    family
        .getJsonObject("people")
        .getJsonObject("P2")
        .getJsonArray("contact")
        .getJsonObject(0)
        .put("monitored_by", "her former husband");
    desk.put("/api/families/FAM-0007", family.encode()).expecting(200);
    assertThat(desk.ask("/versions/5/sign-offs", signed).expecting(409).json().getString("refusal"))
        .isEqualTo("not_from_this_telephone");

    desk.put("/api/families/FAM-0007", sample("mateo-family.yaml")).expecting(200);
    desk.ask("/versions/5/sign-offs", signed.copy().put("telephone", "+12025550101"))
        .expecting(200);
  }

  @Test
  void a_draft_opened_by_a_link_counts_as_read_on_the_day_it_is_where_the_family_lives() {
    desk.put(
            "/api/plans/PLN-0007/versions/5?actor=C1",
            next("timezone: America/New_York", "timezone: Asia/Kolkata"))
        .expecting(200);
    var wish = new JsonObject().put("part", "whole_plan").put("person", "P2").put("by", "C1");
    var link = desk.post("/api/plans/PLN-0007/versions/5/links", wish).expecting(201).json();

    desk.opens(link).expecting(200);

    assertThat(desk.version(5).getJsonArray("readings").getJsonObject(0))
        .isEqualTo(
            new JsonObject(
                "{'who':'P2','how':'opened','language':'en','on':'2026-10-10'}"
                    .replace('\'', '"')));
  }

  @Test
  void a_new_version_says_what_it_rests_on() {
    var uncited = next("(?s)  what_changed: >-.*?\n(?=\\w)", "");

    assertThat(
            desk.put("/api/plans/PLN-0007/versions/5?actor=C1", uncited)
                .expecting(409)
                .json()
                .getString("refusal"))
        .isEqualTo("version_cites_nothing");
  }

  @Test
  void a_crash_between_the_life_and_the_library_is_mended_at_the_start() {
    desk.signed(next("minutes: 10", "minutes: 12"));
    desk.activate().expecting(200);
    town.runInLibrary("PLN-0007", 4);

    town.restart();

    Town.eventually(
        "the line runs what the life says",
        () -> town.runningInLibrary("FAM-0007").equals(List.of("PLN-0007 v5")));
  }

  @Test
  void a_sign_off_taken_back_and_a_member_who_leaves_ask_for_attention_and_the_plan_runs_on() {
    desk.delete(
            "/api/plans/PLN-0007/versions/4/sign-offs/P3",
            new JsonObject().put("actor", "C1").put("reason", "not like this"))
        .expecting(200);
    var family = desk.get("/api/families/FAM-0007").expecting(200).json();
    family.getJsonObject("people").getJsonObject("N2").put("left", "2026-10-09");
    desk.put("/api/families/FAM-0007", family.encode()).expecting(200);
    desk.put("/api/families/FAM-0007", family.encode()).expecting(200);

    assertThat(causes(4)).containsExactly("sign_off_withdrawn P3", "member_left N2");
    assertThat(desk.life().getInteger("running")).isEqualTo(4);
    assertThat(desk.version(4).getString("status")).isEqualTo("needs_attention");

    desk.ask(
            "/attention/settle",
            new JsonObject().put("cause", "member_left").put("person", "N2").put("how", "asked"))
        .expecting(200);
    desk.put("/api/families/FAM-0007", family.encode()).expecting(200);
    assertThat(causes(4)).containsExactly("sign_off_withdrawn P3");
  }

  @Test
  void a_review_date_and_an_eighteenth_birthday_come_by_the_calendar() {
    desk.signed(next("born: 2015-03", "born: 2008-11"));
    desk.activate().expecting(200);

    town.whileDown(Duration.ofDays(33));

    Town.eventually("told of the birthday", () -> causes(5).equals(List.of("of_age P1")));
    Town.eventually(
        "reminded of the review",
        () -> desk.version(5).getJsonArray("reminders").encode().contains("review_coming"));

    town.whileDown(Duration.ofDays(30));

    Town.eventually(
        "told that the review has passed",
        () -> causes(5).equals(List.of("of_age P1", "review_past null")));
    assertThat(desk.life().getInteger("running")).isEqualTo(5);
  }

  @Test
  void a_family_is_not_closed_while_a_member_receives_a_service() {
    desk.post("/api/families/FAM-0007/close", new JsonObject().put("actor", "S1")).expecting(403);
    var refused =
        desk.post("/api/families/FAM-0007/close", new JsonObject().put("actor", "C1"))
            .expecting(409)
            .json();

    assertThat(refused.getString("message")).contains("stays open");
    assertThat(desk.get("/api/families/FAM-0007").body()).doesNotContain("passphrase");
  }

  @Test
  void a_familys_record_is_read_as_it_was_at_any_time() {
    var before = town.now();
    town.wait(Duration.ofMinutes(2));
    var changed = sample("mateo-family.yaml").replaceFirst("line_code: heron", "line_code: egret");
    desk.put("/api/families/FAM-0007", changed).expecting(200);
    desk.put("/api/families/FAM-0007", changed).expecting(200);

    assertThat(desk.get("/api/families/FAM-0007").body()).contains("egret");
    assertThat(desk.get("/api/families/FAM-0007?at=" + before).expecting(200).body())
        .contains("heron")
        .doesNotContain("egret", "pbkdf2");
    assertThat(desk.get("/api/families/FAM-0007?at=" + town.now()).body()).contains("egret");
    desk.get("/api/families/FAM-0007?at=2020-01-01T00:00:00Z").expecting(404);
    desk.get("/api/families/FAM-0007?at=yesterday").expecting(400);
  }

  @Test
  void a_sample_family_goes_out_and_in_unchanged() {
    desk.put("/api/families/FAM-0007", sample("mateo-family.yaml")).expecting(200);

    assertThat(causes(4)).isEmpty();
    assertThat(desk.get("/api/families/FAM-0007").body()).contains("PLN-0007");
  }

  private List<String> causes(int version) {
    JsonArray attention = desk.version(version).getJsonArray("attention");
    return attention.stream()
        .map(JsonObject.class::cast)
        .map(one -> one.getString("cause") + " " + one.getString("person"))
        .toList();
  }
}
