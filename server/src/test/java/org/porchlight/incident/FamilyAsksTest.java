package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.SUE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.EndingCommand.MissFollowup;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.ReachRule;

/// A family that answers a follow-up waits to hear from somebody: a page, and no reminder (R1,
/// R16).
@DisplayNameGeneration(ReplaceUnderscores.class)
class FamilyAsksTest {
  private static Story asked() {
    return Endings.resolved().passes(Duration.ofHours(24)).texts(CARLA, "2");
  }

  @Test
  void whoever_is_on_call_is_paged_as_for_anything_else() {
    Page page = asked().pageTo(SAM);

    assertThat(page.purpose()).isEqualTo(Purpose.FAMILY_ASKS);
    assertThat(page.delivery()).containsOnlyKeys(Medium.TEXT, Medium.VOICE);
  }

  @Test
  void who_says_later_has_nobody_paged() {
    var story = Endings.resolved().passes(Duration.ofHours(24)).texts(CARLA, "3");

    assertThat(story.state().pages().of(Purpose.FAMILY_ASKS)).isEmpty();
    assertThat(story.textsToFamily()).endsWith(Texts.FOLLOW_UP_LATER);
  }

  @Test
  void nobody_says_yes_and_everybody_is_asked_in_turn_and_then_it_is_left_to_do() {
    var story = asked().passes(Duration.ofHours(1));

    assertThat(story.state().pages().of(Purpose.FAMILY_ASKS))
        .extracting(Page::to)
        .containsExactly(
            new Recipient.OnDuty(SAM.id(), SAM.duty()),
            new Recipient.OnDuty(BEA.id(), BEA.duty()),
            new Recipient.OnDuty(SUE.id(), SUE.duty()));
    assertThat(story.state().messages().tasks()).contains(Task.NOBODY_ON_CALL);
  }

  @Test
  void a_page_does_not_turn_into_a_reminder_when_the_next_follow_up_falls_due() {
    var story = Endings.resolved();
    story.world.onCall = new OnCall(List.of(textedFirst(), BEA, SUE));
    story.passes(Duration.ofDays(3).minusMinutes(1)).texts(CARLA, "2");
    Page page = story.pageTo(SAM);
    assertThat(page.delivery()).containsOnlyKeys(Medium.TEXT);
    story.passes(Duration.ofMinutes(2));
    assertThat(story.all(EndingEvent.FollowupDue.class).getLast().number()).isEqualTo(2);
    story.reported(
        new Report.TextMissed(new Errand.About.OfPage(page.id()), Undelivery.OPTED_OUT, "21610"));

    assertThat(story.all(PageEvent.PageChannelAdded.class))
        .anyMatch(more -> more.page().equals(page.id()) && more.medium() == Medium.VOICE);
  }

  private static StaffMember textedFirst() {
    var rule = ReachRule.parse("text, call 10m").orElseThrow();
    return new StaffMember(
        SAM.id(), SAM.name(), SAM.duty(), SAM.phone(), SAM.languages(), rule, null, "");
  }

  @Test
  void a_follow_up_that_is_written_down_lets_the_page_go() {
    var story = asked().taps(SAM, new MissFollowup(1));

    assertThat(story.state().pages().open()).isEmpty();
  }
}
