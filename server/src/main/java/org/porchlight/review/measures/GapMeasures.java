package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.review.measures.Measured.Line;

/// What was missing when it was needed: M31.
final class GapMeasures {
  private final Sample sample;

  GapMeasures(Sample sample) {
    this.sample = sample;
  }

  List<Line> gaps() {
    var missing = sample.incidents().flatMap(one -> missing(one).stream()).toList();
    var lines = new ArrayList<Line>();
    lines.add(Line.of("missing", new Figure.Count(missing.size())));
    var byHour =
        missing.stream()
            .collect(Collectors.groupingBy(this::hourOf, TreeMap::new, Collectors.counting()));
    byHour.forEach((hour, count) -> lines.add(Line.of(Line.HOUR + hour, new Figure.Count(count))));
    var byRole =
        missing.stream()
            .collect(Collectors.groupingBy(this::role, TreeMap::new, Collectors.counting()));
    byRole.forEach((role, count) -> lines.add(Line.of(Line.KIND + role, new Figure.Count(count))));
    byArea()
        .forEach((area, count) -> lines.add(Line.of(Line.AREA + area, new Figure.Count(count))));
    return lines;
  }

  private static List<StepFact> missing(IncidentFacts incident) {
    return incident.steps().stream()
        .filter(StepFact::notTried)
        .filter(step -> step.why() == NotTriedReason.RESOURCE_MISSING)
        .toList();
  }

  /// Where the family lives today; unknown where nobody noted it, or the caller is not known.
  private Map<String, Long> byArea() {
    var counts = new TreeMap<String, Long>();
    sample
        .incidents()
        .filter(one -> !missing(one).isEmpty())
        .forEach(one -> counts.merge(area(one), (long) missing(one).size(), Long::sum));
    return counts;
  }

  private String area(IncidentFacts incident) {
    return sample
        .ground()
        .family(incident)
        .map(family -> family.enrollment().region().name())
        .filter(name -> !name.isEmpty())
        .orElse(Split.UNKNOWN);
  }

  /// In the agency's zone, of two digits, such as `09`.
  private String hourOf(StepFact step) {
    return "%02d".formatted(step.at().atZone(sample.ground().period().zone()).getHour());
  }

  /// Who would have acted, such as `mobile_crisis`.
  private String role(StepFact fact) {
    var plan = sample.ground().plans().get(fact.plan());
    return sample
        .ground()
        .step(fact)
        .flatMap(step -> plan == null ? Optional.empty() : plan.person(step.who()))
        .map(person -> person.role())
        .orElse(Split.UNKNOWN);
  }
}
