package org.porchlight.review.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.Root;
import org.porchlight.incident.Actor;
import org.porchlight.incident.ChangeId;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.StepId;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;

/// What a family's crises propose: the plan is asked, never the family.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalsTest {
  private static final Instant NIGHT = Instant.parse("2026-10-10T00:41:00Z");
  private static final CrisisPlan PLAN = plan();

  private static CrisisPlan plan() {
    return switch (PlanYaml.read(Root.path("crisis-plans/samples/mateo.yaml"))) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// One night, told step by step.
  private static final class Night {
    private final IncidentId id;
    private final List<Entry> entries = new ArrayList<>();
    private int runs;

    Night(int number) {
      this.id = new IncidentId("01JD%022d".formatted(number));
    }

    Night then(IncidentEvent event) {
      return then(Restriction.NONE, event);
    }

    Night then(Restriction restriction, IncidentEvent event) {
      entries.add(
          new Entry(
              entries.size() + 1L,
              NIGHT.plus(Duration.ofMinutes(entries.size())),
              new Actor.Staff(new StaffId("S1")),
              Channel.CONSOLE,
              restriction,
              event));
      return this;
    }

    Night began(String step) {
      runs++;
      var id = new StepId(step);
      var level = PLAN.step(id).orElseThrow().level();
      return then(
          new StepStarted(
              runs, PLAN.ref(), id, level, StepBasis.NEXT_IN_PLAN, "", false, NIGHT, NIGHT));
    }

    Night step(String step, StepOutcome outcome) {
      return began(step)
          .then(new StepEnded(runs, new StepId(step), outcome, null, DoneBy.NOT_SAID, ""));
    }

    Night notTried(String step, NotTriedReason why) {
      return began(step)
          .then(
              new StepEnded(
                  runs, new StepId(step), StepOutcome.NOT_TRIED, why, DoneBy.NOT_SAID, ""));
    }

    Night page(int number, String step, String person) {
      return then(
          new PageEvent.PageQueued(
              new PageId(number),
              new Recipient.OnTeam(new FamilyId("FAM-0007"), new PersonId(person)),
              PageEvent.Purpose.STEP,
              new StepId(step),
              new PhoneNumber("+12025550103"),
              Language.EN,
              Set.of(Medium.TEXT),
              1,
              NIGHT,
              NIGHT,
              null,
              null));
    }

    Night resolved() {
      return then(
          new IncidentResolved(
              new Resolution(
                  Resolution.OverWhen.MET,
                  Disposition.STABILIZED_IN_PLACE,
                  Resolution.LivingSituation.HOME,
                  Resolution.SafeContact.BY_CALL,
                  ""),
              List.of(),
              NIGHT));
    }

    Crisis crisis() {
      return new Crisis(id, entries);
    }
  }

  private static List<String> proposed(Night... nights) {
    var proposals = Proposals.of(PLAN, Stream.of(nights).map(Night::crisis).toList());
    assertThat(proposals)
        .as("each says by its name alone what it is about")
        .allSatisfy(one ->
            assertThat(Proposal.named(one.id()))
                .contains(new Proposal.Named(one.kind(), one.step(), one.person())));
    return proposals.stream().map(one -> one.id().value()).toList();
  }

  @Test
  void a_step_that_did_not_work_twice_moves_later_and_once_says_nothing() {
    var once = new Night(1).step("H1", StepOutcome.DID_NOT_WORK);
    var again = new Night(2).step("H1", StepOutcome.DID_NOT_WORK);

    assertThat(proposed(once)).isEmpty();
    assertThat(proposed(once, again)).containsExactly("move_later:H1");
    var evidence = Proposals.of(PLAN, List.of(once.crisis(), again.crisis())).getFirst().evidence();
    assertThat(evidence).extracting(Evidence::incident).containsExactly(once.id, again.id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move_later:",
        "reword:.x",
        "add_step::",
        "ask_other:H2.",
        "ask_other:H2",
        "tea:H1"
      })
  void a_name_that_no_proposal_has_is_about_nothing(String name) {
    assertThat(Proposal.named(new ChangeId(name))).isEmpty();
  }

  @Test
  void a_step_with_no_room_to_move_is_replaced() {
    assertThat(
            proposed(
                new Night(1).step("H2", StepOutcome.DID_NOT_WORK),
                new Night(2).step("H2", StepOutcome.DID_NOT_WORK)))
        .containsExactly("replace:H2");
  }

  @Test
  void a_step_that_ever_helped_stays_where_it_is() {
    assertThat(
            proposed(
                new Night(1).step("H1", StepOutcome.DID_NOT_WORK),
                new Night(2).step("H1", StepOutcome.DID_NOT_WORK),
                new Night(3).step("H1", StepOutcome.PARTLY)))
        .isEmpty();
  }

  @Test
  void the_step_after_which_it_was_over_comes_first_of_its_level() {
    assertThat(
            proposed(
                new Night(1)
                    .step("H1", StepOutcome.DID_NOT_WORK)
                    .step("H2", StepOutcome.WORKED)
                    .resolved()))
        .containsExactly("move_first:H2");
  }

  @Test
  void somebody_never_reached_makes_room_for_who_comes_next_or_is_looked_for() {
    var neighbor = new Night(1).page(1, "H3", "N3").then(new PageEvent.PageTimedOut(new PageId(1)));
    assertThat(proposed(neighbor)).containsExactly("ask_other:H3.N3");

    var coordinator =
        new Night(2).page(1, "H4", "T1").then(new PageEvent.PageTimedOut(new PageId(1)));
    assertThat(proposed(coordinator)).containsExactly("find_other:H4.T1");

    var notTonight =
        new Night(3).page(1, "H3", "N3").then(new PageEvent.PageDeclined(new PageId(1)));
    assertThat(proposed(neighbor, notTonight)).isEmpty();
  }

  @Test
  void what_was_not_doable_is_put_into_other_words_and_a_no_is_theirs() {
    assertThat(proposed(new Night(1).notTried("H2", NotTriedReason.UNSAFE_NOW)))
        .containsExactly("reword:H2");
    assertThat(proposed(new Night(1).notTried("H2", NotTriedReason.DECLINED_BY_YOUTH)))
        .containsExactly("take_out:H2");
    assertThat(proposed(new Night(1).notTried("H2", NotTriedReason.OUT_OF_HOURS))).isEmpty();
  }

  @Test
  void what_was_done_beside_the_plan_may_become_a_step_in_the_same_words() {
    var night = new Night(1).began("H2").then(new SomethingElseDone("hall light off"));

    var proposal = Proposals.of(PLAN, List.of(night.crisis())).getFirst();
    assertThat(proposal.kind()).isEqualTo(Proposal.Kind.ADD_STEP);
    assertThat(proposal.step()).isEqualTo(new StepId("H2"));
    assertThat(proposal.words()).isEqualTo("hall light off");
    assertThat(proposed(night, new Night(2))).isEqualTo(proposed(night));
  }

  @Test
  void what_a_youth_said_in_confidence_never_becomes_a_step_that_the_family_reads() {
    var night = new Night(1).began("H2");
    night.then(Restriction.YOUTH_PRIVATE, new SomethingElseDone("we spoke of the move"));

    assertThat(proposed(night)).isEmpty();
  }
}
