package org.porchlight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PrivacyRules;
import org.porchlight.plan.StepId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {
  private static final Instant NIGHT = Instant.parse("2026-11-20T03:00:00Z");
  private static final StepId STEP = new StepId("H3");
  private static final PageQueued ASKED =
      new PageQueued(
          new PageId(1),
          new Recipient.OnTeam(new FamilyId("FAM-0007"), new PersonId("N1")),
          Purpose.STEP,
          STEP,
          new PhoneNumber("+12025550103"),
          Language.ES,
          Set.of(Medium.TEXT, Medium.VOICE),
          5,
          NIGHT.plusSeconds(300),
          NIGHT.plusSeconds(60),
          null,
          null);

  @Test
  void every_later_state_of_a_page_names_whom_it_asked_and_for_which_step() {
    var rows =
        rows(
            ASKED,
            new PageUndelivered(new PageId(1), Medium.TEXT, Undelivery.OPTED_OUT, "21610"),
            new PageAcknowledged(new PageId(1)));

    assertThat(rows)
        .extracting(TimelineRow::type)
        .containsExactly("page.queued", "page.undelivered", "page.acknowledged");
    assertThat(rows).extracting(TimelineRow::person).containsOnly("N1");
    assertThat(rows).extracting(TimelineRow::step).containsOnly("H3");
  }

  @Test
  void a_delivery_state_tells_its_channel_and_why() {
    var row =
        rows(ASKED, new PageUndelivered(new PageId(1), Medium.TEXT, Undelivery.OPTED_OUT, "21610"))
            .get(1);

    assertThat(row.delivery()).isEqualTo("undelivered");
    assertThat(row.channel()).isEqualTo("text");
    assertThat(row.reason()).isEqualTo("opted_out");
    assertThat(row.outcome()).isNull();
  }

  @Test
  void a_page_that_leaves_by_two_channels_says_so() {
    assertThat(rows(ASKED).getFirst().channel()).isEqualTo("text+voice");
  }

  @Test
  void a_step_not_tried_carries_its_reason_apart_from_its_outcome() {
    var row =
        rows(new StepEnded(
                1,
                STEP,
                StepOutcome.NOT_TRIED,
                NotTriedReason.DECLINED_BY_FAMILY,
                DoneBy.NOT_SAID,
                ""))
            .getFirst();

    assertThat(row.outcome()).isEqualTo("not_tried");
    assertThat(row.reason()).isEqualTo("declined_by_family");
    assertThat(row.actor()).isEqualTo("S1");
    assertThat(row.channel()).isEqualTo("console");
  }

  @Test
  void a_restricted_line_keeps_its_label() {
    var entry =
        new Entry(
            1,
            NIGHT,
            Actor.staff("S1"),
            Channel.CONSOLE,
            Restriction.HARM_REPORT,
            new HarmReported("", null));

    assertThat(Timeline.of(List.of(entry)).getFirst().restriction())
        .isEqualTo(Restriction.HARM_REPORT);
  }

  @Test
  void what_the_youth_said_in_confidence_is_no_line_of_the_familys() {
    var entries = List.of(note(1, Restriction.NONE), note(2, Restriction.YOUTH_PRIVATE));

    assertThat(Timeline.forFamily(entries, PrivacyRules.DEFAULTS))
        .extracting(TimelineRow::version)
        .containsExactly(1L);
    assertThat(Timeline.forFamily(entries, new PrivacyRules(false, false, false))).hasSize(2);
  }

  private static Entry note(long version, Restriction restriction) {
    return new Entry(
        version, NIGHT, Actor.staff("S1"), Channel.CONSOLE, restriction, new NoteAdded("words"));
  }

  private static List<TimelineRow> rows(IncidentEvent... events) {
    var entries = new ArrayList<Entry>();
    for (IncidentEvent event : events) {
      entries.add(
          new Entry(
              entries.size() + 1,
              NIGHT,
              Actor.staff("S1"),
              Channel.CONSOLE,
              Restriction.NONE,
              event));
    }
    return Timeline.of(entries);
  }
}
