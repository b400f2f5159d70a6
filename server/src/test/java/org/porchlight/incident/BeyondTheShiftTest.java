package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.CARLA;
import static org.porchlight.incident.World.SAM;
import static org.porchlight.incident.World.SUE;
import static org.porchlight.incident.World.UNCLE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.OnCall;
import org.porchlight.plan.Language;

/// A shift ends in the middle of a crisis: whoever has it keeps it, and goes on being told, until a
/// colleague takes it over.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class BeyondTheShiftTest {
  private static Story samsShiftEnds(Story story) {
    story.world.onCall = new OnCall(List.of(BEA, SUE), List.of(SAM));
    return story;
  }

  @Test
  void a_yes_of_the_uncle_rings_whoever_has_it() {
    var story = samsShiftEnds(Story.walking().walkedTo("H3"));
    story.replies(UNCLE, new AcknowledgePage(story.pageTo(UNCLE).orElseThrow().id(), ""));

    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.CONNECT);
  }

  @Test
  void somebody_with_the_language_is_asked_for_who_said_yes_after_their_shift() {
    var story = new Story();
    story.world.onCall = new OnCall(List.of(BEA, SUE));
    story.move(
        new ContactCommand.ReceiveContact(
            Medium.TEXT,
            CARLA,
            "SM1",
            Language.ES,
            story.world.candidates(CARLA),
            false,
            null,
            "ayuda",
            0),
        new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT));
    story.world.onCall = new OnCall(List.of(SUE), List.of(BEA));
    story.takes(BEA);

    assertThat(story.state().crew().lead()).isEqualTo(BEA.id());
    assertThat(story.pageTo(SUE).purpose()).isEqualTo(Purpose.LANGUAGE);
  }

  @Test
  void words_for_somebody_who_left_the_roster_are_looked_at_by_others() {
    var story = Story.walking();
    story.world.onCall = new OnCall(List.of(BEA, SUE));
    story.texts(CARLA, "are you there").passes(Duration.ofMinutes(2));

    assertThat(story.pageTo(BEA).purpose()).isEqualTo(Purpose.ATTENTION);
  }

  @Test
  void who_is_relieved_after_their_shift_hears_who_has_it() {
    var story = samsShiftEnds(Story.walking()).taps(BEA, new TakeOver(SAM.id()));

    assertThat(story.newest(MessageEvent.MessageQueued.class).orElseThrow().to())
        .isEqualTo(SAM.phone());
    assertThat(story.notices()).contains(Texts.PAGE_TAKEN);
  }
}
