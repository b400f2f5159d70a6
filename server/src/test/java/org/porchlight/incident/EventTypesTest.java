package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventTypesTest {
  /// Names that integrators were promised.
  private static final List<String> PROMISED =
      List.of(
          "contact.offered",
          "contact.answered",
          "incident.linked",
          "speaker.chosen",
          "plan.pinned",
          "screening.done",
          "step.started",
          "step.ended",
          "page.queued",
          "page.sent",
          "page.delivered",
          "page.undelivered",
          "page.suppressed",
          "page.acknowledged",
          "page.declined",
          "page.coming",
          "page.arrived",
          "page.timed_out",
          "page.cancelled",
          "level.raised",
          "message.received",
          "message.sent",
          "handover.offered",
          "handover.accepted",
          "incident.resolved",
          "followup.reached",
          "followup.not_reached",
          "review.decided",
          "incident.closed");

  private static Stream<Class<?>> events(Class<?> type) {
    return Stream.of(type.getPermittedSubclasses())
        .flatMap(below -> below.isSealed() ? events(below) : Stream.of(below));
  }

  @Test
  void every_event_has_a_name_and_every_name_its_event() {
    var names =
        events(IncidentEvent.class)
            .map(type -> EventTypes.nameOf(type.asSubclass(IncidentEvent.class)))
            .toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(EventTypes.names()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void a_name_leads_back_to_its_event() {
    assertThat(EventTypes.named("page.timed_out")).contains(PageEvent.PageTimedOut.class);
    assertThat(EventTypes.named("page.lost")).isEmpty();
  }

  @Test
  void the_promised_names_are_there_and_all_are_dotted_words() {
    assertThat(EventTypes.names()).containsAll(PROMISED);
    assertThat(EventTypes.names())
        .allSatisfy(name -> assertThat(name).matches("[a-z_]+\\.[a-z_]+"));
  }
}
