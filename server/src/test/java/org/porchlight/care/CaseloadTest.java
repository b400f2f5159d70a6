package org.porchlight.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.CareDate.Kind;
import org.porchlight.care.CareDate.Standing;
import org.porchlight.care.Caseload.Weight;
import org.porchlight.care.FamilyStanding.OpenIncident;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CareRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseloadTest {
  private static final StaffId C1 = new StaffId("C1");
  private static final StaffId C2 = new StaffId("C2");
  private static final LocalDate TODAY = LocalDate.parse("2026-10-09");

  private static FamilyStanding family(
      @Nullable StaffId coordinator, List<CareDate> dates, List<OpenIncident> open) {
    return new FamilyStanding(
        Home.family(null, null), FamilyCare.NONE, coordinator, PlanState.ACTIVE, dates, open);
  }

  private static Weight weightOf(int families) {
    var standings = Stream.generate(() -> family(C1, List.of(), List.of())).limit(families);
    return Caseload.of(List.of(C1), standings.toList(), CareRules.DEFAULTS).getFirst().weight();
  }

  @Test
  void above_ten_families_there_is_a_word_at_fifteen_a_second_and_never_a_bar() {
    assertThat(weightOf(10)).isEqualTo(Weight.USUAL);
    assertThat(weightOf(11)).isEqualTo(Weight.MANY);
    assertThat(weightOf(14)).isEqualTo(Weight.MANY);
    assertThat(weightOf(15)).isEqualTo(Weight.TOO_MANY);
    assertThat(weightOf(40)).isEqualTo(Weight.TOO_MANY);
  }

  @Test
  void whoever_has_no_family_is_counted_and_so_is_somebody_who_is_no_coordinator_any_more() {
    var standings = List.of(family(C2, List.of(), List.of()), family(null, List.of(), List.of()));
    assertThat(Caseload.of(List.of(C1), standings, CareRules.DEFAULTS))
        .containsExactly(new Caseload(C1, 0, Weight.USUAL), new Caseload(C2, 1, Weight.USUAL));
  }

  @Test
  void a_crisis_comes_first_then_whatever_has_been_owed_the_longest() {
    var calm = family(C1, List.of(date(TODAY.plusDays(40), Standing.AHEAD)), List.of());
    var due = family(C1, List.of(date(TODAY, Standing.DUE)), List.of());
    var late = family(C1, List.of(date(TODAY.minusDays(9), Standing.LATE)), List.of());
    var owed = family(C1, List.of(), List.of(open("2026-10-05T12:00:00Z", false)));
    var crisis = family(C1, List.of(), List.of(open("2026-10-09T12:00:00Z", true)));
    var all = new ArrayList<>(List.of(calm, due, owed, crisis, late));
    all.sort(FamilyStanding.NEED_FIRST);
    assertThat(all).containsExactly(crisis, late, owed, due, calm);
  }

  private static CareDate date(LocalDate due, Standing standing) {
    return new CareDate(Kind.TEAM_MEETING, "", due, standing);
  }

  private static OpenIncident open(String openedAt, boolean active) {
    var id = new IncidentId("01JD" + "0".repeat(22));
    return new OpenIncident(id, Instant.parse(openedAt), active, null, null);
  }
}
