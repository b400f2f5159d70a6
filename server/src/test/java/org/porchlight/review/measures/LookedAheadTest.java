package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Span;
import org.porchlight.storage.AgencyId;

/// Of what came after a period, as much is looked at as its measures need, and no more.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LookedAheadTest {
  private static final Period WINTER =
      new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), Crisis.ZONE);

  private final List<IncidentFacts> year =
      SeededYear.inParts(new AgencyId("lakeside"), LocalDate.of(2026, 10, 9), 700).stream()
          .flatMap(some -> some.appends().stream())
          .map(append -> IncidentFacts.of(append.incident(), append.entries()))
          .toList();

  @Test
  void every_measure_is_as_it_is_with_all_that_happened_since() {
    var spans = Ground.lookedAhead(WINTER, year);
    var needed = year.stream().filter(one -> isNeeded(one, spans)).toList();

    assertThat(needed.size()).isLessThan(year.size() / 2);
    assertThat(measures(needed)).isEqualTo(measures(year));
    // Without the days after it, something would be missed.
    var within = year.stream().filter(one -> isNeeded(one, List.of())).toList();
    assertThat(measures(within)).isNotEqualTo(measures(year));
  }

  @Test
  void the_days_after_decisions_are_asked_for_once_and_only_from_the_end_of_the_period_on() {
    var spans = Ground.lookedAhead(WINTER, year);

    assertThat(spans).isNotEmpty();
    assertThat(spans.getFirst().start()).isEqualTo(WINTER.end());
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).start()).isAfter(spans.get(i - 1).end());
    }
    assertThat(Ground.lookedAhead(WINTER, List.of())).isEmpty();
  }

  private static boolean isNeeded(IncidentFacts one, List<Span> since) {
    var back = new Span(WINTER.start().minus(Ground.LOOKED_BACK), WINTER.end());
    return Stream.concat(Stream.of(back), since.stream())
        .anyMatch(span -> span.contains(one.openedAt()));
  }

  private static List<Measured> measures(List<IncidentFacts> facts) {
    return Measures.of(
        new Ground(
            WINTER,
            Instant.parse("2026-10-10T00:41:00Z").plus(Duration.ofDays(1)),
            Goals.USUAL,
            facts,
            Map.of(Crisis.FAMILY, Crisis.family(Crisis.FAMILY, "2025-01-01", null)),
            Map.of(),
            Map.of(),
            CoverFacts.NONE),
        Split.NONE);
  }
}
