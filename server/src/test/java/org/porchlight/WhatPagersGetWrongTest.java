package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.StepOutcome;

/// What users of other pagers ask for in vain, each as they say it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhatPagersGetWrongTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone backup = town.phone("+12025550182");
  private final Phone supervisor = town.phone("+12025550183");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone coach = town.phone("+12025550104");
  private final Phone alvarez = town.phone("+12025550105");

  private Desk taken() {
    carla.texts("please help");
    sam.replies("1");
    return town.desk("S1");
  }

  private Desk onTheThirdStep() {
    return walkToTheThird(taken());
  }

  private static Desk walkToTheThird(Desk desk) {
    return desk.isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
  }

  @Test
  void a_voicemail_is_not_taken_for_a_human_and_the_next_person_is_called() {
    sam.behaves("voicemail");
    carla.calls();
    town.wait(Duration.ofSeconds(40));

    assertThat(town.state(town.onlyIncident()).crew().lead()).isNull();
    assertThat(backup.rings()).isTrue();
  }

  @Test
  void keep_calling_until_somebody_is_reached() {
    for (Phone phone : new Phone[] {sam, backup, supervisor}) {
      phone.behaves("no-answer");
    }
    carla.calls();
    town.wait(Duration.ofSeconds(75));

    Desk desk = town.desk("S1");
    assertThat(desk.all("page.channel_added")).contains("S1:queued:null", "S2:queued:null");
    sam.behaves("manual");
    town.wait(Duration.ofMinutes(12));
    assertThat(sam.texts()).hasSizeGreaterThan(1);
    assertThat(desk.state().contacts().callbackBy()).isNotNull();
  }

  @Test
  void a_phone_in_use_is_not_taken_for_nobody_and_rings_again() {
    sam.behaves("busy");
    carla.calls();
    town.wait(Duration.ofSeconds(10));
    assertThat(sam.texts()).hasSize(1);
    sam.behaves("manual");
    town.wait(Duration.ofSeconds(20));

    Desk desk = town.desk("S1");
    assertThat(desk.all("page.undelivered")).contains("S1:undelivered:busy");
    assertThat(desk.all("page.unreached")).isEmpty();
    assertThat(sam.rings()).isTrue();
  }

  @Test
  void a_step_that_reaches_nobody_takes_no_time_and_who_leads_is_told_at_once() {
    town.fault("sms-30003", "+12025550103");
    ruben.behaves("no-answer");
    Desk desk = taken();
    town.wait(Duration.ofMinutes(30));
    desk.isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    assertThat(desk.step()).isEqualTo("H3");
    town.wait(Duration.ofSeconds(40));

    assertThat(desk.types()).contains("page.unreached", "step.overdue");
    assertThat(sam.texts().getLast()).contains("nobody else for this step can be reached");
    assertThat(desk.all("task.left")).contains("null:step_reaches_nobody:null");
  }

  @Test
  void an_escalation_is_not_lost_when_the_server_starts_again() {
    carla.calls();
    town.wait(Duration.ofSeconds(10));
    assertThat(backup.texts()).isEmpty();
    town.whileDown(Duration.ofSeconds(25));

    assertThat(backup.texts()).hasSize(1);
    town.wait(Duration.ofSeconds(30));
    assertThat(supervisor.texts()).filteredOn(text -> text.contains("staff needed")).hasSize(1);
  }

  @Test
  void an_acknowledgement_that_is_forgotten_expires_and_says_so_before() {
    Desk desk = taken().isAbout("FAM-0007", "P1", "H").allIsCalm();
    desk.ends(StepOutcome.WORKED);
    desk.does(new SendWords("I am here with you"));
    int before = sam.texts().size();
    town.wait(Duration.ofMinutes(9));
    assertThat(desk.types()).contains("attention.warned").doesNotContain("attention.sought");
    assertThat(sam.texts()).hasSizeGreaterThan(before);
    assertThat(sam.texts().getLast()).contains("In 2 minutes somebody else is asked too");
    town.wait(Duration.ofMinutes(2));

    assertThat(desk.types()).contains("attention.sought");
    assertThat(backup.texts().getLast()).contains("somebody still waits");
  }

  @Test
  void more_than_one_responder_is_needed_and_one_yes_lets_nobody_go() {
    Desk desk = onTheThirdStep();
    ruben.replies("1");
    assertThat(alvarez.texts()).hasSize(1);
    assertThat(desk.all("page.cancelled")).isEmpty();
    alvarez.replies("2");

    assertThat(coach.texts()).hasSize(1);
    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("page.queued") && "N2".equals(row.person()))
        .extracting("detail")
        .containsExactly("take_sofi");
    coach.replies("1");
    assertThat(desk.all("page.acknowledged"))
        .contains("N1:acknowledged:null", "N2:acknowledged:null");
  }

  @Test
  void who_said_yes_and_cannot_after_all_is_replaced() {
    Desk desk = onTheThirdStep();
    alvarez.replies("1");
    alvarez.hangsUp();
    alvarez.replies("2");

    assertThat(desk.all("page.declined")).containsExactly("N3:declined:null");
    assertThat(coach.texts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 12", "1 voy en 12 minutos", "1, 12 min"})
  void coming_in_twelve_minutes_is_one_reply(String reply) {
    Desk desk = onTheThirdStep();
    ruben.replies(reply);

    assertThat(desk.all("page.acknowledged")).contains("N1:acknowledged:null");
    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("page.coming"))
        .extracting("detail")
        .containsExactly("12min");
    assertThat(ruben.texts().getLast()).contains("12 minutos");
  }

  @Test
  void who_said_they_come_is_asked_when_they_should_be_there_and_then_staff_are_told() {
    Desk desk = onTheThirdStep();
    ruben.replies("1 5");
    town.wait(Duration.ofMinutes(11));
    assertThat(ruben.texts().getLast()).contains("ya llego?");
    int before = sam.texts().size();
    town.wait(Duration.ofMinutes(6));
    assertThat(sam.texts().subList(before, sam.texts().size()))
        .anyMatch(text -> text.contains("has not said that they are there"));
    ruben.replies("1");

    assertThat(desk.all("page.arrived")).containsExactly("N1:arrived:null");
  }

  @Test
  void words_say_that_they_are_there() {
    Desk desk = onTheThirdStep();
    ruben.replies("1 10");
    ruben.replies("ya llegue");
    town.wait(Duration.ofMinutes(12));

    assertThat(desk.all("page.arrived")).containsExactly("N1:arrived:null");
    assertThat(desk.types()).doesNotContain("page.arrival_asked");
  }

  @Test
  void words_alone_are_no_yes() {
    Desk desk = onTheThirdStep();
    ruben.replies("voy en 20 minutos");

    assertThat(desk.types()).filteredOn("page.acknowledged"::equals).hasSize(1);
    assertThat(ruben.texts().getLast()).contains("Responda 1");
  }

  @Test
  void who_comes_second_hears_who_has_it_and_since_when() {
    carla.texts("please help");
    town.wait(Duration.ofSeconds(35));
    sam.replies("1");

    assertThat(backup.texts().getLast()).matches("Harbor Line: S1 has it since 20:4[0-9].*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30003", "30004", "30005", "30006", "30007", "30008", "30034", "30036"})
  void a_text_that_does_not_arrive_is_followed_by_a_call_at_once(String code) {
    town.fault("sms-" + code, "+12025550103");
    Desk desk = onTheThirdStep();

    assertThat(ruben.rings()).isTrue();
    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("page.undelivered"))
        .extracting("detail")
        .containsExactly(code);
  }

  @Test
  void who_opted_out_is_called_instead_and_the_coordinator_is_told() {
    Desk desk = taken();
    ruben.replies("STOP");
    walkToTheThird(desk);

    assertThat(ruben.texts()).noneMatch(text -> text.contains("equipo"));
    assertThat(ruben.rings()).isTrue();
    assertThat(desk.all("page.undelivered")).contains("N1:undelivered:opted_out");
    assertThat(desk.all("task.left")).contains("null:contact_point_unreachable:null");
  }

  @Test
  void a_fault_of_our_own_number_is_told_to_the_operator_and_not_to_the_coordinator() {
    town.fault("sms-30034", "+12025550103");
    Desk desk = onTheThirdStep();

    assertThat(desk.all("task.left"))
        .contains("null:paging_fault:null")
        .doesNotContain("null:contact_point_unreachable:null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-accept-then-500", "rest-accept-then-drop"})
  void a_page_whose_fate_is_unknown_is_looked_for_and_not_sent_twice(String fault) {
    once(fault);
    carla.texts("please help");
    town.wait(Duration.ofSeconds(20));

    assertThat(sam.texts()).hasSize(1);
    assertThat(town.desk("S1").all("page.sent")).contains("S1:sent:null");
  }

  /// The carrier does this to one request about a text.
  private void once(String fault) {
    town.control(
        "/_ctl/faults",
        new JsonObject().put("kind", fault).put("on", sam.number()).put("count", 1));
  }

  @Test
  void who_leads_another_crisis_is_asked_after_those_who_do_not() {
    taken();
    town.phone("+12025550161").texts("help us too");

    assertThat(sam.texts()).filteredOn(text -> text.contains("staff needed")).hasSize(1);
    assertThat(backup.texts()).filteredOn(text -> text.contains("staff needed")).hasSize(1);
  }

  @Test
  void a_support_says_by_key_in_how_many_minutes_they_come() {
    Desk desk = onTheThirdStep();
    town.wait(Duration.ofSeconds(150));
    alvarez.answersAndPressesTheSpokenDigit();
    alvarez.presses("15#");
    town.wait(Duration.ofSeconds(8));

    assertThat(town.timeline(desk.incident()))
        .filteredOn(row -> row.type().equals("page.coming"))
        .extracting("detail")
        .containsExactly("15min");
    assertThat(alvarez.onCall()).isFalse();
  }

  @Test
  void a_page_that_was_lost_on_its_way_is_sent_again() {
    once("rest-reset");
    carla.texts("please help");
    town.wait(Duration.ofSeconds(15));

    assertThat(sam.texts()).hasSize(1);
  }
}
