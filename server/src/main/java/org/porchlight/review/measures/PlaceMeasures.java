package org.porchlight.review.measures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.care.CareEvent.LivingNoted;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.Youth;
import org.porchlight.review.measures.Measured.Line;

/// Where young people were on each day that they were enrolled: M30.
final class PlaceMeasures {
  private static final int YOUTH_DAYS_PER = 100;
  private static final Set<LegalStatus> FOSTER =
      Set.of(LegalStatus.FOSTER, LegalStatus.EXTENDED_FOSTER);

  private final Sample sample;
  private final Ground ground;

  PlaceMeasures(Sample sample) {
    this.sample = sample;
    this.ground = sample.ground();
  }

  /// @param known those of the enrolled days on which it is known where they were
  private record Tally(Map<LivingSituation, Long> days, long away, long known, long enrolled) {
    Figure of(LivingSituation place) {
      return new Figure.Rate(days.getOrDefault(place, 0L), enrolled, YOUTH_DAYS_PER);
    }
  }

  /// For each 100 days that young people were enrolled; and on how many of those it is known.
  List<Line> days() {
    boolean noted =
        ground.care().families().values().stream().anyMatch(one -> !one.living().isEmpty());
    if (!noted) {
      return List.of(Line.of("value", new Figure.NotRecorded("placements")));
    }
    var tally = tally();
    return List.of(
        Line.of("hospital_days", tally.of(LivingSituation.HOSPITAL)),
        Line.of("detention_days", tally.of(LivingSituation.DETENTION)),
        Line.of("away_days", new Figure.Rate(tally.away(), tally.enrolled(), YOUTH_DAYS_PER)),
        Line.of("days_known", new Figure.Share(tally.known(), tally.enrolled())));
  }

  private Tally tally() {
    var days = new EnumMap<LivingSituation, Long>(LivingSituation.class);
    long away = 0;
    long known = 0;
    long enrolled = 0;
    for (FamilyRecord family : sample.families()) {
      for (LocalDate day : ground.enrolledDays(family)) {
        for (Youth youth : family.youths()) {
          enrolled++;
          var place = place(family, youth, day);
          if (place.isPresent()) {
            known++;
            days.merge(place.get(), 1L, Long::sum);
            away += isHome(youth, place.get()) ? 0 : 1;
          }
        }
      }
    }
    return new Tally(days, away, known, enrolled);
  }

  /// Where they were noted to live last, up to this day; the later note of one day counts.
  private Optional<LivingSituation> place(FamilyRecord family, Youth youth, LocalDate day) {
    return ground.care().of(family).living().stream()
        .filter(noted -> noted.youth().equals(youth.person()) && !noted.from().isAfter(day))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
        .map(LivingNoted::where)
        .filter(where -> where != LivingSituation.NOT_ASKED);
  }

  private static boolean isHome(Youth youth, LivingSituation place) {
    return switch (place) {
      case HOME -> true;
      case KIN -> youth.legalStatus() == LegalStatus.KINSHIP;
      case FOSTER_HOME -> FOSTER.contains(youth.legalStatus());
      case RESPITE, SHELTER, HOSPITAL, DETENTION, MISSING, OTHER, NOT_ASKED -> false;
    };
  }
}
