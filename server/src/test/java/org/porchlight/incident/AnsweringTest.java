package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.MOTHER;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.STRANGER;
import static org.porchlight.incident.World.SUE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.ContactCommand.LeaveVoicemail;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.LeaveCall;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.oncall.OnCall;

/// Somebody reaches the line, and somebody is found for them (P1, P3, P5, P10).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringTest {
  private static final Source RUBEN_ASIDE =
      new Source(new Actor.Support(World.UNCLE), Channel.TEXT);

  private static Story called() {
    return new Story().calls(CARLA, "CA1");
  }

  private static List<String> turned(Story story) {
    return story.errands().stream()
        .filter(Errand.TurnCall.class::isInstance)
        .map(errand -> ((Errand.TurnCall) errand).carrierId())
        .toList();
  }

  @Test
  void primary_backup_and_supervisor_are_paged_each_by_an_own_deadline() {
    var story = called();
    assertThat(story.paged()).containsExactly("S1");
    assertThat(story.passes(Duration.ofSeconds(30)).paged()).containsExactly("S1", "S2");
    assertThat(story.passes(Duration.ofSeconds(30)).paged()).containsExactly("S1", "S2", "S3");
  }

  @Test
  void a_first_page_goes_by_text_and_voice_together_before_everything_else() {
    assertThat(called().errands()).extracting(Errand::priority).containsOnly(Priority.FIRST_PAGE);
    assertThat(called().errands()).hasSize(2);
  }

  @Test
  void a_no_asks_the_next_at_once() {
    assertThat(called().declines(SAM).paged()).containsExactly("S2");
  }

  @Test
  void when_everybody_said_no_the_way_out_opens_before_the_limit() {
    var story = called().declines(SAM).declines(BEA).declines(SUE);

    assertThat(turned(story)).containsExactly("CA1");
    assertThat(story.waitFor(DeadlineKind.CALLBACK)).contains(Duration.ofMinutes(10));
  }

  @Test
  void at_the_limit_everybody_is_paged_for_the_call_back_and_no_phone_twice() {
    var story = called().passes(Duration.ofMinutes(2));

    assertThat(story.paged()).containsExactlyInAnyOrder("S1", "S2", "S3");
    assertThat(turned(story)).containsExactly("CA1");
  }

  @Test
  void a_ladder_of_one_person_is_asked_again_for_the_call_back() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of(SAM));
    story.calls(CARLA, "CA1").passes(Duration.ofSeconds(121));

    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.CALLBACK);
  }

  @Test
  void with_nobody_on_call_the_first_reply_does_not_promise_a_person() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of());
    story.texts(CARLA, "please");

    assertThat(story.textsToFamily()).containsExactly(Texts.FIRST_NOBODY_LIVE);
    assertThat(story.state().messages().tasks()).contains(Task.NOBODY_ON_CALL);
    assertThat(story.waitFor(DeadlineKind.CALLBACK)).isPresent();
  }

  @Test
  void with_nobody_on_call_the_telephone_does_not_ring_on_and_the_way_out_opens_at_once() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of());
    story.calls(CARLA, "CA1");

    assertThat(story.state().contacts().searching()).isFalse();
    assertThat(story.all(ContactEvent.AnswerLimitReached.class)).hasSize(1);
    assertThat(story.waitFor(DeadlineKind.CALLBACK)).isPresent();
  }

  @Test
  void a_withheld_number_is_helped_like_any_other() {
    assertThat(new Story().calls(null, "CA1").paged()).containsExactly("S1");
  }

  @Test
  void a_number_nobody_knows_is_paged_for_and_leaves_a_task() {
    var story = new Story().texts(STRANGER, "hello?");

    assertThat(story.paged()).containsExactly("S1");
    assertThat(story.state().messages().tasks()).contains(Task.UNKNOWN_NUMBER);
  }

  @Test
  void the_second_of_two_who_press_at_once_hears_who_has_it() {
    var story = called().passes(Duration.ofSeconds(30)).takesByVoice(SAM, "CA2");
    story.takesByVoice(BEA, "CA3");

    assertThat(story.refusal()).isEqualTo(Refusal.TAKEN_BY_ANOTHER);
    assertThat(story.state().crew().lead()).isEqualTo(SAM.id());
    assertThat(story.state().crew().leadSince()).isEqualTo(story.world.now);
  }

  @Test
  void a_late_yes_after_somebody_has_it_is_too_late() {
    var story = called().passes(Duration.ofSeconds(30)).declines(BEA).takesByVoice(SAM, "CA2");

    assertThat(story.takesByVoice(BEA, "CA3").refusal()).isEqualTo(Refusal.TAKEN_BY_ANOTHER);
  }

  @Test
  void a_call_that_still_rings_is_ended_when_somebody_else_has_it() {
    var story = called().passes(Duration.ofSeconds(30));
    story.rings(BEA, "CA-BEA");
    story.takesByVoice(SAM, "CA2");

    assertThat(story.errands())
        .anyMatch(
            errand -> errand instanceof Errand.EndCall end && end.carrierId().equals("CA-BEA"));
  }

  @Test
  void a_call_taken_late_by_the_carrier_is_ended_too() {
    var story = called().passes(Duration.ofSeconds(30));
    var call =
        story.errands().stream()
            .filter(errand ->
                errand instanceof Errand.PlaceCall place && place.to().equals(BEA.phone()))
            .findFirst()
            .orElseThrow();
    story.takesByVoice(SAM, "CA2");
    story.reported(new Report.ErrandEnded(call, new ErrandResult.Taken("CA-BEA")));

    assertThat(story.errands().getLast()).isInstanceOf(Errand.EndCall.class);
  }

  @Test
  void nobody_says_yes_for_somebody_else_on_duty() {
    var story = called();
    var yes = new AcknowledgePage(story.pageTo(SAM).id(), "");

    assertThat(story.replies(BEA, yes).refusal()).isEqualTo(Refusal.NOT_YOURS_TO_DO);
    assertThat(story.move(yes, Source.carrier()).refusal()).isEqualTo(Refusal.NOT_YOURS_TO_DO);
    assertThat(story.move(yes, RUBEN_ASIDE).refusal()).isEqualTo(Refusal.NOT_YOURS_TO_DO);
  }

  @Test
  void a_voicemail_never_joins() {
    var story = called();
    story.reported(new Report.CallUnanswered(story.pageTo(SAM).id(), Undelivery.NO_PERSON));

    assertThat(story.state().pages().onLine()).isEmpty();
    assertThat(story.state().crew().lead()).isNull();
  }

  @Test
  void a_page_that_no_channel_can_bring_asks_the_next_at_once() {
    var story = called();
    var page = story.pageTo(SAM).id();
    story.reported(new Report.CallUnanswered(page, Undelivery.NO_ANSWER));
    assertThat(story.paged()).containsExactly("S1");

    story.reported(new Report.TextMissed(new Errand.About.OfPage(page), Undelivery.BAD_NUMBER));
    assertThat(story.paged()).containsExactly("S2");
    assertThat(story.state().messages().tasks()).contains(Task.PAGING_FAULT);
  }

  @Test
  void a_caller_who_rings_again_after_the_limit_is_searched_for_again() {
    var story = called().passes(Duration.ofMinutes(3)).hangsUp("CA1").calls(CARLA, "CA4");

    assertThat(story.waitFor(DeadlineKind.ANSWER_LIMIT)).contains(Duration.ofMinutes(2));
    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.ANSWER);
  }

  @Test
  void a_caller_who_rings_while_staff_work_by_text_rings_them_and_then_the_others() {
    var story = Story.walking().calls(CARLA, "CA1");

    assertThat(story.pageTo(SAM).open()).isTrue();
    assertThat(story.passes(Duration.ofSeconds(30)).pageTo(BEA).purpose())
        .isEqualTo(Purpose.ANSWER);
    assertThat(story.takesByVoice(SAM, "CA2").waitFor(DeadlineKind.ANSWER_LIMIT)).isEmpty();
  }

  @Test
  void a_caller_who_drops_and_comes_back_is_with_whoever_stayed() {
    var story = called().takesByVoice(SAM, "CA2").hangsUp("CA1").calls(CARLA, "CA4");

    assertThat(story.state().contacts().searching()).isFalse();
    assertThat(story.newest(ContactEvent.ContactAnswered.class))
        .contains(new ContactEvent.ContactAnswered(new ContactId(2), SAM.id(), Medium.VOICE));
  }

  @Test
  void a_caller_left_alone_keeps_company_and_somebody_is_found_again() {
    var story = called().takesByVoice(SAM, "CA2");
    story.reported(new Report.CallUnanswered(story.pageTo(SAM).id(), Undelivery.NO_ANSWER));
    story.move(new LeaveCall(story.pageTo(SAM).id()), Source.carrier());

    assertThat(story.errands().getLast()).isInstanceOf(Errand.HoldCaller.class);
    assertThat(story.passes(Duration.ofSeconds(30)).pageTo(SAM).open()).isTrue();
  }

  @Test
  void a_caller_who_hangs_up_unanswered_is_still_called_back() {
    var story = called().hangsUp("CA1").passes(Duration.ofMinutes(2));

    assertThat(story.waitFor(DeadlineKind.CALLBACK)).isPresent();
  }

  @Test
  void a_lost_caller_is_owed_a_call_and_a_text_brings_them_back() {
    var story = called().takesByVoice(SAM, "CA2").hangsUp("CA1").passes(Duration.ofMinutes(5));
    assertThat(story.state().phase()).isEqualTo(Phase.LOST_CONTACT);
    assertThat(story.waitFor(DeadlineKind.CALLBACK)).isPresent();

    assertThat(story.texts(CARLA, "battery").state().phase()).isNotEqualTo(Phase.LOST_CONTACT);
  }

  @Test
  void a_recording_told_of_after_the_call_is_not_lost() {
    var story = called().hangsUp("CA1").move(new LeaveVoicemail("CA1", "RE1"), Source.carrier());

    assertThat(story.all(ContactEvent.VoicemailLeft.class)).hasSize(1);
  }

  @Test
  void stop_in_both_languages_ends_automatic_texts_and_pages_a_person() {
    for (String word : List.of("STOP", "Alto.", "  parar ")) {
      var story = new Story().texts(CARLA, word);

      assertThat(story.textsToFamily()).as(word).containsExactly(Texts.STOP);
      assertThat(story.paged()).containsExactly("S1");
      assertThat(story.passes(Duration.ofMinutes(2)).textsToFamily()).hasSize(1);
    }
  }

  @Test
  void call_me_in_both_languages_is_a_promise_with_a_clock() {
    for (String word : List.of("CALL", "Llamar", "¡llámame!")) {
      assertThat(new Story().texts(CARLA, word).all(ContactEvent.CallbackAsked.class))
          .as(word)
          .hasSize(1);
    }
  }

  @Test
  void a_picture_alone_gets_its_first_reply_as_well() {
    assertThat(new Story().texts(CARLA, "").textsToFamily()).containsExactly(Texts.FIRST);
  }

  @Test
  void a_phone_that_somebody_else_reads_gets_one_neutral_reply_and_nothing_automatic_after() {
    var story = new Story();
    story.world.families = List.of(Families.monitored(MOTHER));
    story.texts(CARLA, "please").takes(SAM).passes(Duration.ofMinutes(4));

    assertThat(story.textsToFamily()).containsExactly(Texts.FIRST_MONITORED);
  }

  @Test
  void only_signed_in_staff_write_to_the_family() {
    var story = Story.taken().move(new SendWords("I am his uncle"), RUBEN_ASIDE);

    assertThat(story.refusal()).isEqualTo(Refusal.NOT_YOURS_TO_DO);
    assertThat(story.taps(SAM, new SendWords("I am here")).textsToFamily())
        .endsWith(Texts.MAY_BE_SEEN, "I am here");
    assertThat(story.waitFor(DeadlineKind.HUMAN_WORD)).isEmpty();
  }

  @Test
  void a_thread_silent_after_a_sign_of_danger_is_called_and_the_supervisor_decides() {
    var story = Story.walking().taps(SAM, new OverrideDanger("pills"));
    story.takes(SUE).taps(SAM, new SendWords("I am here"));
    assertThat(story.waitFor(DeadlineKind.LOST_CONTACT)).contains(Duration.ofMinutes(5));

    story.passes(Duration.ofMinutes(5));
    assertThat(story.waitFor(DeadlineKind.CALLBACK)).isPresent();
    assertThat(story.pageTo(SUE).purpose()).isEqualTo(Purpose.SUPERVISE);
    assertThat(story.pageTo(SUE).open()).isTrue();
  }
}
