package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.SAM;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.PageCommand.DisownPage;
import org.porchlight.incident.PageCommand.ReportArrived;
import org.porchlight.incident.PageCommand.ReportComing;
import org.porchlight.incident.Report.CallUnanswered;
import org.porchlight.incident.Report.ErrandEnded;
import org.porchlight.incident.Report.TextArrived;
import org.porchlight.incident.Report.TextMissed;
import org.porchlight.plan.PersonId;

/// Every state of a page against everything that can happen to it, as one table: nothing is left to
/// chance, and what comes late undoes nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageStatesTest {
  private static final PersonId UNCLE = new PersonId("N1");
  private static final String SAME = "-";

  /// Rows are states, columns events. A cell is the answer it has afterwards, `-` where nothing
  /// changes, and `!` where that is said.
  private static final String TABLE =
      """
      state        yes          no           wrong        coming       there        arrives missed   silent    step_over
      queued       acknowledged declined     declined     !            !            -       -        -         cancelled
      sent         acknowledged declined     declined     !            !            -       -        -         cancelled
      delivered    acknowledged declined     declined     !            !            -       -        -         cancelled
      undelivered  acknowledged declined     declined     !            !            -       -        unreached cancelled
      acknowledged -            declined     declined     coming       arrived      -       -        -         -
      coming       arrived      declined     declined     -            arrived      -       -        -         -
      arrived      -            declined     declined     -            -            -       -        -         -
      declined     acknowledged -            -            !            !            -       -        -         -
      timed_out    acknowledged !            !            !            !            -       -        -         -
      unreached    acknowledged !            !            !            !            -       -        -         -
      cancelled    !            !            !            !            !            -       -        -         !
      """;

  private static List<String> columns() {
    return cells(TABLE.lines().findFirst().orElseThrow());
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.strip().split(" +"));
  }

  static Stream<String> rows() {
    return TABLE.lines().skip(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_event_in_every_state_has_its_outcome(String row) {
    List<String> cells = cells(row);
    var found = new StringBuilder(cells.getFirst());
    for (int i = 1; i < columns().size(); i++) {
      Story story = in(cells.getFirst());
      Page before = page(story);
      happens(columns().get(i), story, before);
      found.append(' ').append(outcome(story, before));
    }

    assertThat(found).hasToString(String.join(" ", cells));
  }

  @Test
  void the_table_has_every_answer_a_page_can_have() {
    List<String> states = rows().map(row -> cells(row).getFirst()).toList();

    assertThat(states)
        .containsAll(
            Stream.of(Page.Answer.values())
                .filter(answer -> answer != Page.Answer.NONE)
                .map(answer -> answer.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
  }

  private static Page page(Story story) {
    return story.pageTo(UNCLE).orElseThrow();
  }

  private static String outcome(Story story, Page before) {
    Page after = story.state().pages().find(before.id()).orElseThrow();
    if (story.refusal() != null) {
      assertThat(after).isEqualTo(before);
      return "!";
    }
    return after.answer() == before.answer()
        ? SAME
        : after.answer().name().toLowerCase(java.util.Locale.ROOT);
  }

  /// A page to the uncle, brought as far as that.
  private static Story in(String state) {
    Story story = Story.walking().walkedTo("H3");
    Page page = page(story);
    assertThat(page.answer()).isEqualTo(Page.Answer.NONE);
    switch (state) {
      case "queued" -> {}
      case "sent" -> sent(story, page);
      case "delivered" -> story.reported(new TextArrived(new About.OfPage(page.id())));
      case "undelivered" -> happens("missed", story, page);
      case "acknowledged" -> happens("yes", story, page);
      case "coming" -> {
        happens("yes", story, page);
        happens("coming", story, page);
      }
      case "arrived" -> {
        happens("yes", story, page);
        happens("there", story, page);
      }
      case "declined" -> happens("no", story, page);
      case "timed_out" -> story.passes(Duration.ofMinutes(6));
      case "unreached" -> {
        happens("missed", story, page);
        happens("silent", story, page);
      }
      case "cancelled" -> happens("step_over", story, page);
      default -> throw new AssertionError("state: " + state);
    }
    return story;
  }

  private static void sent(Story story, Page page) {
    story.errands().stream()
        .filter(errand ->
            errand instanceof Errand.SendText text
                && text.about().equals(new About.OfPage(page.id())))
        .findFirst()
        .ifPresent(
            errand -> story.reported(new ErrandEnded(errand, new ErrandResult.Taken("SM77"))));
  }

  private static void happens(String event, Story story, Page page) {
    switch (event) {
      case "yes" -> story.replies(UNCLE, new AcknowledgePage(page.id(), ""));
      case "no" -> story.replies(UNCLE, new DeclinePage(page.id()));
      case "wrong" -> story.replies(UNCLE, new DisownPage(page.id()));
      case "coming" -> story.replies(UNCLE, new ReportComing(page.id(), Duration.ofMinutes(12)));
      case "there" -> story.replies(UNCLE, new ReportArrived(page.id()));
      case "arrives" -> story.reported(new TextArrived(new About.OfPage(page.id())));
      case "missed" ->
          story.reported(new TextMissed(new About.OfPage(page.id()), Undelivery.UNREACHABLE));
      case "silent" -> story.reported(new CallUnanswered(page.id(), Undelivery.NO_ANSWER));
      case "step_over" -> story.ends(SAM, StepOutcome.WORKED);
      default -> throw new AssertionError("event: " + event);
    }
  }
}
