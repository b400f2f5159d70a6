package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.LetGuestGo;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.ContactCommand.MoveContacts;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.GuestId;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// Somebody is brought into a call that is going on: told first, joined by their own key, and
/// nobody's going ends it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WarmTransferTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone abuela = town.phone("+12025550102");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone interpreter = town.phone("+12025550195");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  @BeforeEach
  void carla_talks_with_sam() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
  }

  private static InviteGuest colleague(String id, String brief) {
    return new InviteGuest(new Who.Colleague(new StaffId(id)), brief, false);
  }

  @Test
  void a_colleague_hears_the_brief_behind_their_PIN_before_they_join_and_the_caller_does_not() {
    town.desk("S1").does(colleague("S3", "He took her keys; stay with his sister"));
    pat.answersAndPressesTheSpokenDigit();
    assertThat(pat.said()).doesNotContain("her keys");
    pat.presses("246803#");
    town.wait(Duration.ofSeconds(10));

    assertThat(pat.said()).contains("her keys");
    assertThat(carla.said()).doesNotContain("her keys");
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550183");
  }

  @Test
  void who_has_no_PIN_at_hand_joins_all_the_same_and_hears_no_private_word() {
    town.desk("S1").does(colleague("S3", "He took her keys"));
    pat.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(30));

    assertThat(pat.said()).doesNotContain("her keys");
    assertThat(carla.with()).contains("+12025550183");
  }

  @Test
  void one_leaving_ends_nothing_whoever_it_is() {
    town.desk("S1").does(colleague("S3", ""));
    pat.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(16));
    sam.hangsUp();
    town.wait(Duration.ofSeconds(10));

    assertThat(carla.with()).containsExactly("+12025550183");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
    assertThat(town.state(town.onlyIncident()).contacts().searching()).isFalse();
    pat.hangsUp();
    town.wait(Duration.ofSeconds(10));
    assertThat(carla.onCall()).isTrue();
    assertThat(town.state(town.onlyIncident()).contacts().searching()).isTrue();
  }

  @Test
  void a_voicemail_a_busy_phone_and_a_no_never_join_and_who_asked_is_told() {
    luz.behaves("voicemail");
    town.desk("S1").does(colleague("S2", ""));
    town.wait(Duration.ofSeconds(60));
    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(sam.texts().getLast()).contains("who you asked to join did not come");

    pat.behaves("busy");
    town.desk("S1").does(colleague("S3", ""));
    town.wait(Duration.ofSeconds(10));
    interpreterIsAsked(false);
    interpreter.answers();
    town.wait(Duration.ofSeconds(4));
    interpreter.presses("2");

    assertThat(town.desk("S1").all("guest.missed"))
        .containsExactly("null:no_person:null", "null:busy:null", "null:declined:null");
    assertThat(carla.with()).containsExactly("+12025550181");
  }

  private void interpreterIsAsked(boolean aside) {
    town.desk("S1")
        .does(new InviteGuest(new Who.Outside(new PhoneNumber("+12025550195")), "", aside));
  }

  @Test
  void staff_talk_with_the_interpreter_first_while_the_caller_is_kept_company() {
    interpreterIsAsked(true);
    interpreter.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));
    assertThat(interpreter.said()).doesNotContain("Mateo", "Carla");
    assertThat(interpreter.with()).contains("+12025550181");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    assertThat(carla.said()).contains("still here with you");

    town.desk("S1").does(new TakeCallerBack());
    town.wait(Duration.ofSeconds(4));
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550195");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }

  @Test
  void staff_leave_while_the_caller_is_on_hold_and_the_guest_gets_them() {
    interpreterIsAsked(true);
    interpreter.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));
    sam.hangsUp();
    town.wait(Duration.ofSeconds(6));

    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
    assertThat(carla.with()).containsExactly("+12025550195");
    assertThat(town.state(town.onlyIncident()).contacts().searching()).isTrue();
  }

  @Test
  void hold_and_take_back_are_one_tap_each() {
    town.desk("S1").does(new HoldCaller());
    town.wait(Duration.ofSeconds(20));
    assertThat(carla.said()).contains("still here with you");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    town.desk("S1").does(new TakeCallerBack());
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }

  @Test
  void by_key_alone_a_member_of_the_team_is_asked_and_the_incident_handed_over() {
    town.desk("S1").isAbout("FAM-0007", "P1", "H");
    sam.presses("*").presses("246801#");
    town.wait(Duration.ofSeconds(4));
    sam.presses("01");
    town.wait(Duration.ofSeconds(30));
    assertThat(sam.said()).contains("To ask Luz Ortega to join, press 31");
    String code = codeOf("Ruben");
    sam.presses(code);
    town.wait(Duration.ofSeconds(6));
    assertThat(ruben.rings()).isTrue();
    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(14));
    sam.presses("*");
    town.wait(Duration.ofSeconds(4));
    assertThat(sam.with()).contains("+12025550103");

    sam.presses("*");
    town.wait(Duration.ofSeconds(4));
    sam.presses("03");
    town.wait(Duration.ofSeconds(6));
    assertThat(luz.texts().getLast()).contains("asks you to take over");
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S1");
  }

  private String codeOf(String name) {
    var asked =
        java.util.regex.Pattern.compile("To ask [^.]*" + name + "[^.]* to join, press (3[1-9])")
            .matcher(sam.said());
    assertThat(asked.find()).as("a code for %s in: %s", name, sam.said()).isTrue();
    return asked.group(1);
  }

  @Test
  void somebody_the_records_bar_cannot_be_added() {
    town.desk("S1").isAbout("FAM-0007", "P1", "H");
    var refused =
        town.desk("S1").does(new InviteGuest(new Who.TeamMember(new PersonId("P4")), "", true));

    assertThat(refused).isInstanceOf(org.porchlight.line.Turned.Refused.class);
  }

  @Test
  void a_caller_of_another_family_is_never_joined_by_mistake() {
    IncidentId first = town.onlyIncident();
    town.phone("+12025550120").calls();
    town.wait(Duration.ofSeconds(6));
    IncidentId second = town.open().getFirst();

    assertThat(town.tap("S1", second, new MoveContacts(first)))
        .isInstanceOf(org.porchlight.line.Turned.Refused.class);
  }

  @Test
  void a_second_caller_of_the_family_is_paged_for_and_joined_only_when_staff_say_so() {
    IncidentId first = town.onlyIncident();
    abuela.calls();
    town.wait(Duration.ofSeconds(8));
    assertThat(town.open()).hasSize(2);
    IncidentId second = town.open().getFirst();
    assertThat(second).isNotEqualTo(first);
    assertThat(sam.texts().getLast()).contains("there is a new message");
    assertThat(town.state(second).pages().all()).isNotEmpty();
    assertThat(abuela.with()).isEmpty();

    town.tap("S1", second, new MoveContacts(first));
    town.wait(Duration.ofSeconds(8));
    assertThat(abuela.with()).containsExactlyInAnyOrder("+12025550101", "+12025550181");
    assertThat(town.state(first).contacts().onLine()).hasSize(2);
    assertThat(town.state(second).crew().lead()).hasToString("S1");
    assertThat(town.timeline(first)).extracting("type").doesNotContain("contact.moved");

    abuela.hangsUp();
    town.wait(Duration.ofSeconds(6));
    assertThat(town.state(first).contacts().onLine()).hasSize(1);
    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void nine_eight_eight_is_a_guest_whose_menu_staff_hear_first_and_the_caller_is_kept() {
    Phone lifeline = town.phone("+12025550196");
    var desk = town.desk("S1");
    desk.does(new InviteGuest(new Who.Service(new PhoneNumber("+12025550196")), "", false));
    lifeline.answers();
    town.wait(Duration.ofSeconds(6));
    assertThat(lifeline.with()).contains("+12025550181");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isTrue();
    assertThat(carla.onCall()).isTrue();
    assertThat(lifeline.said()).doesNotContain("Carla", "Mateo");

    desk.does(new TakeCallerBack());
    town.wait(Duration.ofSeconds(4));
    assertThat(carla.with()).containsExactlyInAnyOrder("+12025550181", "+12025550196");
    lifeline.hangsUp();
    town.wait(Duration.ofSeconds(6));
    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(carla.call().orElseThrow().getBoolean("held")).isFalse();
  }

  @Test
  void a_service_that_only_a_machine_answers_is_let_go_and_the_caller_stays() {
    Phone lifeline = town.phone("+12025550196");
    lifeline.behaves("voicemail");
    var desk = town.desk("S1");
    desk.does(new InviteGuest(new Who.Service(new PhoneNumber("+12025550196")), "", false));
    town.wait(Duration.ofSeconds(10));
    desk.does(new LetGuestGo(new GuestId(1)));
    desk.does(new TakeCallerBack());
    town.wait(Duration.ofSeconds(6));

    assertThat(lifeline.onCall()).isFalse();
    assertThat(carla.with()).containsExactly("+12025550181");
    assertThat(desk.all("guest.missed")).containsExactly("null:no_longer_needed:null");
  }
}
