package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in whatever order: nothing throws, and the promises hold after every move.
///
/// A failure names its seed; the same seed gives the same moves.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyOrderTest {
  private static final int STORIES = 60;
  private static final int MOVES_MAX = 90;

  private static LongStream seeds() {
    return LongStream.range(0, STORIES);
  }

  /// [Story] and [Promises] do the asserting, after every move.
  @ParameterizedTest
  @MethodSource("seeds")
  void the_promises_hold_after_every_move(long seed) {
    RandomGenerator random = new Random(seed);
    var story = new Story();
    var moves = new Moves(random, story);

    for (int i = 0; i < 1 + random.nextInt(MOVES_MAX); i++) {
      moves.next();
    }

    assertThat(IncidentState.replay(story.entries())).isEqualTo(story.state());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_same_answer_to_a_page_twice_adds_nothing_the_second_time(long seed) {
    RandomGenerator random = new Random(seed);
    var story = new Story();
    var moves = new Moves(random, story);
    for (int i = 0; i < 1 + random.nextInt(MOVES_MAX); i++) {
      moves.next();
    }

    for (Page page : List.copyOf(story.state().pages().all())) {
      Source source = Moves.asked(page);
      Command command =
          random.nextBoolean()
              ? new PageCommand.AcknowledgePage(page.id(), "")
              : new PageCommand.DeclinePage(page.id());
      story.move(command, source);
      assertThat(story.move(command, source).last()).as("%s", command).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_left_alone_incident_goes_on_for_hours_without_a_loop(long seed) {
    RandomGenerator random = new Random(seed);
    var story = new Story();
    var moves = new Moves(random, story);
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      moves.next();
    }

    story.passes(Duration.ofHours(6));

    boolean closed = story.state().ending().closed();
    assertThat(story.nextDeadline().isPresent() || closed || !story.state().opened()).isTrue();
  }
}
