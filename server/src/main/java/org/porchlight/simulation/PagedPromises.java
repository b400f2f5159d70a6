package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent.StaffCalledIn;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.DutyEvent.WelfareCheckDecided;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Task;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;
import org.porchlight.plan.Language;

/// Whom pages go to: whoever the roster says at that moment (R8), never somebody who is off, and
/// first of all to the first who is not with another family.
final class PagedPromises {
  /// On either side of a clock change, when plain wall time says little.
  private static final Duration EDGE = Duration.ofHours(26);

  private static final Duration AROUND_AN_EDGE = Duration.ofHours(2);

  private final RosterAudit roster;

  PagedPromises(RosterAudit roster) {
    this.roster = roster;
  }

  /// @param others every other incident as it stands
  /// @return the name of the promise that does not hold; empty when all do
  Optional<String> broken(StoredTurn turn, Instant now, Collection<IncidentState> others) {
    if (lacksTheirLanguage(turn, now) || lacksWordsOnTheLine(turn, now)) {
      return Optional.of("R16 never alone: nobody who has the family's language is asked");
    }
    for (Entry entry : turn.entries()) {
      if (entry.event() instanceof WelfareCheckDecided && !isSupervisor(entry, now)) {
        return Optional.of("R10 those who cannot speak: only a supervisor decides; " + entry.by());
      }
      if (entry.event() instanceof PageQueued page
          && page.to() instanceof Recipient.OnDuty(var staff, var duty)
          && !isToWhoeverHasIt(turn, page, staff)) {
        var views = roster.views(entry.at(), now);
        boolean onCall =
            views.stream()
                .anyMatch(view -> view.member(staff).filter(one -> one.duty() == duty).isPresent());
        if (!onCall) {
          return Optional.of(
              "P12 roster: a page goes to whoever is on call; got " + page.to() + " of " + views);
        }
        if (isOff(staff, entry.at())) {
          return Optional.of("P12 roster: nobody is paged who is off; got " + page.to());
        }
        if (isFirst(turn, page) && views.stream().noneMatch(view -> isNext(view, staff, others))) {
          return Optional.of(
              "P12 roster: the first page goes to who answers first; got "
                  + page.to()
                  + " of "
                  + views);
        }
      }
    }
    return Optional.empty();
  }

  /// Who has the crisis is rung for whoever waits, though their shift may be over.
  private static boolean isToWhoeverHasIt(StoredTurn turn, PageQueued page, StaffId staff) {
    return page.purpose() == Purpose.CONNECT && staff.equals(turn.after().crew().lead());
  }

  /// Whoever took it by text cannot read what the family writes, and nothing is done about it.
  private boolean lacksTheirLanguage(StoredTurn turn, Instant now) {
    IncidentState after = turn.after();
    StaffId lead = after.crew().lead();
    if (lead == null || turn.before().crew().lead() != null) {
      return false;
    }
    if (after.drill().began() || !after.contacts().onLine().isEmpty()) {
      return false;
    }
    Language needed = after.contacts().all().getFirst().language();
    var known =
        roster.views(turn.entries().getLast().at(), now).stream()
            .flatMap(view -> view.member(lead).stream())
            .toList();
    return !known.isEmpty()
        && known.stream().noneMatch(member -> member.languages().contains(needed))
        && after.pages().of(Purpose.LANGUAGE).isEmpty()
        && !after.messages().tasks().contains(Task.INTERPRETER_NEEDED);
  }

  /// Somebody came to a caller with whom nobody there has words in common, and nobody is asked.
  private boolean lacksWordsOnTheLine(StoredTurn turn, Instant now) {
    IncidentState after = turn.after();
    if (!staffCame(turn) || after.drill().began() || after.contacts().onLine().isEmpty()) {
      return false;
    }
    var staff =
        Stream.concat(
                after.room().staff().stream(),
                after.pages().onLine().stream()
                    .flatMap(page ->
                        page.to() instanceof Recipient.OnDuty(var id, _)
                            ? Stream.of(id)
                            : Stream.empty()))
            .toList();
    var there =
        roster.views(turn.entries().getLast().at(), now).stream()
            .flatMap(view -> view.staff().stream())
            .filter(member -> staff.contains(member.id()))
            .toList();
    boolean spoken =
        after.contacts().onLine().stream()
            .allMatch(caller ->
                there.stream().anyMatch(member -> member.languages().contains(caller.language())));
    return !there.isEmpty() && !spoken && nobodyIsAsked(after);
  }

  /// A support who comes speaks for nobody on duty.
  private static boolean staffCame(StoredTurn turn) {
    return turn.has(StaffCalledIn.class)
        || turn.events(ResponderJoined.class)
            .flatMap(came -> turn.after().pages().find(came.page()).stream())
            .anyMatch(page -> page.to() instanceof Recipient.OnDuty);
  }

  private static boolean nobodyIsAsked(IncidentState after) {
    return after.pages().of(Purpose.LANGUAGE).isEmpty()
        && !after.messages().tasks().contains(Task.INTERPRETER_NEEDED)
        && after.room().guests().stream()
            .noneMatch(guest -> guest.invited().who() instanceof Who.Interpreters);
  }

  private boolean isSupervisor(Entry entry, Instant now) {
    return entry.by() instanceof Actor.Staff(var staff)
        && roster.views(entry.at(), now).stream()
            .flatMap(view -> view.member(staff).stream())
            .anyMatch(member -> member.duty() == Duty.SUPERVISOR);
  }

  /// Reckoned anew from plain wall time, where no clock change is near.
  private boolean isOff(StaffId staff, Instant at) {
    Roster counted = roster.counted();
    var change = counted.zone().getRules().nextTransition(at.minus(EDGE));
    boolean edge = change != null && change.getInstant().isBefore(at.plus(EDGE));
    Duration margin = edge ? AROUND_AN_EDGE : Duration.ZERO;
    var wall = LocalDateTime.ofInstant(at, counted.zone());
    return roster.settledFor(AROUND_AN_EDGE, at)
        && counted.timeOff().stream()
            .filter(off -> off.staff().equals(staff))
            .map(TimeOff::when)
            .anyMatch(when ->
                !wall.isBefore(when.from().plus(margin))
                    && wall.isBefore(when.until().minus(margin)));
  }

  private static boolean isFirst(StoredTurn turn, PageQueued page) {
    return !turn.before().opened()
        && turn.has(ContactOffered.class)
        && page.purpose() == Purpose.ANSWER
        && turn.events(PageQueued.class).findFirst().filter(page::equals).isPresent();
  }

  /// Whether everybody who would have been asked before is with another family.
  private static boolean isNext(OnCall view, StaffId staff, Collection<IncidentState> others) {
    List<StaffId> ladder = view.ladder().stream().map(StaffMember::id).toList();
    int at = ladder.indexOf(staff);
    return at >= 0
        && ladder.subList(0, at).stream()
            .allMatch(
                earlier -> others.stream().anyMatch(other -> earlier.equals(other.crew().lead())));
  }
}
