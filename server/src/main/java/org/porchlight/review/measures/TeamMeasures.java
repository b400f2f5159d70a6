package org.porchlight.review.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.incident.DoneBy;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.review.measures.Measured.Line;

/// Families, their teams and their plans: M1 and M23 to M25, as they stand.
final class TeamMeasures {
  /// Desks and services; nobody of a team.
  private static final Set<String> SERVICES = Set.of("psap", "lifeline", "line_staff");

  private final Sample sample;

  TeamMeasures(Sample sample) {
    this.sample = sample;
  }

  static boolean isService(String role) {
    return SERVICES.contains(role);
  }

  static Optional<PersonId> person(PageTarget target) {
    return switch (target) {
      case PageTarget.Person(var person) -> Optional.of(person);
      case PageTarget.OnCallSupervisor _ -> Optional.empty();
    };
  }

  /// Of a language, the minutes in which somebody who answers spoke it as well.
  List<Line> cover() {
    CoverFacts cover = sample.ground().cover();
    if (!sample.ofEverybody()) {
      return Language.of(sample.group())
          .filter(_ -> sample.split() == Split.LANGUAGE)
          .flatMap(language -> Optional.ofNullable(cover.speaking().get(language)))
          .map(covered -> List.of(Line.of("planned", covered.minutes())))
          .orElse(List.of());
    }
    Figure ready =
        cover.ready().isEmpty() ? new Figure.NotRecorded("ready") : CoverFacts.share(cover.ready());
    return List.of(Line.of("ready", ready), Line.of("planned", CoverFacts.share(cover.planned())));
  }

  /// Of a group, how many families it has: a coordinator belongs to none, and has families of many.
  List<Line> caseload() {
    var families = Line.of("families", new Figure.Count(sample.activeFamilies().size()));
    return Stream.concat(
            Stream.of(families), sample.ofEverybody() ? coordinators().stream() : Stream.empty())
        .toList();
  }

  private List<Line> coordinators() {
    Map<String, Long> each =
        sample
            .ground()
            .activeFamilies()
            .flatMap(family -> coordinator(family).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long families = sample.ground().activeFamilies().count();
    return List.of(
        Line.of("per_coordinator", new Figure.Rate(families, each.size(), 1)),
        Line.of("over_10", over(each, 10)),
        Line.of("over_12", over(each, 12)),
        Line.of("over_15", over(each, 15)),
        Line.of("full_time", fullTime(families)));
  }

  /// For each full post of those who have a family; not told unless it is known of all of them.
  private Figure fullTime(long families) {
    CareFacts care = sample.ground().care();
    var active = sample.ground().activeFamilies().toList();
    boolean known =
        active.stream()
            .filter(family -> coordinator(family).isPresent())
            .allMatch(family ->
                care.coordinator(family).filter(care.postPercents()::containsKey).isPresent());
    if (families == 0 || !known) {
      return new Figure.NotRecorded("full_time");
    }
    long percent =
        active.stream()
            .flatMap(family -> care.coordinator(family).stream())
            .distinct()
            .mapToLong(who -> care.postPercents().getOrDefault(who, 0))
            .sum();
    return new Figure.Rate(families, percent, 100);
  }

  private static Figure.Share over(Map<String, Long> each, int most) {
    return new Figure.Share(
        each.values().stream().filter(count -> count > most).count(), each.size());
  }

  /// Whoever of the staff has the family. Where nobody is known to, one coordinator stands in many
  /// families' records, and their telephone tells that it is the same.
  private Optional<String> coordinator(FamilyRecord family) {
    return sample
        .ground()
        .care()
        .coordinator(family)
        .map(StaffId::value)
        .or(() -> coordinatorOnRecord(family));
  }

  private static Optional<String> coordinatorOnRecord(FamilyRecord family) {
    return Optional.ofNullable(family.coordinator())
        .flatMap(family::person)
        .map(person ->
            person.contactPoints().stream()
                .findFirst()
                .map(point -> point.number().toString())
                .orElse(person.name()));
  }

  List<Line> naturalSupport() {
    var families = sample.activeFamilies();
    return List.of(
        Line.of("members", TeamShare.of(families, sample.ground().lastDay())),
        Line.of("acknowledgements", new PageMeasures(sample).naturalAcknowledgements()),
        Line.of("steps", naturalSteps()));
  }

  /// Of the steps that were carried out to their end, whatever came of them, and that somebody said
  /// who carried out, those of a support.
  private Figure.Share naturalSteps() {
    var done =
        sample
            .steps()
            .filter(step -> step.carriedOut() && step.outcome() != null)
            .filter(step -> step.doneBy() != DoneBy.NOT_SAID)
            .toList();
    return new Figure.Share(
        done.stream().filter(step -> step.doneBy() == DoneBy.SUPPORT_PERSON).count(), done.size());
  }

  List<Line> readyPlans() {
    var active = sample.activeFamilies();
    return List.of(
        Line.of("ready", of(active, PlanStanding::ready)),
        Line.of("active", of(active, PlanStanding::active)),
        Line.of("signed", of(active, PlanStanding::signed)),
        Line.of("verified", of(active, PlanStanding::verified)),
        Line.of("unblocked", of(active, PlanStanding::unblocked)));
  }

  private Figure.Share of(List<FamilyRecord> families, Predicate<PlanStanding> holds) {
    Stream<PlanStanding> standings =
        families.stream()
            .map(
                family -> sample.ground().standings().getOrDefault(family.id(), PlanStanding.NONE));
    return new Figure.Share(standings.filter(holds).count(), families.size());
  }
}
