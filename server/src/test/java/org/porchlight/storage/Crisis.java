package org.porchlight.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.Sender;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PhoneNumber;

/// One made-up incident, and the appends that tests write to it.
///
/// Every `append` step is a value: nothing is stored before [#in].
final class Crisis {
  static final AgencyId AGENCY = new AgencyId("lakeside");
  static final FamilyId FAMILY = new FamilyId("FAM-0007");
  static final PhoneNumber PHONE = new PhoneNumber("+12025550103");
  static final PhoneNumber OTHER_PHONE = new PhoneNumber("+12025550104");

  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000_000L);

  final IncidentId id;
  final Instant openedAt;

  Crisis(Instant openedAt) {
    this(newId(), openedAt);
  }

  Crisis(IncidentId id, Instant openedAt) {
    this.id = id;
    this.openedAt = openedAt;
  }

  static IncidentId newId() {
    return new IncidentId(String.format(Locale.ROOT, "01JD%022d", NUMBERS.incrementAndGet()));
  }

  /// A note as entry `version`, stamped `version` seconds after the opening.
  Entry note(long version) {
    return new Entry(
        version,
        openedAt.plusSeconds(version),
        Actor.staff("S1"),
        Channel.CONSOLE,
        Restriction.NONE,
        new NoteAdded("note " + version));
  }

  Summary summary() {
    return new Summary(Phase.OFFERED, FAMILY, true, false, openedAt, Set.of(FAMILY));
  }

  Summary closedSummary() {
    return new Summary(Phase.CLOSED, FAMILY, false, true, openedAt, Set.of(FAMILY));
  }

  /// An append of `count` notes after version `expected`.
  Draft notes(long expected, int count) {
    var entries = new ArrayList<Entry>();
    for (int i = 1; i <= count; i++) {
      entries.add(note(expected + i));
    }
    return new Draft(
        expected,
        new NaturalKey("test:" + expected),
        entries,
        List.of(),
        Set.of(),
        List.of(),
        Set.of(),
        summary(),
        StoreContract.HERE);
  }

  static Errand call(long version, int index, Priority priority) {
    return new Errand.PlaceCall(
        new ErrandId(version, index),
        priority,
        new Errand.About.OfPage(new PageId(1)),
        PHONE,
        Sender.PAGES_NUMBER,
        Duration.ofSeconds(25));
  }

  /// What will be appended to this incident.
  record Draft(
      long expected,
      NaturalKey key,
      List<Entry> entries,
      List<Deadline> set,
      Set<DeadlineKey> cleared,
      List<Errand> errands,
      Set<ErrandId> settled,
      Summary summary,
      ServerId owner) {
    Draft key(String value) {
      return new Draft(
          expected, new NaturalKey(value), entries, set, cleared, errands, settled, summary, owner);
    }

    Draft set(Deadline... deadlines) {
      return new Draft(
          expected, key, entries, List.of(deadlines), cleared, errands, settled, summary, owner);
    }

    Draft clear(DeadlineKey... keys) {
      return new Draft(expected, key, entries, set, Set.of(keys), errands, settled, summary, owner);
    }

    Draft errands(Errand... wanted) {
      return new Draft(
          expected, key, entries, set, cleared, List.of(wanted), settled, summary, owner);
    }

    Draft settle(ErrandId... done) {
      return new Draft(expected, key, entries, set, cleared, errands, Set.of(done), summary, owner);
    }

    Draft summary(Summary shown) {
      return new Draft(expected, key, entries, set, cleared, errands, settled, shown, owner);
    }

    Draft owner(ServerId server) {
      return new Draft(expected, key, entries, set, cleared, errands, settled, summary, server);
    }
  }

  Append append(Draft draft) {
    return append(AGENCY, draft);
  }

  Append append(AgencyId agency, Draft draft) {
    return new Append(
        agency,
        id,
        draft.expected(),
        draft.key(),
        draft.entries(),
        draft.set(),
        draft.cleared(),
        draft.errands(),
        draft.settled(),
        draft.summary(),
        draft.owner());
  }

  /// Stores the draft.
  Appended in(Store store, Draft draft) {
    return TestStore.await(store.incidents().append(append(draft)));
  }
}
