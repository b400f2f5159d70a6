package org.porchlight.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.CareRules;
import org.porchlight.plan.Level;

/// When a crisis brings the next team meeting nearer, and why.
///
/// @param since the day of the crisis; a meeting after it is the one that was asked for
/// @param by the last day for the meeting
public record PullForward(LocalDate since, LocalDate by, Cause cause, List<IncidentId> incidents) {
  public PullForward {
    incidents = List.copyOf(incidents);
  }

  /// Why a meeting is to be soon.
  public enum Cause {
    HIGH_LEVEL,
    REPEATED
  }

  /// One crisis of a family.
  ///
  /// @param day on which it began, in the family's zone
  /// @param level the highest that was carried out, 1 to 5; 0 for none
  public record Crisis(IncidentId incident, LocalDate day, int level) {}

  /// What one crisis asks for, beside the others of this family.
  ///
  /// @param all in any order; the one itself may be among them
  public static Optional<PullForward> of(Crisis crisis, List<Crisis> all, CareRules rules) {
    var by = crisis.day().plusDays(rules.meetingForwardDays());
    if (crisis.level() >= Level.SOMEONE_COMES.number()) {
      return Optional.of(
          new PullForward(crisis.day(), by, Cause.HIGH_LEVEL, List.of(crisis.incident())));
    }
    return all.stream()
        .filter(other -> !other.incident().equals(crisis.incident()))
        .filter(other -> !other.day().isAfter(crisis.day()))
        .filter(other -> !other.day().plusDays(rules.repeatedCrisisDays()).isBefore(crisis.day()))
        .max(Comparator.comparing(Crisis::day))
        .map(other ->
            new PullForward(
                crisis.day(), by, Cause.REPEATED, List.of(other.incident(), crisis.incident())));
  }
}
