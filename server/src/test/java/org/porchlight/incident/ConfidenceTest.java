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
