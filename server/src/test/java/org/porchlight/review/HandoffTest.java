package org.porchlight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;
import org.porchlight.review.Handoff.Tried;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class HandoffTest {
  private static final String LONG = "a very long thing that somebody said and went on to say";

  @Test
  void what_is_short_is_read_whole() {
    var told = handoff("at home", List.of("the dog"), List.of("shouting"), List.of());
    assertThat(told.aloud(HandoffTest::words)).isEqualTo("at home | the dog | shouting |  | H4");
  }

  @Test
  void however_much_there_is_half_a_minute_is_enough() {
    var told =
        handoff(
            LONG + " " + LONG,
            Collections.nCopies(9, LONG),
            Collections.nCopies(9, LONG),
            Collections.nCopies(12, tried("H1")));
    assertThat(Handoff.count(told.aloud(HandoffTest::words))).isLessThanOrEqualTo(75);
  }

  @Test
  void the_longest_list_gives_way_first_and_the_last_try_stays() {
    var told =
        handoff(
            "",
            List.of(LONG, LONG, LONG, LONG),
            List.of("one"),
            List.of(tried("H1"), tried("H2"), tried("H3"), tried("H4")));
    String words = told.aloud(handoff -> words(handoff) + " x".repeat(40));
    assertThat(words).contains("one", "H4").doesNotContain("H1");
  }

  @Test
  void what_cannot_be_made_shorter_is_read_as_it_is() {
    var told = handoff("", List.of(), List.of(), List.of());
    assertThat(told.aloud(_ -> "x ".repeat(90))).hasSize(180);
  }

  private static Tried tried(String step) {
    return new Tried(new StepId(step), StepOutcome.DID_NOT_WORK);
  }

  private static Handoff handoff(
      String where, List<String> helps, List<String> worse, List<Tried> tried) {
    return new Handoff(
        new PersonId("P1"),
        null,
        Language.EN,
        false,
        false,
        where,
        helps,
        worse,
        tried,
        null,
        new StepId("H4"));
  }

  private static String words(Handoff told) {
    return String.join(
        " | ",
        told.where(),
        String.join(", ", told.helps()),
        String.join(", ", told.worse()),
        String.join(", ", told.tried().stream().map(one -> one.step().value()).toList()),
        String.valueOf(told.next()));
  }
}
