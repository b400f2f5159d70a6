package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Office.Reply;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.Author;
import org.porchlight.rights.ProgramRight;

/// For whom a program may act: for people who might do it themselves, and for nobody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActorsOfProgramsTest {
  private static final FamilyId MATEO = new FamilyId("FAM-0007");
  private static final String SCHOOL = "token-of-the-school";
  private static final String RECORDS = "token-of-the-records";
  private static final String ALL = "token-of-everything";

  private final Office office = new Office();
  private int port;
  private int keys;
  private String incident = "";

  @BeforeEach
  void serve() {
    var accounts =
        new ExchangeSettings(
            List.of(
                ApiAccount.usual(ALL),
                new ApiAccount("school", SCHOOL, "harbor elementary", ProgramRight.of("x")),
                new ApiAccount(
                    "records", RECORDS, "", EnumSet.of(ProgramRight.COMMAND_INCIDENTS))));
    port =
        office.serve(router ->
            router.route("/api/*").subRouter(office.api(false, accounts).router(office.vertx)));
    // A Monday morning, when the school is open.
    office.onLoop(() -> office.advance(Duration.ofHours(36)));
    incident = office.text("please help");
    done("S1", "acknowledge-page");
    done("S1", "record-screening", "outcome", "calm");
    done("S1", "choose-speaker", "person", "P2");
    done("S1", "confirm-identity", "outcome", "known_voice");
    done("S1", "choose-youth", "youth", "P1");
    done("S1", "choose-scenario", "scenario", "S");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void nobody_acts_by_a_program_who_might_not_act_themselves() {
    long version = version();

    // On no shift tonight, nobody's case manager, and who keeps the line running.
    for (var actor : new String[] {"S4", "M1", "M2", "O1"}) {
      for (var command : new String[] {"engage", "override-danger", "send-words", "add-note"}) {
        refused(ALL, actor, command, "words", "w", "reason", "r");
      }
    }
    refused(ALL, "C1", "end-step", "outcome", "worked");
    refused(ALL, "S1", "close");

    assertThat(version()).isEqualTo(version);
    assertThat(ask(ALL, "S1", "add-note", "words", "w").status()).isEqualTo(200);
    assertThat(ask(ALL, "C1", "add-note", "words", "w").status()).isEqualTo(200);
  }

  @Test
  void who_was_asked_or_carried_it_may_act_though_their_shift_is_over() {
    done("S1", "offer-handover", "person", "S2");
    done("S1", "page-person", "person", "S3");
    office.nobodyIsOnCall();

    assertThat(ask(ALL, "S2", "accept-handover").status()).isEqualTo(200);
    assertThat(ask(ALL, "S1", "add-note", "words", "w").status()).isEqualTo(200);
    refused(ALL, "S4", "add-note", "words", "w");
  }

  @Test
  void a_case_manager_notes_what_became_of_their_own_agencys_steps_and_nothing_else() {
    refused(ALL, "M1", "note-step", "step", "S3", "words", "not tried yet");
    schoolWorked();

    refused(ALL, "M2", "note-step", "step", "S1", "words", "another agency's");
    refused(ALL, "M1", "note-step", "step", "S9", "words", "no such step");
    refused(ALL, "S1", "note-step", "step", "S1", "words", "on call, and no case manager");
    assertThat(ask(ALL, "M1", "note-step", "step", "S1", "words", "in the library").status())
        .isEqualTo(200);
    assertThat(office.get("/api/incidents/" + incident + "/timeline").body()).contains("M1");
  }

  @Test
  void another_agencys_program_acts_for_its_own_case_managers_alone() {
    schoolWorked();

    assertThat(ask(SCHOOL, "M1", "note-step", "step", "S1", "words", "by us").status())
        .isEqualTo(200);
    refused(SCHOOL, "M2", "note-step", "step", "S1", "words", "another's");
    refused(SCHOOL, "S1", "add-note", "words", "w");
    refused(SCHOOL, "caller", "add-note", "words", "w");
    refused(SCHOOL, "support:N1", "acknowledge-page");
    assertThat(office.ask(port, "GET", "/api/incidents/" + incident, SCHOOL).status())
        .isEqualTo(403);
  }

  @Test
  void for_families_and_their_supports_only_a_program_acts_that_was_given_it() {
    refused(RECORDS, "caller", "add-note", "words", "w");
    refused(RECORDS, "support:N1", "acknowledge-page");

    assertThat(ask(RECORDS, "S1", "add-note", "words", "w").status()).isEqualTo(200);
    assertThat(ask(ALL, "support:N1", "acknowledge-page").status()).isEqualTo(409);
  }

  @Test
  void plans_are_proposed_by_this_agencys_staff_and_by_a_familys_coordinator_as_its_coordinator() {
    assertThat(proposes("S1", MATEO)).hasValue(Author.Role.TEAM_MEMBER);
    assertThat(proposes("C1", MATEO)).hasValue(Author.Role.COORDINATOR);
    assertThat(proposes("C1", null)).hasValue(Author.Role.COORDINATOR);
    for (var stranger : new String[] {"M1", "M2", "O1", "S99"}) {
      assertThat(proposes(stranger, MATEO)).as(stranger).isEmpty();
    }
  }

  @Test
  void what_a_program_does_for_somebody_stands_under_its_account_and_their_name() {
    assertThat(ask(RECORDS, "S1", "add-note", "words", "w").status()).isEqualTo(200);

    var last = new JsonArray(office.get("/api/incidents/" + incident + "/timeline").body());
    var row = last.getJsonObject(last.size() - 1);
    assertThat(row.getString("actor")).isEqualTo("S1");
    assertThat(row.getString("channel")).isEqualTo("api");
    assertThat(row.getString("program")).isEqualTo("records");
    assertThat(last.getJsonObject(0).getValue("program")).isNull();
    assertThat(asked("S1", MATEO))
        .isInstanceOfSatisfying(
            Actors.Asked.Acting.class, it -> assertThat(it.by().program()).isEqualTo("api"));
  }

  private Optional<Author.Role> proposes(String name, @Nullable FamilyId family) {
    return asked(name, family) instanceof Actors.Asked.Acting(_, var by)
        ? Optional.of(by.role())
        : Optional.empty();
  }

  private Actors.Asked asked(String name, @Nullable FamilyId family) {
    return office.onLoop(() ->
        new Actors(office::member, office.relationships())
            .at(ProgramDoor.PLAN_PROPOSE, ApiAccount.usual(ALL), name, family));
  }

  @Test
  void nothing_of_a_family_is_read_or_made_for_who_has_nothing_to_do_with_any() {
    for (var stranger : new String[] {"M1", "O1", "S99"}) {
      var path = "/api/incidents/" + incident + "?actor=" + stranger;
      assertThat(office.ask(port, "GET", path, ALL).status()).as(stranger).isEqualTo(400);
      assertThat(office.readers().worksWithFamilies(new StaffId(stranger))).isFalse();
    }
    assertThat(office.ask(port, "GET", "/api/incidents/" + incident + "?actor=S4", ALL).status())
        .isEqualTo(200);
  }

  @Test
  void every_command_stands_in_one_row_of_the_table() {
    var rows = CommandRights.TABLE.values().stream().flatMap(List::stream).toList();

    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            CommandTable.ALL.stream().map(CommandForm::name).toList());
  }

  /// A step that the school's agency owes had its turn.
  private void schoolWorked() {
    done("S1", "start-step", "step", "S1", "reason", "the school called");
    done("S1", "end-step", "step", "S1", "outcome", "worked");
  }

  private long version() {
    return office.get("/api/incidents/" + incident).json().getLong("version");
  }

  private void refused(String token, String actor, String command, String... fields) {
    var reply = ask(token, actor, command, fields);
    assertThat(reply.status()).as(actor + " " + command + " " + reply.body()).isEqualTo(403);
    assertThat(reply.json().getString("refusal")).isEqualTo("no_right");
  }

  private void done(String actor, String command, String... fields) {
    var reply = ask(ALL, actor, command, fields);
    assertThat(reply.status()).as(actor + " " + command + " " + reply.body()).isEqualTo(200);
  }

  private Reply ask(String token, String actor, String command, String... fields) {
    var body =
        new JsonObject().put("key", "k" + ++keys).put("actor", actor).put("command", command);
    var form = CommandTable.find(command).orElseThrow();
    for (int i = 0; i < fields.length; i += 2) {
      // Of the fields a test gives, those that the command has.
      if (form.fieldNames().contains(fields[i])) {
        body.put(fields[i], fields[i + 1]);
      }
    }
    return office.ask(
        port, "POST", "/api/incidents/" + incident + "/commands", token, body.encode());
  }
}
