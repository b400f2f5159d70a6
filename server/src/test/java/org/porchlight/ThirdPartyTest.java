package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.family.CardSharing.Ground;
import org.porchlight.family.CardSharing.Recipient;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactCommand.CallPublishedNumber;
import org.porchlight.incident.ContactCommand.MarkThirdParty;
import org.porchlight.incident.ContactCommand.TellThirdParty;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.SubjectCommand.ConfirmIdentity;
import org.porchlight.incident.SubjectEvent.IdentityProof;
import org.porchlight.line.Turned;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// A school, the police, a hospital: helped at once, called back on a published number before any
/// word about anybody, nobody confirmed, and the rule in the log (R22).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ThirdPartyTest {
  private static final String PUBLISHED = "+12025550113";
  private static final List<String> NAMES =
      List.of("Mateo", "Carla", "Sofi", "Lupe", "Reyes", "Daniela");

  @RegisterExtension final Town town = new Town();

  private final Phone school = town.phone(PUBLISHED);
  private final Phone hospital = town.phone("+12025550191");
  private final Phone mobileTeam = town.phone("+12025550114");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  private static Command isSchool() {
    return new MarkThirdParty(Recipient.SCHOOL, "help and confirm nobody");
  }

  private static @Nullable Refusal refusal(Turned turned) {
    return turned instanceof Turned.Refused(var refusal, _) ? refusal : null;
  }

  @Test
  void a_school_that_calls_is_connected_like_anybody_and_hears_no_name() {
    school.calls();
    town.wait(Duration.ofSeconds(20));
    assertThat(school.said()).contains("We are getting a person").doesNotContain(NAMES);
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    assertThat(school.with()).containsExactly("+12025550181");
    assertThat(town.desk("S1").does(isSchool())).isInstanceOf(Turned.Done.class);
    assertThat(school.with()).containsExactly("+12025550181");
    assertThat(town.desk("S1").types()).contains("third_party.marked");
  }

  @Test
  void what_they_say_of_themselves_unlocks_nothing_and_brings_nobody_of_the_family_in() {
    school.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var desk = town.desk("S1");
    desk.does(isSchool());
    desk.isAbout("FAM-0007", "P1", "S");

    assertThat(refusal(desk.does(new ConfirmIdentity(IdentityProof.TWO_FACTS))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
    assertThat(
            refusal(desk.does(new InviteGuest(new Who.TeamMember(new PersonId("P2")), "", true))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
    assertThat(refusal(desk.does(new TellThirdParty(Ground.EMERGENCY, "he ran off"))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
    assertThat(town.phone("+12025550101").rings()).isFalse();
    assertThat(desk.state().subject().proof()).isNull();
  }

  @Test
  void called_back_on_a_published_number_they_may_be_told_and_the_rule_is_in_the_log() {
    hospital.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var desk = town.desk("S1");
    desk.does(isSchool());
    desk.isAbout("FAM-0007", "P1", "S");
    hospital.hangsUp();
    sam.hangsUp();

    desk.does(new CallPublishedNumber(new PhoneNumber(PUBLISHED), "district web page"));
    sam.answersAndPressesTheSpokenDigit();
    assertThat(hospital.rings()).isFalse();
    assertThat(school.call().orElseThrow().getString("from")).isEqualTo(Town.FAMILIES);
    school.answers();
    assertThat(school.said()).contains("calling you back").doesNotContain(NAMES);
    assertThat(refusal(desk.does(new TellThirdParty(Ground.AGREED, "plan for today"))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
    school.presses("1");
    town.wait(Duration.ofSeconds(6));

    assertThat(school.with()).containsExactly("+12025550181");
    assertThat(desk.does(new TellThirdParty(Ground.EMERGENCY, "he ran toward the road")))
        .isInstanceOf(Turned.Done.class);
    assertThat(desk.all("third_party.told")).containsExactly("null:null:imminent_threat");
    assertThat(desk.does(new ConfirmIdentity(IdentityProof.TWO_FACTS)))
        .isInstanceOf(Turned.Done.class);
  }

  @Test
  void a_call_back_to_the_number_that_called_in_proves_nothing() {
    hospital.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var desk = town.desk("S1");
    desk.does(isSchool());
    hospital.hangsUp();
    town.wait(Duration.ofSeconds(4));
    sam.presses("*").presses("246801#");
    sam.presses("02");
    hospital.answers().presses("1");
    town.wait(Duration.ofSeconds(6));

    assertThat(hospital.with()).containsExactly("+12025550181");
    assertThat(refusal(desk.does(new TellThirdParty(Ground.EMERGENCY, "he ran off"))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
  }

  @Test
  void a_hospital_that_texts_is_written_to_but_no_name_leaves_before_the_call_back() {
    school.texts("Is a boy of ten known to you? He is in our emergency room");
    assertThat(school.texts().getFirst()).contains("message").doesNotContain(NAMES);
    sam.replies("1");
    var desk = town.desk("S1");
    desk.does(new MarkThirdParty(Recipient.HOSPITAL, "help and confirm nobody"));

    assertThat(refusal(desk.does(new SendWords("Yes, MATEO is one of ours"))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
    desk.does(new SendWords("Thank you. We call your main number now"));
    assertThat(school.texts()).anyMatch(text -> text.contains("your main number"));
    assertThat(String.join(" ", school.texts())).doesNotContain(NAMES);

    desk.does(new CallPublishedNumber(new PhoneNumber("+12025550191"), "state register"));
    sam.answersAndPressesTheSpokenDigit();
    hospital.answers().presses("1");
    town.wait(Duration.ofSeconds(6));
    assertThat(refusal(desk.does(new SendWords("His mother Carla is on her way"))))
        .isEqualTo(Refusal.CALL_BACK_FIRST);
    desk.does(new TellThirdParty(Ground.EMERGENCY, "he cannot say who to call"));
    desk.does(new SendWords("His mother Carla is on her way"));
    assertThat(school.texts()).anyMatch(text -> text.contains("on her way"));
  }

  @Test
  void without_an_emergency_only_what_was_agreed_to_may_be_told() {
    hospital.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    var desk = town.desk("S1");
    desk.does(new MarkThirdParty(Recipient.POLICE, "help and confirm nobody"));
    desk.isAbout("FAM-0007", "P1", "H");
    hospital.hangsUp();
    sam.hangsUp();
    desk.does(new CallPublishedNumber(new PhoneNumber(PUBLISHED), "county directory"));
    sam.answersAndPressesTheSpokenDigit();
    school.answers().presses("1");
    town.wait(Duration.ofSeconds(6));

    assertThat(refusal(desk.does(new TellThirdParty(Ground.AGREED, "they asked"))))
        .isEqualTo(Refusal.NO_CONSENT);
  }

  @Test
  void a_number_of_many_families_suggests_all_of_them_and_chooses_none() {
    mobileTeam.calls();
    town.wait(Duration.ofSeconds(10));
    var state = town.state(town.onlyIncident());

    assertThat(state.contacts().all().getFirst().candidates())
        .extracting(candidate -> candidate.family().value())
        .contains("FAM-0007", "FAM-0074")
        .hasSizeGreaterThan(3);
    assertThat(state.contacts().all().getFirst().language()).isEqualTo(Language.EN);
    assertThat(state.subject().family()).isNull();
    assertThat(state.subject().pinned()).isEmpty();
    assertThat(state.pages().all()).isNotEmpty();
  }

  @Test
  void two_who_call_by_one_number_of_many_families_never_meet() {
    mobileTeam.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    hospital.callsAs(mobileTeam.number());
    luz.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    assertThat(town.open()).hasSize(2);
    assertThat(mobileTeam.with()).containsExactly("+12025550181");
    assertThat(hospital.with()).containsExactly("+12025550182");
  }
}
