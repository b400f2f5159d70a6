package org.porchlight.review.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.care.CareEvent;
import org.porchlight.care.FamilyCare;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPacks;

/// One figure of a measure, worked out by hand.
///
/// @param why who is in it, who is left out, and from when to when
record Worked(Measure measure, String part, String why, Ground ground, Figure figure) {
  static final StaffId COORDINATOR = new StaffId("C1");

  /// Every example of every measure.
  static Stream<Worked> all() {
    return Stream.of(
            WorkedContacts.examples(),
            WorkedWalks.examples(),
            WorkedAfterwards.examples(),
            WorkedTeams.examples())
        .flatMap(List::stream);
  }

  /// October, of these families, with what was done for each of them between crises.
  static Ground october(
      List<FamilyRecord> families,
      Map<FamilyId, PlanStanding> standings,
      Map<FamilyId, List<CareEvent>> done,
      Map<StaffId, Integer> posts,
      Crisis... crises) {
    var plain = Crisis.october(crises);
    Map<FamilyId, FamilyCare> care =
        done.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> folded(one.getValue())));
    Map<FamilyId, StaffId> coordinators =
        families.stream()
            .filter(family -> family.coordinator() != null)
            .collect(Collectors.toMap(FamilyRecord::id, _ -> COORDINATOR));
    return new Ground(
        plain.period(),
        plain.now(),
        plain.goals(),
        plain.incidents(),
        families.stream().collect(Collectors.toMap(FamilyRecord::id, Function.identity())),
        Map.of(AnyPeriod.plan().ref(), AnyPeriod.plan()),
        standings,
        CoverFacts.NONE,
        new CareFacts(care, coordinators, posts, PolicyPacks.DEFAULTS));
  }

  private static FamilyCare folded(List<CareEvent> events) {
    var care = FamilyCare.NONE;
    for (var event : events) {
      care = care.evolve(event, Instant.EPOCH);
    }
    return care;
  }

  static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  @Override
  public String toString() {
    return measure + " " + part + ": " + why;
  }
}
