package org.porchlight.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.ContactAnswered;
import org.porchlight.incident.DrillEvent.DrillEnded;
import org.porchlight.incident.DrillEvent.Why;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageSent;
import org.porchlight.incident.WalkEvent.StepEnded;

/// How a drill went; kept apart from what is measured of real contacts.
///
/// @param toPage until the first page had left; null when none did
/// @param toAcknowledge until a person said yes; null when nobody did
/// @param toPerson until the first answers of a person; null when there were none
/// @param steps how many steps were logged
/// @param ended null while it runs
public record DrillScore(
    Instant began,
    @Nullable Duration toPage,
    @Nullable Duration toAcknowledge,
    @Nullable Duration toPerson,
    long steps,
    @Nullable Why ended) {
  /// @param entries of a drill, from its first on
  public static DrillScore of(List<Entry> entries) {
    Instant began = entries.getFirst().at();
    return new DrillScore(
        began,
        until(entries, PageSent.class::isInstance),
        until(entries, PageAcknowledged.class::isInstance),
        until(entries, ContactAnswered.class::isInstance),
        entries.stream().filter(entry -> entry.event() instanceof StepEnded).count(),
        entries.stream()
            .map(Entry::event)
            .filter(DrillEnded.class::isInstance)
            .map(DrillEnded.class::cast)
            .map(DrillEnded::why)
            .findFirst()
            .orElse(null));
  }

  private static @Nullable Duration until(List<Entry> entries, Predicate<IncidentEvent> what) {
    return entries.stream()
        .filter(entry -> what.test(entry.event()))
        .findFirst()
        .map(entry -> Duration.between(entries.getFirst().at(), entry.at()))
        .orElse(null);
  }
}
