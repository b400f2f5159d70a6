package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;

/// Holds every plan that is pinned against what runs: the youth's own while it runs, however
/// troubled, and the agency's default only where none does (R2).
final class PlanWatch {
  /// A turn that was decided before a change may be stored just after it.
  private static final Duration UNDER_WAY = Duration.ofSeconds(30);

  private final AgencyId agency;
  private final MemoryStore store;
  private final SlowStore answers;
  private Instant changedAt = Instant.MIN;

  PlanWatch(AgencyId agency, MemoryStore store, SlowStore answers) {
    this.agency = agency;
    this.store = store;
    this.answers = answers;
  }

  /// A plan is suspended, retired, or runs again.
  void changed(Instant now) {
    changedAt = now;
  }

  /// Whether what the turn pinned is what ran.
  boolean kept(StoredTurn turn, Instant now) {
    FamilyId family = turn.after().subject().family();
    boolean changing = !changedAt.equals(Instant.MIN) && changedAt.plus(UNDER_WAY).isAfter(now);
    return changing
        || turn.events(PlanPinned.class).allMatch(pinned -> isRight(pinned, family, turn));
  }

  private boolean isRight(PlanPinned pinned, @Nullable FamilyId family, StoredTurn turn) {
    boolean again =
        turn.before().subject().pinned().stream().anyMatch(one -> one.plan().equals(pinned.plan()));
    return again || Optional.of(pinned.plan()).equals(expected(pinned.youth(), family, pinned));
  }

  private Optional<PlanRef> expected(
      @Nullable PersonId youth, @Nullable FamilyId family, PlanPinned pinned) {
    var own =
        youth == null || family == null
            ? Optional.<PlanRef>empty()
            : answers
                .look(() -> store.plans().running(agency, family, youth))
                .map(plan -> plan.ref());
    boolean said = own.isPresent() == (pinned.source() == PlanSource.OWN);
    return !said
        ? Optional.empty()
        : own.or(
            () -> answers.look(() -> store.plans().agencyDefault(agency)).map(one -> one.ref()));
  }
}
