package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.FAMILY;
import static org.porchlight.incident.World.MATEO;
import static org.porchlight.incident.World.MOTHER;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.UNCLE;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.SubjectCommand.ChooseSpeaker;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.RecordSomethingElse;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.plan.PrivacyRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfidenceTest {
  private static final String WORDS = "he is afraid of the move";

  private static Restriction ofNote(Story story) {
    return story.entries().stream()
        .filter(entry -> entry.event() instanceof NoteAdded)
        .map(Entry::restriction)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Test
  void a_note_made_while_the_youth_speaks_is_the_youths_and_any_other_is_not() {
    var story = Story.walking().taps(SAM, new AddNote(WORDS));
    assertThat(ofNote(story)).isEqualTo(Restriction.NONE);

    story.taps(SAM, new ChooseSpeaker(MATEO)).taps(SAM, new AddNote(WORDS));
    assertThat(ofNote(story)).isEqualTo(Restriction.YOUTH_PRIVATE);

    story.taps(SAM, new ChooseSpeaker(MOTHER)).taps(SAM, new AddNote(WORDS));
    assertThat(ofNote(story)).isEqualTo(Restriction.NONE);
  }

  @Test
  void it_is_the_youths_before_anybody_chose_whose_family_it_is() {
    var story =
        new Story()
            .texts(CARLA, "it is me")
            .takes(SAM)
            .taps(SAM, new ChooseSpeaker(MATEO))
            .taps(SAM, new AddNote(WORDS));
    assertThat(ofNote(story)).isEqualTo(Restriction.YOUTH_PRIVATE);

    story.taps(SAM, new ChooseYouth(FAMILY, MATEO)).taps(SAM, new AddNote(WORDS));
    assertThat(ofNote(story)).isEqualTo(Restriction.YOUTH_PRIVATE);
  }

  @Test
  void what_staff_say_of_it_goes_before_who_speaks() {
    var story = Story.walking().taps(SAM, new AddNote(WORDS, Confidence.YOUTHS));
    assertThat(ofNote(story)).isEqualTo(Restriction.YOUTH_PRIVATE);

    story.taps(SAM, new ChooseSpeaker(MATEO)).taps(SAM, new AddNote(WORDS, Confidence.NOBODYS));
    assertThat(ofNote(story)).isEqualTo(Restriction.NONE);
  }

  @Test
  void why_a_step_was_passed_over_is_the_youths_word_where_the_youth_speaks() {
    var story = Story.walking().taps(SAM, new ChooseSpeaker(MATEO));
    story.taps(
        SAM,
        new EndStep(
            World.step("H3"),
            StepOutcome.NOT_TRIED,
            NotTriedReason.DECLINED_BY_YOUTH,
            DoneBy.NOT_SAID,
            "not my uncle"));

    assertThat(ofNote(story)).isEqualTo(Restriction.YOUTH_PRIVATE);
  }

  private static EndStep partly(String words, Confidence confidence) {
    return new EndStep(null, StepOutcome.PARTLY, null, DoneBy.STAFF, words, confidence);
  }

  private static StepEnded lastEnd(Story story) {
    return story.all(StepEnded.class).getLast();
  }

  @Test
  void words_with_an_outcome_that_are_the_youths_go_apart_from_it_and_the_outcome_stays_a_fact() {
    var story = Story.walking().taps(SAM, partly(WORDS, Confidence.YOUTHS));

    assertThat(ofNote(story)).isEqualTo(Restriction.YOUTH_PRIVATE);
    assertThat(story.all(NoteAdded.class)).containsExactly(new NoteAdded(WORDS));
    assertThat(lastEnd(story).words()).isEmpty();
    assertThat(lastEnd(story).outcome()).isEqualTo(StepOutcome.PARTLY);
    assertThat(story.entries())
        .filteredOn(entry -> entry.event() instanceof StepEnded)
        .extracting(Entry::restriction)
        .containsOnly(Restriction.NONE);
  }

  @Test
  void words_with_an_outcome_are_the_speakers_unless_staff_say_otherwise() {
    var story = Story.walking().taps(SAM, partly("took water", Confidence.BY_SPEAKER));
    assertThat(lastEnd(story).words()).isEqualTo("took water");

    var his = Story.walking().taps(SAM, new ChooseSpeaker(MATEO));
    his.taps(SAM, partly(WORDS, Confidence.BY_SPEAKER));
    assertThat(lastEnd(his).words()).isEmpty();
    assertThat(ofNote(his)).isEqualTo(Restriction.YOUTH_PRIVATE);

    var told = Story.walking().taps(SAM, new ChooseSpeaker(MATEO));
    told.taps(SAM, partly("took water", Confidence.NOBODYS));
    assertThat(lastEnd(told).words()).isEqualTo("took water");
    assertThat(told.all(NoteAdded.class)).isEmpty();
  }

  @Test
  void an_outcome_without_words_leaves_no_note() {
    var story = Story.walking().taps(SAM, partly(" ", Confidence.YOUTHS));

    assertThat(story.all(NoteAdded.class)).isEmpty();
  }

  @Test
  void something_else_that_was_done_is_the_youths_where_staff_say_so() {
    var story = Story.walking().taps(SAM, new RecordSomethingElse("we sang"));
    story.taps(SAM, new RecordSomethingElse(WORDS, Confidence.YOUTHS));

    assertThat(story.entries())
        .filteredOn(entry -> entry.event() instanceof SomethingElseDone)
        .extracting(Entry::restriction)
        .containsExactly(Restriction.NONE, Restriction.YOUTH_PRIVATE);
  }

  @Test
  void what_a_support_reports_is_never_taken_for_the_youths_words() {
    var story = Story.walking().taps(SAM, new ChooseSpeaker(MATEO));
    story.replies(UNCLE, new AddNote("we walked the dog"));

    assertThat(ofNote(story)).isEqualTo(Restriction.NONE);
  }

  @Test
  void the_policy_pack_opens_the_youths_words_to_caregivers_and_nothing_else() {
    assertThat(kept(PrivacyRules.DEFAULTS))
        .containsExactlyInAnyOrder(
            Restriction.HARM_REPORT, Restriction.YOUTH_PRIVATE, Restriction.STAFF_PRIVATE);
    assertThat(kept(new PrivacyRules(false, true, true)))
        .containsExactlyInAnyOrder(Restriction.HARM_REPORT, Restriction.STAFF_PRIVATE);
  }

  private static Set<Restriction> kept(PrivacyRules rules) {
    var kept = EnumSet.allOf(Restriction.class);
    kept.removeIf(one -> !one.keptFromCaregivers(rules));
    return kept;
  }
}
