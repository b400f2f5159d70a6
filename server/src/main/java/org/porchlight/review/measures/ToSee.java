package org.porchlight.review.measures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;

/// What is listed one by one to those responsible, however few there are.
///
/// @param unanswered contacts that no person answered while the caller was there, the newest first
/// @param emergencies incidents in which a step of level 5 was carried out, the newest first
public record ToSee(List<Unanswered> unanswered, List<Emergency> emergencies) {
  public ToSee {
    unanswered = List.copyOf(unanswered);
    emergencies = List.copyOf(emergencies);
  }

  /// @param calledBack whether a person reached them later
  public record Unanswered(IncidentId incident, Instant at, Medium medium, boolean calledBack) {}

  /// @param at when the step began
  /// @param danger whether danger override was used
  /// @param reviewed whether the plan decision is made
  public record Emergency(IncidentId incident, Instant at, boolean danger, boolean reviewed) {}

  public static ToSee of(Ground ground) {
    return new ToSee(
        ground
            .ofPeriod()
            .flatMap(one -> one.contacts().stream().flatMap(contact -> unanswered(one, contact)))
            .sorted(Comparator.comparing(Unanswered::at).reversed())
            .toList(),
        ground
            .ofPeriod()
            .flatMap(ToSee::emergency)
            .sorted(Comparator.comparing(Emergency::at).reversed())
            .toList());
  }

  private static Stream<Unanswered> unanswered(IncidentFacts incident, ContactFact contact) {
    return contact.leftUnanswered() || contact.answeredAt() == null
        ? Stream.of(
            new Unanswered(
                incident.incident(),
                contact.offeredAt(),
                contact.medium(),
                contact.answeredAt() != null))
        : Stream.empty();
  }

  private static Stream<Emergency> emergency(IncidentFacts incident) {
    return incident.steps().stream()
        .filter(StepFact::emergency)
        .limit(1)
        .map(step ->
            new Emergency(
                incident.incident(),
                step.at(),
                incident.danger().overridden(),
                Objects.nonNull(incident.ending().decision())));
  }
}
