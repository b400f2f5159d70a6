package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.UNCLE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.CallCommand.CallIn;
import org.porchlight.incident.CallCommand.LeaveLeg;
import org.porchlight.incident.DutyCommand.CallLead;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageCommand.JoinCall;
import org.porchlight.incident.PageCommand.LeaveCall;
import org.porchlight.incident.PageCommand.ReportComing;
import org.porchlight.incident.PageEvent.Purpose;

/// A support who said yes talks with whoever leads, and hears the truth where that cannot be (R13).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConnectingTest {
  private final Story story = Story.walking().walkedTo("H3");

  private Page uncle() {
    return story.pageTo(UNCLE).orElseThrow();
  }

  private List<Page> connecting() {
    return story.state().pages().of(Purpose.CONNECT);
  }

  private Story uncleSaysYesByText() {
    return story.replies(UNCLE, new AcknowledgePage(uncle().id(), ""));
  }

  private Story uncleSaysYesByVoice() {
    return byVoice(new AcknowledgePage(uncle().id(), "CA7"));
  }

  private Story uncleIsAlone() {
    return byVoice(new JoinCall(uncle().id(), "CA7"));
  }

  private Story byVoice(PageCommand command) {
    return story.move(command, new Source(new Actor.Support(UNCLE), Channel.VOICE));
  }

  private Page samsPhoneRings() {
    Page page = connecting().getLast();
    Errand call =
        story.errands().stream()
            .filter(errand ->
                errand instanceof Errand.PlaceCall place
                    && place.about().equals(new About.OfPage(page.id())))
            .findFirst()
            .orElseThrow();
    story.reported(new Report.ErrandEnded(call, new ErrandResult.Taken("CA9")));
    return page;
  }

  private List<String> callsEnded() {
    return story.errands().stream()
        .filter(Errand.EndCall.class::isInstance)
        .map(errand -> ((Errand.EndCall) errand).carrierId())
        .toList();
  }

  @Test
  void a_yes_by_text_rings_whoever_leads_and_a_tap_does_not_end_that_call() {
    uncleSaysYesByText();
    Page page = samsPhoneRings();
    story.taps(SAM, new AcknowledgePage(page.id(), ""));

    assertThat(page.isTo(SAM.id())).isTrue();
    assertThat(callsEnded()).doesNotContain("CA9");

    story.presses(SAM, new AcknowledgePage(page.id(), "CA9"));
    assertThat(story.state().talks(SAM.id())).isTrue();
  }

  @Test
  void a_yes_by_text_of_whoever_leads_means_that_they_are_rung() {
    uncleSaysYesByText();
    Page page = connecting().getLast();
    story.reported(new Report.CallUnanswered(page.id(), Undelivery.NO_ANSWER));
    story.replies(SAM, new AcknowledgePage(page.id(), ""));

    assertThat(story.last())
        .contains(new PageEvent.PageChannelAdded(page.id(), Medium.VOICE, null));
  }

  @Test
  void whoever_leads_and_cannot_talk_has_the_support_told_so_and_is_not_rung_again() {
    uncleSaysYesByText();
    story.taps(SAM, new DeclinePage(connecting().getLast().id()));

    assertThat(story.notices()).contains(Texts.CONNECT_LATER);
    assertThat(story.state().messages().tasks()).contains(Task.SUPPORT_NOT_CONNECTED);
    uncleSaysYesByVoice();
    uncleIsAlone();
    assertThat(connecting()).hasSize(1);
    assertThat(story.running()).contains("H3");
  }

  @Test
  void a_colleague_who_consults_and_hangs_up_again_stops_the_ringing_of_whoever_leads() {
    story.presses(BEA, new CallIn("CA5"));
    story.presses(BEA, new CallLead());
    assertThat(connecting()).singleElement().matches(Page::open);

    story.presses(BEA, new LeaveLeg("CA5"));
    assertThat(connecting()).noneMatch(Page::open);
  }

  @Test
  void where_the_phone_is_not_answered_the_support_hears_it_and_it_is_left_to_do() {
    uncleSaysYesByText();
    story.passes(Duration.ofMinutes(10));

    assertThat(connecting()).singleElement().matches(page -> !page.open());
    assertThat(story.notices()).contains(Texts.CONNECT_LATER);
    assertThat(story.state().messages().tasks()).contains(Task.SUPPORT_NOT_CONNECTED);
  }

  @Test
  void a_yes_by_voice_rings_whoever_leads_once_the_support_waits_alone() {
    uncleSaysYesByVoice();
    assertThat(connecting()).isEmpty();

    uncleIsAlone();
    uncleIsAlone();
    assertThat(connecting()).singleElement().matches(page -> page.isTo(SAM.id()));
  }

  @Test
  void whoever_leads_and_does_not_pick_up_is_not_rung_for_as_long_as_the_support_waits() {
    uncleSaysYesByVoice();
    for (int minute = 0; minute < 20; minute++) {
      uncleIsAlone().passes(Duration.ofMinutes(1));
    }

    assertThat(connecting()).hasSize(2).noneMatch(Page::open);
    story.replies(UNCLE, new LeaveCall(uncle().id()));
    uncleSaysYesByText();
    assertThat(connecting()).hasSize(3).last().matches(Page::open);
  }

  @Test
  void who_says_when_they_will_be_there_rings_nobody() {
    uncleSaysYesByVoice();
    byVoice(new ReportComing(uncle().id(), Duration.ofMinutes(20)));
    byVoice(new LeaveCall(uncle().id()));

    assertThat(connecting()).isEmpty();
  }

  @Test
  void nobody_is_rung_who_talks_already() {
    var inCall =
        new Story()
            .calls(World.CARLA, "CA1")
            .takesByVoice(SAM, "CA2")
            .taps(SAM, new SubjectCommand.ChooseYouth(World.FAMILY, World.MATEO));
    inCall.taps(SAM, new PageCommand.PageSomeone(new Recipient.OnTeam(World.FAMILY, UNCLE)));
    inCall.replies(UNCLE, new AcknowledgePage(inCall.pageTo(UNCLE).orElseThrow().id(), ""));

    assertThat(inCall.state().pages().of(Purpose.CONNECT)).isEmpty();
  }

  @Test
  void a_support_who_hangs_up_meanwhile_stops_the_ringing() {
    uncleSaysYesByVoice();
    uncleIsAlone();
    samsPhoneRings();
    byVoice(new LeaveCall(uncle().id()));

    assertThat(connecting()).singleElement().matches(page -> !page.open());
    assertThat(callsEnded()).contains("CA9");
  }

  @Test
  void a_support_who_does_not_pick_up_stops_the_ringing_and_it_is_seen() {
    uncleSaysYesByText();
    samsPhoneRings();
    story.reported(new Report.CallUnanswered(uncle().id(), Undelivery.NO_ANSWER));

    assertThat(uncle().delivery()).containsEntry(Medium.VOICE, Page.Delivery.MISSED);
    assertThat(connecting()).singleElement().matches(page -> !page.open());
  }

  @Test
  void whoever_leads_next_is_rung_in_the_place_of_who_led() {
    uncleSaysYesByVoice();
    uncleIsAlone();
    story.taps(SAM, new OfferHandover(BEA.id())).taps(BEA, new TakeOver(SAM.id()));

    assertThat(connecting()).hasSize(2);
    assertThat(connecting().getFirst().open()).isFalse();
    assertThat(connecting().getLast().isTo(BEA.id())).isTrue();
    assertThat(connecting().getLast().open()).isTrue();
  }

  @Test
  void a_support_who_takes_the_yes_back_stops_the_ringing() {
    uncleSaysYesByText();
    samsPhoneRings();
    story.replies(UNCLE, new DeclinePage(uncle().id()));

    assertThat(connecting()).singleElement().matches(page -> !page.open());
    assertThat(callsEnded()).contains("CA9");
  }

  @Test
  void a_support_who_is_rung_for_the_yes_and_presses_that_they_cannot_stops_the_ringing() {
    uncleSaysYesByText();
    samsPhoneRings();
    byVoice(new DeclinePage(uncle().id()));
    assertThat(connecting()).singleElement().matches(page -> !page.open());
  }

  @Test
  void who_texts_when_they_will_be_there_is_not_rung_and_rings_nobody() {
    uncleSaysYesByText();
    samsPhoneRings();
    story.replies(UNCLE, new ReportComing(uncle().id(), Duration.ofMinutes(20)));

    assertThat(connecting()).singleElement().matches(page -> !page.open());
    assertThat(callsEnded()).contains("CA9");
  }

  @Test
  void who_is_on_the_way_and_calls_in_waits_like_everybody() {
    uncleSaysYesByVoice();
    byVoice(new ReportComing(uncle().id(), Duration.ofMinutes(20)));
    uncleIsAlone();
    story.taps(SAM, new DeclinePage(connecting().getLast().id()));

    assertThat(story.state().messages().tasks()).contains(Task.SUPPORT_NOT_CONNECTED);
  }

  @Test
  void who_is_there_before_their_time_says_so_by_the_digit_they_were_told() {
    uncleSaysYesByText();
    story.replies(UNCLE, new ReportComing(uncle().id(), Duration.ofMinutes(20)));
    story.replies(UNCLE, new AcknowledgePage(uncle().id(), ""));

    assertThat(uncle().answer()).isEqualTo(Page.Answer.ARRIVED);
  }

  @Test
  void nobody_is_rung_for_a_crisis_that_is_resolved() {
    uncleSaysYesByVoice();
    story
        .ends(SAM, StepOutcome.WORKED)
        .taps(SAM, new EndingCommand.Resolve(Endings.calmly(Disposition.STABILIZED_IN_PLACE)));
    assertThat(story.state().ending().resolved()).isTrue();
    uncleIsAlone();

    assertThat(connecting()).isEmpty();
  }

  @Test
  void a_second_yes_after_a_missed_call_rings_both_again() {
    uncleSaysYesByText();
    story.reported(new Report.CallUnanswered(uncle().id(), Undelivery.NO_ANSWER));
    uncleSaysYesByText();

    assertThat(story.last())
        .contains(new PageEvent.PageChannelAdded(uncle().id(), Medium.VOICE, null));
    assertThat(connecting()).hasSize(2);
    assertThat(connecting().getLast().open()).isTrue();
  }

  @Test
  void a_second_yes_while_the_telephone_rings_rings_nobody_twice() {
    uncleSaysYesByText();
    uncleSaysYesByText();

    assertThat(story.last()).isEmpty();
  }
}
