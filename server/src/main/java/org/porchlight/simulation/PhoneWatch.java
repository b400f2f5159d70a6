package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Barrier;
import org.porchlight.family.TelephoneEvent;
import org.porchlight.family.TelephoneEvent.CodeMatched;
import org.porchlight.family.TelephoneEvent.CodeSent;
import org.porchlight.family.TelephoneEvent.Quarantined;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.PageEvent.ArrivalAsked;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageCancelled;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageComing;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageDelivered;
import org.porchlight.incident.PageEvent.PageDisowned;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageSent;
import org.porchlight.incident.PageEvent.PageSuppressed;
import org.porchlight.incident.PageEvent.PageTimedOut;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.incident.PageEvent.ResponderLeft;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.WalkEvent;
import org.porchlight.notification.PhoneBook;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.memory.MemoryStore;

/// Reads what was told of families' telephones, and holds pages against it: nobody is passed over
/// because a telephone was not verified, and none is asked that is somebody else's now.
final class PhoneWatch {
  /// So long a telephone counts as verified.
  static final int VERIFIED_DAYS = 90;

  private static final int CODES_PER_HOUR = 3;

  /// What was told may be a few seconds old where a page is decided upon.
  private static final Duration KNOWN_AFTER = Duration.ofSeconds(15);

  private final AgencyId agency;
  private final List<FamilyRecord> families;
  private final Journal<TelephoneEvent> journal;
  private final SlowStore answers;
  private final CodesHeard codes = new CodesHeard();

  PhoneWatch(AgencyId agency, List<FamilyRecord> families, MemoryStore store, SlowStore answers) {
    this.agency = agency;
    this.families = List.copyOf(families);
    this.journal = store.journals().of(PhoneBook.KIND);
    this.answers = answers;
  }

  /// What telephones showed and said.
  CodesHeard codes() {
    return codes;
  }

  private List<Journal.Told<TelephoneEvent>> told(FamilyId family) {
    return answers.look(() -> journal.read(agency, new JournalId(family.value(), family), 0));
  }

  /// Whether this telephone got as many codes in the hour before as it may.
  boolean hadThreeCodes(FamilyId family, PhoneNumber number, Instant now) {
    return told(family).stream()
            .filter(one -> one.event() instanceof CodeSent && one.event().number().equals(number))
            .filter(one -> one.at().isAfter(now.minus(Duration.ofHours(1))))
            .count()
        >= CODES_PER_HOUR;
  }

  /// Whether its person told a code back, or the record says that it was tried, lately.
  boolean isVerified(FamilyId id, FamilyRecord family, ContactPoint point, Instant now) {
    var days = Duration.ofDays(VERIFIED_DAYS);
    boolean byCode =
        told(id).stream()
            .filter(one -> one.event() instanceof CodeMatched)
            .filter(one -> one.event().number().equals(point.number()))
            .anyMatch(one -> one.at().isAfter(now.minus(days)));
    return byCode
        || point.verifiedWithin(VERIFIED_DAYS, now.atZone(family.timezone()).toLocalDate());
  }

  /// @return the name of the promise that does not hold; empty when all do
  Optional<String> broken(StoredTurn turn) {
    for (Entry entry : turn.entries()) {
      String fault =
          switch (entry.event()) {
            case PageQueued page
                when page.to() instanceof Recipient.OnTeam(var family, _)
                    && isSomebodyElses(family, page.number(), entry.at().minus(KNOWN_AFTER)) ->
                "a page goes to a telephone that is somebody else's";
            case PageSuppressed away
                when away.why() == Barrier.QUARANTINED && !mayBeSomebodyElses(away.to()) ->
                "nobody is passed over for a telephone that nobody tried";
            case PageQueued _,
                PageChannelAdded _,
                PageSent _,
                PageDelivered _,
                PageUndelivered _,
                PageAcknowledged _,
                PageDeclined _,
                PageDisowned _,
                PageComing _,
                PageArrived _,
                ArrivalAsked _,
                PageTimedOut _,
                PageUnreached _,
                PageCancelled _,
                PageSuppressed _,
                ResponderJoined _,
                ResponderLeft _,
                CallEvent _,
                ContactEvent _,
                DrillEvent _,
                DutyEvent _,
                EndingEvent _,
                MessageEvent _,
                ReviewEvent _,
                SubjectEvent _,
                WalkEvent _ ->
                "";
          };
      if (!fault.isEmpty()) {
        return Optional.of("contact points: " + fault);
      }
    }
    return Optional.empty();
  }

  /// Somebody there said so, and no code was told back since.
  private boolean isSomebodyElses(FamilyId family, PhoneNumber number, Instant by) {
    if (answers.failedSince(by)) {
      return false;
    }
    @Nullable TelephoneEvent last = null;
    for (var one : told(family)) {
      boolean says = one.event() instanceof Quarantined || one.event() instanceof CodeMatched;
      if (says && one.event().number().equals(number)) {
        last = one.at().isBefore(by) || one.event() instanceof CodeMatched ? one.event() : last;
      }
    }
    return last instanceof Quarantined;
  }

  private boolean mayBeSomebodyElses(Recipient to) {
    if (!(to instanceof Recipient.OnTeam(var id, var person))) {
      return false;
    }
    var points =
        families.stream()
            .filter(one -> one.id().equals(id))
            .flatMap(one -> one.person(person).stream())
            .flatMap(one -> one.contactPoints().stream())
            .toList();
    return points.stream().anyMatch(one -> one.trouble() == ContactPoint.Trouble.WRONG_PERSON)
        || told(id).stream()
            .filter(one -> one.event() instanceof Quarantined)
            .anyMatch(one ->
                points.stream().anyMatch(each -> each.number().equals(one.event().number())));
  }
}
