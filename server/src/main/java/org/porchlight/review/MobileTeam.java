package org.porchlight.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.incident.Entry;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.plan.FamilyRecord;

/// Whether a mobile response team came to a crisis, and how long one stays with a family.
public final class MobileTeam {
  /// The role of one in a family's record.
  private static final String ROLE = "mobile_crisis";

  /// How long Ohio's mobile response and stabilization stays: up to six weeks, which M28 holds
  /// against.
  public static final Duration STAYS = Duration.ofDays(42);

  private MobileTeam() {}

  /// Whether a page of this family's goes to one.
  public static boolean isAsked(Recipient to, FamilyRecord family) {
    return to instanceof Recipient.OnTeam(var of, var person)
        && of.equals(family.id())
        && family.person(person).filter(one -> one.role().equals(ROLE)).isPresent();
  }

  /// When one first said that it is there; empty when none did.
  ///
  /// @param entries the whole log of an incident
  public static Optional<Instant> cameAt(List<Entry> entries, FamilyRecord family) {
    Set<PageId> asked =
        entries.stream()
            .map(Entry::event)
            .filter(PageQueued.class::isInstance)
            .map(PageQueued.class::cast)
            .filter(page -> isAsked(page.to(), family))
            .map(PageQueued::page)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(
            entry -> entry.event() instanceof PageArrived arrived && asked.contains(arrived.page()))
        .map(Entry::at)
        .min(Instant::compareTo);
  }
}
