package org.porchlight.review.measures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.Youth;
import org.porchlight.review.MobileTeam;
import org.porchlight.review.measures.IncidentFacts.Whereabouts;
import org.porchlight.review.measures.Measured.Line;

/// Whether young people stayed in the community: M15, and M28 where a mobile team came.
final class StayMeasures {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  private static final Duration A_MONTH = Duration.ofDays(30);

  private final Sample sample;

  StayMeasures(Sample sample) {
    this.sample = sample;
  }

  List<Line> stayed() {
    var known = sample.resolved().filter(one -> !unknown(one));
    long unknown = sample.resolved().filter(StayMeasures::unknown).count();
    var lines = new ArrayList<Line>();
    lines.add(Line.of("at_close", sample.share(known, this::inCommunity)));
    lines.add(Line.of("unknown_at_close", new Figure.Count(unknown)));
    var owed = owed();
    lines.addAll(later("24_hours", A_DAY, owed, Whereabouts::afterDay));
    lines.addAll(later("72_hours", THREE_DAYS, owed, Whereabouts::afterThreeDays));
    lines.addAll(later("30_days", A_MONTH, owed, Whereabouts::afterMonth));
    return lines;
  }

  private List<IncidentFacts> owed() {
    return sample.incidents().filter(IncidentFacts::owesMore).toList();
  }

  /// The same where a mobile team came: at 72 h, as its de-escalation may take, from the follow-up
  /// of that hour, and at six weeks, as long as it may stay ([OH-MRSS]).
  List<Line> withMobileTeam() {
    var owed = owed().stream().filter(this::mobileTeamCame).toList();
    return Stream.concat(
            later("72_hours", THREE_DAYS, owed, Whereabouts::afterThreeDays).stream(),
            later("6_weeks", MobileTeam.STAYS, owed, Whereabouts::afterSixWeeks).stream())
        .toList();
  }

  private boolean mobileTeamCame(IncidentFacts incident) {
    return sample
        .ground()
        .family(incident)
        .filter(family ->
            incident.pages().stream()
                .filter(page -> page.arrivedAt() != null)
                .anyMatch(page -> MobileTeam.isAsked(page.to(), family)))
        .isPresent();
  }

  /// Of those where somebody knows; and how many there are of whom nobody does, when it is time.
  private List<Line> later(
      String when,
      Duration after,
      List<IncidentFacts> owed,
      Function<Whereabouts, @Nullable LivingSituation> at) {
    var known = owed.stream().filter(one -> at.apply(one.ending().later()) != null);
    long unknown =
        owed.stream()
            .filter(one -> at.apply(one.ending().later()) == null)
            .filter(one -> !one.isWithin(sample.ground().now(), after))
            .count();
    return List.of(
        Line.of(
            "after_" + when,
            sample.share(known, one -> inCommunity(one, at.apply(one.ending().later())))),
        Line.of("unknown_after_" + when, new Figure.Count(unknown)));
  }

  private static boolean unknown(IncidentFacts incident) {
    Resolution end = incident.ending().resolution();
    return end == null || end.where() == LivingSituation.NOT_ASKED;
  }

  private boolean inCommunity(IncidentFacts incident) {
    Resolution end = incident.ending().resolution();
    return inCommunity(incident, end == null ? null : end.where());
  }

  private boolean inCommunity(IncidentFacts incident, @Nullable LivingSituation where) {
    return switch (where) {
      case HOME -> true;
      case KIN -> kinship(incident) || Sample.ended(incident, Set.of(Disposition.RESPITE_KIN));
      case FOSTER_HOME -> ofStatus(incident, FOSTER);
      case RESPITE, SHELTER, HOSPITAL, DETENTION, MISSING, OTHER, NOT_ASKED -> false;
      case null -> false;
    };
  }

  private static final Set<LegalStatus> FOSTER =
      Set.of(LegalStatus.FOSTER, LegalStatus.EXTENDED_FOSTER);

  private boolean kinship(IncidentFacts incident) {
    return ofStatus(incident, Set.of(LegalStatus.KINSHIP));
  }

  /// Whether this youth's usual home is with foster parents, or with kin.
  private boolean ofStatus(IncidentFacts incident, Set<LegalStatus> which) {
    var youth = incident.youth();
    return youth != null
        && sample
            .ground()
            .family(incident)
            .flatMap(family -> family.youth(youth))
            .map(Youth::legalStatus)
            .filter(which::contains)
            .isPresent();
  }
}
