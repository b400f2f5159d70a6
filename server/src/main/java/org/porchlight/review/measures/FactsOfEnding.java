package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.EndingEvent.FollowupNotReached;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.EndingEvent.ReviewDecided;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.MonthChecked;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.incident.ReviewEvent.ReviewMet;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;

/// How one log ended, and what came of it afterwards.
final class FactsOfEnding {
  /// What a family says of the help counts so long after the end.
  static final Duration RATED_WITHIN = Duration.ofDays(7);

  private final Happenings log;

  FactsOfEnding(Happenings log) {
    this.log = log;
  }

  IncidentFacts.Ending all() {
    var resolved = log.all(IncidentResolved.class).stream().findFirst();
    return new IncidentFacts.Ending(
        resolved.map(Happenings.Happened::at).orElse(null),
        resolved.map(one -> one.event().resolution()).orElse(null),
        log.all(FollowupReached.class).stream().map(Happenings.Happened::at).toList(),
        log.all(FollowupNotReached.class).size(),
        reviewedAt(),
        decision(),
        new IncidentFacts.Whereabouts(
            known(
                log.last(FollowupReached.class, one -> one.number() == 1)
                    .map(FollowupReached::where)),
            known(
                log.last(FollowupReached.class, one -> one.number() == 2)
                    .map(FollowupReached::where)),
            known(log.last(MonthChecked.class, MonthChecked::reached).map(MonthChecked::where)),
            known(
                log.last(SixWeeksChecked.class, SixWeeksChecked::reached)
                    .map(SixWeeksChecked::where))),
        log.first(RespondersReached.class, _ -> true).orElse(null),
        rated(resolved.map(Happenings.Happened::at)));
  }

  /// When a review first had the family in it, or their waiver: held, or decided at once.
  private @Nullable Instant reviewedAt() {
    return FactsOfLog.earliest(
        log.first(ReviewMet.class, met -> withFamily(met.family())).orElse(null),
        log.first(ReviewDecided.class, one -> withFamily(one.review().family())).orElse(null));
  }

  /// The first that counts, also where one was made without the family before it; else the first.
  private IncidentFacts.@Nullable Decision decision() {
    boolean planned = log.any(PlanPinned.class, pin -> pin.source() == PlanSource.OWN);
    var decided =
        log.all(ReviewDecided.class).stream()
            .map(one ->
                new IncidentFacts.Decision(
                    one.at(),
                    one.event().review().decision(),
                    counts(one.event().review(), planned)))
            .toList();
    return decided.stream()
        .filter(IncidentFacts.Decision::counts)
        .findFirst()
        .orElse(decided.isEmpty() ? null : decided.getFirst());
  }

  /// Their last word in the time it counts; what they say later takes nothing of it back.
  private IncidentFacts.@Nullable Rated rated(Optional<Instant> resolved) {
    return log.all(FamilyRated.class).reversed().stream()
        .filter(one -> resolved.isPresent() && !one.at().isAfter(resolved.get().plus(RATED_WITHIN)))
        .findFirst()
        .map(one -> new IncidentFacts.Rated(one.at(), one.event().rating()))
        .orElse(null);
  }

  /// Null where nobody asked, or nobody knew.
  private static @Nullable LivingSituation known(Optional<LivingSituation> where) {
    return where.filter(one -> one != LivingSituation.NOT_ASKED).orElse(null);
  }

  /// Changed, or kept with a reason, or, where none of their own ran, whether to write one; and
  /// never without the family or their waiver (R20).
  private static boolean counts(Review review, boolean planned) {
    boolean decided =
        switch (review.decision()) {
          case CHANGED -> true;
          case KEPT -> !review.reason().isBlank();
          case WRITE_ONE, NOT_WANTED -> !planned;
        };
    return decided && withFamily(review.family());
  }

  private static boolean withFamily(FamilyPresence family) {
    return switch (family) {
      case PRESENT, WAIVED -> true;
      case NOT_PRESENT -> false;
    };
  }
}
