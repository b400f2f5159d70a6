package org.porchlight.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Debrief;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.SupervisorCalled;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.MessageEvent.MessageDelivered;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageEvent.PageComing;
import org.porchlight.incident.PageId;
import org.porchlight.incident.ReviewEvent.DebriefNoted;
import org.porchlight.incident.Sender;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.Words;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoseWordsTest {
  private static final PhoneNumber CARLA = new PhoneNumber("+12025550101");

  @Test
  void what_the_family_wrote_and_staff_noted_is_of_the_case() {
    is(Field.CASE_NOTES, new MessageReceived(new ContactId(1), "please help", 0, "SM1"));
    is(Field.CASE_NOTES, new NoteAdded("the dog is in"));
    is(Field.CASE_NOTES, new SupervisorCalled("I am alone"));
    is(Field.CASE_NOTES, new SomethingElseDone("we sang"));
  }

  @Test
  void what_staff_wrote_by_hand_is_between_two_people_and_the_lines_own_texts_are_nobodys() {
    is(Field.RELAY_WORDS, queued(new Words.Own("I will call you now")));
    is(null, queued(Words.wording("text.staff_on_it")));
    is(null, new MessageDelivered(new MessageId(1)));
  }

  @Test
  void a_danger_that_the_plan_names_a_report_and_how_staff_are_are_each_of_their_own_part() {
    is(Field.PLAN_WORDS, new DangerOverridden("a knife in the hand"));
    is(Field.HARM_REPORT, new HarmReported("a bruise", null));
    is(Field.STAFF_WELLBEING, new DebriefNoted(new StaffId("S1"), Debrief.HELD, "tired"));
  }

  @Test
  void minutes_until_somebody_comes_are_no_words() {
    is(null, new PageComing(new PageId(1), Duration.ofMinutes(12)));
  }

  private static MessageQueued queued(Words words) {
    return new MessageQueued(
        new MessageId(1), new ContactId(1), CARLA, Sender.FAMILIES_LINE, words, Language.EN);
  }

  private static void is(@Nullable Field expected, IncidentEvent event) {
    assertThat(WhoseWords.in(event)).as("%s", event).isEqualTo(Optional.ofNullable(expected));
  }
}
