package org.porchlight.review.measures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.porchlight.incident.FamilyRating;
import org.porchlight.review.measures.Measured.Line;

/// What families say of the help: M27.
final class RatingMeasures {
  private static final Duration A_WEEK = FactsOfEnding.RATED_WITHIN;

  private final Sample sample;

  RatingMeasures(Sample sample) {
    this.sample = sample;
  }

  /// Of what families said within seven days; who is not asked is told apart from who did not like
  /// it.
  List<Line> ratings() {
    var owed = sample.incidents().filter(IncidentFacts::owesMore).toList();
    Predicate<IncidentFacts> said = one -> rating(one).isPresent();
    var lines = new ArrayList<Line>();
    lines.addAll(question("knew", owed, FamilyRating::knewWhatToDo));
    lines.addAll(question("listened", owed, FamilyRating::listenedTo));
    lines.addAll(question("again", owed, FamilyRating::wouldCallAgain));
    lines.add(Line.of("answered", sample.due(owed, A_WEEK, said)));
    return lines;
  }

  private static List<Line> question(
      String code, List<IncidentFacts> owed, ToIntFunction<FamilyRating> answer) {
    var points =
        owed.stream()
            .flatMap(one -> rating(one).stream())
            .mapToInt(answer)
            .filter(one -> one > 0)
            .toArray();
    long best = Arrays.stream(points).filter(one -> one == FamilyRating.BEST).count();
    return List.of(
        Line.of(code + "_mean", new Figure.Mean(Arrays.stream(points).sum(), points.length)),
        Line.of(code + "_top", new Figure.Share(best, points.length)));
  }

  private static Optional<FamilyRating> rating(IncidentFacts incident) {
    return Optional.ofNullable(incident.ending().rated()).map(IncidentFacts.Rated::rating);
  }
}
