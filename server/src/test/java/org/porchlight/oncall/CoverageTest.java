package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.layer;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.span;
import static org.porchlight.oncall.Rosters.wall;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Gap.Cause;
import org.porchlight.plan.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CoverageTest {
  private static final Need A_PRIMARY = new Need.Holds(Duty.PRIMARY);
  private static final Need A_SUPERVISOR = new Need.Holds(Duty.SUPERVISOR);
  private static final Span FORTNIGHT = Span.of(at("2026-11-20T12:00"), Coverage.HORIZON);
  private static final Roster FULL = roster(shift(ANA, "24/7"), shift(SUE, "24/7"));
  private static final WallSpan THE_21ST = wall("2026-11-21T00:00", "2026-11-22T00:00");
  private static final Span ON_THE_21ST = span("2026-11-21T00:00", "2026-11-22T00:00");
  private static final Gap.Cover NOBODY = new Gap.Cover.Nobody();

  @Test
  void a_fortnight_with_a_primary_and_a_supervisor_at_every_minute_may_be_saved() {
    var coverage = Coverage.of(FULL, FORTNIGHT);
    assertThat(coverage.gaps()).isEmpty();
    assertThat(coverage.mayBeSaved()).isTrue();
    assertThat(coverage.share()).isEqualTo(1.0);
  }

  @Test
  void one_minute_without_a_primary_is_found_to_the_second() {
    var roster = roster(shift(ANA, "08:00-07:59"), shift(SUE, "24/7"));
    var coverage = Coverage.of(roster, FORTNIGHT);
    assertThat(coverage.mayBeSaved()).isFalse();
    assertThat(coverage.open()).hasSize(14);
    assertThat(coverage.open().getFirst())
        .isEqualTo(
            new Gap(
                span("2026-11-21T07:59", "2026-11-21T08:00"),
                A_PRIMARY,
                List.of(new Cause.NobodyPlanned()),
                NOBODY));
    assertThat(coverage.uncovered()).isEqualTo(Duration.ofMinutes(14));
  }

  @Test
  void a_shift_whose_person_is_away_is_a_gap_and_not_a_silence() {
    var roster = FULL.withTimeOff(List.of(new TimeOff(ANA.id(), THE_21ST)));
    assertThat(Coverage.of(roster, FORTNIGHT).gaps())
        .containsExactly(
            new Gap(ON_THE_21ST, A_PRIMARY, List.of(new Cause.Away(ANA.id())), NOBODY));
  }

  @Test
  void a_shift_whose_person_was_taken_off_is_a_gap() {
    var roster = FULL.with(new ShiftOverride.Remove(SUE.id(), THE_21ST));
    assertThat(Coverage.of(roster, FORTNIGHT).gaps())
        .containsExactly(
            new Gap(ON_THE_21ST, A_SUPERVISOR, List.of(new Cause.TakenOff(SUE.id())), NOBODY));
  }

  @Test
  void one_person_is_not_both_primary_and_supervisor() {
    var roster = FULL.with(new ShiftOverride.Replace(ANA.id(), SUE.id(), THE_21ST));
    assertThat(Coverage.of(roster, FORTNIGHT).gaps())
        .containsExactly(
            new Gap(
                ON_THE_21ST,
                A_SUPERVISOR,
                List.of(new Cause.OnOtherDuty(SUE.id(), Duty.PRIMARY)),
                NOBODY));
  }

  @Test
  void a_rotation_that_ends_is_a_gap_from_there_on() {
    var rotation =
        new Rotation(
            RotationUnit.WEEK,
            1,
            THE_21ST.from().minusDays(30),
            THE_21ST.from(),
            List.of(ANA.id(), BO.id()));
    var roster = roster(shift(SUE, "24/7")).withLayers(List.of(layer(rotation)));
    assertThat(Coverage.of(roster, FORTNIGHT).open())
        .extracting(Gap::span)
        .containsExactly(new Span(at("2026-11-21T00:00"), FORTNIGHT.end()));
  }

  @Test
  void somebody_who_cannot_be_reached_covers_nothing() {
    var coverage = Coverage.of(FULL, FORTNIGHT, id -> !id.equals(ANA.id()));
    assertThat(coverage.open())
        .containsExactly(
            new Gap(FORTNIGHT, A_PRIMARY, List.of(new Cause.Unreachable(ANA.id())), NOBODY));
    assertThat(coverage.share()).isZero();
  }

  @Test
  void a_gap_with_a_named_fallback_may_be_saved_and_the_fallback_is_on_call() {
    var roster =
        FULL.withTimeOff(List.of(new TimeOff(ANA.id(), THE_21ST)))
            .withCover(
                new CoverRule(CoverRule.USUAL.needs(), List.of(new Fallback(A_PRIMARY, BO.id()))));
    var coverage = Coverage.of(roster, FORTNIGHT);
    assertThat(coverage.mayBeSaved()).isTrue();
    assertThat(coverage.gaps())
        .containsExactly(
            new Gap(
                ON_THE_21ST,
                A_PRIMARY,
                List.of(new Cause.Away(ANA.id())),
                new Gap.Cover.StandIn(BO.id())));
    assertThat(coverage.uncovered()).isZero();
    assertThat(roster.onCall(at("2026-11-21T12:00")).ladder()).containsExactly(BO, SUE);
    assertThat(roster.onCall(at("2026-11-22T12:00")).ladder()).containsExactly(ANA, SUE);
  }

  @Test
  void a_fallback_who_is_away_is_passed_over_for_the_next() {
    var roster =
        roster(shift(SUE, "24/7"))
            .withTimeOff(List.of(new TimeOff(BO.id(), THE_21ST)))
            .withCover(
                new CoverRule(
                    CoverRule.USUAL.needs(),
                    List.of(new Fallback(A_PRIMARY, BO.id()), new Fallback(A_PRIMARY, CY.id()))));
    assertThat(Rosters.primaries(roster, at("2026-11-20T12:00"))).containsExactly(BO.id());
    assertThat(Rosters.primaries(roster, at("2026-11-21T12:00"))).containsExactly(CY.id());
  }

  @Test
  void a_fallback_leaves_a_lesser_duty_but_never_one_that_is_needed() {
    var fallbacks = List.of(new Fallback(A_PRIMARY, SUE.id()), new Fallback(A_PRIMARY, CY.id()));
    var roster =
        roster(shift(CY, "24/7"), shift(SUE, "24/7"))
            .withCover(new CoverRule(CoverRule.USUAL.needs(), fallbacks));
    assertThat(roster.onCall(at("2026-11-21T12:00")).ladder())
        .containsExactly(CY.as(Duty.PRIMARY), SUE);
  }

  @Test
  void a_language_that_is_needed_is_looked_for_among_those_who_answer() {
    var spanish = new Need.Speaks(Language.ES);
    var needs = List.of(A_PRIMARY, A_SUPERVISOR, spanish);
    var weeks =
        FULL.withLayers(List.of(layer(every(RotationUnit.WEEK, 1, "2026-11-16T08:00", BO, ANA))));
    var bare = weeks.withCover(new CoverRule(needs, List.of()));
    assertThat(Coverage.of(bare, FORTNIGHT).open())
        .extracting(Gap::need, Gap::span)
        .containsExactly(tuple(spanish, span("2026-11-23T08:00", "2026-11-30T08:00")));
    var filled = weeks.withCover(new CoverRule(needs, List.of(new Fallback(spanish, BO.id()))));
    assertThat(Coverage.of(filled, FORTNIGHT).mayBeSaved()).isTrue();
    assertThat(filled.onCall(at("2026-11-24T12:00")).ladder())
        .containsExactly(ANA, BO.as(Duty.BACKUP), SUE);
  }

  @Test
  void a_fortnight_with_a_clock_change_in_it_is_as_long_as_it_is() {
    var window = span("2026-10-25T12:00", "2026-11-08T12:00");
    var coverage = Coverage.of(roster(shift(SUE, "24/7")), window);
    assertThat(coverage.uncovered()).isEqualTo(Duration.ofDays(14).plusHours(1));
  }
}
