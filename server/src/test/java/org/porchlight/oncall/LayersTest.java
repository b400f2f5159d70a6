package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.NEW_YORK;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.ids;
import static org.porchlight.oncall.Rosters.layer;
import static org.porchlight.oncall.Rosters.primaries;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.span;
import static org.porchlight.oncall.Rosters.wall;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;

/// Layers, overrides and time off: what wins over what.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LayersTest {
  private static final Roster ANA_ALWAYS = roster(shift(ANA, "24/7"), shift(SUE, "24/7"));
  private static final WallSpan THE_20TH = wall("2026-11-20T00:00", "2026-11-21T00:00");

  @Test
  void a_layer_stands_in_place_of_what_lies_below_it() {
    var nights =
        new Layer(
            "nights",
            Duty.PRIMARY,
            every(RotationUnit.WEEK, 1, "2026-11-02T08:00", BO),
            OpeningHours.parse("22:00-06:00"));
    var roster = ANA_ALWAYS.withLayers(List.of(nights));
    assertThat(primaries(roster, at("2026-11-20T21:59"))).containsExactly(ANA.id());
    assertThat(primaries(roster, at("2026-11-20T22:00"))).containsExactly(BO.id());
    assertThat(primaries(roster, at("2026-11-21T05:59"))).containsExactly(BO.id());
    assertThat(primaries(roster, at("2026-11-21T06:00"))).containsExactly(ANA.id());
  }

  @Test
  void a_layer_of_a_language_stands_beside_the_others_and_in_nobodys_place() {
    var spanish =
        new Layer(
            "spanish",
            Duty.BACKUP,
            every(RotationUnit.WEEK, 1, "2026-11-02T08:00", BO),
            OpeningHours.ALWAYS,
            Language.ES);
    var roster =
        roster(shift(ANA, "24/7"), shift(CY, "24/7"), shift(SUE, "24/7"))
            .withCover(new CoverRule(List.of(new Need.Speaks(Language.ES)), List.of()));
    var noon = at("2026-11-20T12:00");
    assertThat(Coverage.of(roster, Span.of(noon, Coverage.HORIZON)).open()).hasSize(1);
    var with = roster.withLayers(List.of(spanish));
    assertThat(ids(with.onCall(noon).ladder()))
        .containsExactlyInAnyOrder(ANA.id(), CY.id(), BO.id(), SUE.id());
    assertThat(Coverage.of(with, Span.of(noon, Coverage.HORIZON)).open()).isEmpty();
  }

  @Test
  void a_layer_changes_its_own_duty_alone() {
    var roster =
        ANA_ALWAYS.withLayers(List.of(layer(every(RotationUnit.DAY, 1, "2026-11-02T08:00", BO))));
    assertThat(roster.onCall(at("2026-11-20T12:00")).ladder()).containsExactly(BO, SUE);
  }

  @Test
  void while_the_person_of_a_layer_is_away_the_layer_below_counts() {
    var roster =
        ANA_ALWAYS
            .withLayers(List.of(layer(every(RotationUnit.DAY, 1, "2026-11-02T08:00", BO))))
            .withTimeOff(List.of(new TimeOff(BO.id(), THE_20TH)));
    assertThat(primaries(roster, at("2026-11-20T12:00"))).containsExactly(ANA.id());
    assertThat(primaries(roster, at("2026-11-21T00:00"))).containsExactly(BO.id());
  }

  @Test
  void an_override_puts_somebody_in_the_place_of_another() {
    var roster = ANA_ALWAYS.with(new ShiftOverride.Replace(ANA.id(), BO.id(), THE_20TH));
    assertThat(primaries(roster, at("2026-11-19T23:59"))).containsExactly(ANA.id());
    assertThat(primaries(roster, at("2026-11-20T00:00"))).containsExactly(BO.id());
    assertThat(primaries(roster, at("2026-11-21T00:00"))).containsExactly(ANA.id());
  }

  @Test
  void who_took_over_a_shift_can_hand_it_on() {
    var roster =
        ANA_ALWAYS
            .with(new ShiftOverride.Replace(ANA.id(), BO.id(), THE_20TH))
            .with(new ShiftOverride.Replace(BO.id(), CY.id(), THE_20TH));
    assertThat(primaries(roster, at("2026-11-20T12:00"))).containsExactly(CY.id());
  }

  @Test
  void two_people_swap_their_duties() {
    var roster =
        roster(shift(ANA, "24/7"), shift(CY, "24/7"))
            .with(new ShiftOverride.Swap(CY.id(), ANA.id(), THE_20TH));
    assertThat(roster.onCall(at("2026-11-20T12:00")).ladder())
        .containsExactly(CY.as(Duty.PRIMARY), ANA.as(Duty.BACKUP));
  }

  @Test
  void somebody_can_be_added_and_somebody_taken_off() {
    var roster =
        ANA_ALWAYS
            .with(new ShiftOverride.Add(CY.id(), Duty.BACKUP, THE_20TH))
            .with(new ShiftOverride.Remove(ANA.id(), THE_20TH));
    assertThat(roster.onCall(at("2026-11-20T12:00")).ladder()).containsExactly(CY, SUE);
  }

  @Test
  void a_swap_with_somebody_who_is_away_never_leaves_the_shift_to_nobody() {
    var roster =
        ANA_ALWAYS
            .withTimeOff(List.of(new TimeOff(BO.id(), THE_20TH)))
            .with(new ShiftOverride.Replace(ANA.id(), BO.id(), THE_20TH));
    assertThat(primaries(roster, at("2026-11-20T12:00"))).containsExactly(ANA.id());
  }

  @Test
  void shifts_on_certain_days_count_like_weekly_ones() {
    var roster = roster().withDated(List.of(new DatedShift(BO.id(), Duty.PRIMARY, THE_20TH)));
    assertThat(new Timetable(roster).shifts(span("2026-11-01T00:00", "2026-12-01T00:00")))
        .containsExactly(
            new ShiftSpan(BO.id(), Duty.PRIMARY, span("2026-11-20T00:00", "2026-11-21T00:00")));
  }

  @Test
  void a_span_of_time_is_written_as_people_write_it() {
    var written = WallSpan.of(span("2026-11-20T22:00", "2026-11-21T06:00"), NEW_YORK);
    assertThat(written).isEqualTo(wall("2026-11-20T22:00", "2026-11-21T06:00"));
  }

  @Test
  void nobody_swaps_with_themselves_and_nobody_unknown_is_planned() {
    assertThatThrownBy(() -> new ShiftOverride.Swap(ANA.id(), ANA.id(), THE_20TH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("override: S1 for themselves (expected: two people)");
    var stranger = new StaffId("S9");
    assertThatThrownBy(() -> ANA_ALWAYS.withTimeOff(List.of(new TimeOff(stranger, THE_20TH))))
        .hasMessage("time off: of S9 (expected: one of the staff)");
    assertThatThrownBy(() -> ANA_ALWAYS.with(new ShiftOverride.Remove(stranger, THE_20TH)))
        .hasMessage("override: of S9 (expected: one of the staff)");
  }
}
