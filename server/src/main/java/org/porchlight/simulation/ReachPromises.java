package org.porchlight.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
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
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.incident.PageEvent.ResponderLeft;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.WalkEvent;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.ReachRule;

/// Everybody is asked by the ways they wish, in their order and as far apart, whatever becomes of
/// each; and no reminder wakes anybody.
final class ReachPromises {
  private static final String NAME = "reach rules: ";

  private final List<FamilyRecord> families;
  private final RosterAudit roster;
  private final Map<Page, Asked> asked = new HashMap<>();

  ReachPromises(List<FamilyRecord> families, RosterAudit roster) {
    this.families = List.copyOf(families);
    this.roster = roster;
  }

  private record Page(IncidentId incident, PageId page) {}

  /// @param others every other incident as it stands
  /// @return the name of the promise that does not hold; empty when all do
  Optional<String> broken(StoredTurn turn, Instant now, Collection<IncidentState> others) {
    for (Entry entry : turn.entries()) {
      String fault =
          switch (entry.event()) {
            case PageQueued page -> queued(turn, page, entry.at(), now, others);
            case PageChannelAdded more when isReminder(turn, more.page()) ->
                "no phone is rung for a reminder";
            // Whoever has it is rung to be connected, whatever they wish of pages.
            case PageChannelAdded more when isOpen(turn, more.page()) ->
                more(turn, more, entry, now, others);
            case PageUndelivered missed -> {
              of(turn, missed.page())
                  .ifPresent(one -> one.missed(missed.medium(), missed.why(), entry.at()));
              yield "";
            }
            case PageDelivered told when told.medium() == Medium.TEXT -> {
              of(turn, told.page()).ifPresent(Asked::arrived);
              yield "";
            }
            case PageChannelAdded _,
                PageSent _,
                PageDelivered _,
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
        return Optional.of(NAME + fault);
      }
    }
    return Optional.empty();
  }

  /// Their own rule; empty for whoever has none.
  Optional<ReachRule> own(Recipient to) {
    return switch (to) {
      case Recipient.OnDuty(var id, _) -> member(id).map(StaffMember::reach);
      case Recipient.OnTeam(var family, var person) ->
          families.stream()
              .filter(one -> one.id().equals(family))
              .flatMap(one -> one.person(person).stream())
              .findFirst()
              .map(FamilyPerson::membership)
              .map(membership -> membership.reach());
    };
  }

  /// Whether no telephone of theirs was tried lately, as far as their family's record tells.
  boolean isUnverified(Recipient to, Instant at) {
    return to instanceof Recipient.OnTeam(var family, var person)
        && families.stream()
            .filter(one -> one.id().equals(family))
            .flatMap(one -> one.person(person).stream())
            .flatMap(one -> one.contactPoints().stream())
            .noneMatch(one ->
                one.verifiedWithin(
                    PhoneWatch.VERIFIED_DAYS, at.atZone(ZoneOffset.UTC).toLocalDate()));
  }

  /// Whether this telephone may buzz with a notice now.
  boolean takesNotices(Recipient to, Instant at) {
    return !(to instanceof Recipient.OnDuty(var id, _))
        || member(id).map(one -> one.takesNotices(at)).orElse(true);
  }

  private Optional<StaffMember> member(StaffId id) {
    return roster.counted().member(id);
  }

  /// Whose shift is over is asked in the usual way from then on: nobody on call has their rule.
  private String more(
      StoredTurn turn,
      PageChannelAdded more,
      Entry entry,
      Instant now,
      Collection<IncidentState> others) {
    Instant at = entry.at();
    boolean off =
        turn.after().pages().find(more.page()).stream()
            .anyMatch(page -> !isOnCallThroughout(page.to(), at, now));
    if (off) {
      asked.remove(new Page(turn.incident(), more.page()));
    }
    boolean byTheirTalk =
        switch (more.medium()) {
          case TEXT ->
              turn.after().pages().find(more.page()).stream()
                  .anyMatch(page -> isStaffOf(page.to(), others));
          case VOICE -> entry.by() instanceof Actor.Line;
        };
    return of(turn, more.page())
        .map(one -> byTheirTalk ? one.triedByTheirTalk(more, at) : one.tried(more, at))
        .orElse("");
  }

  private static boolean isStaffOf(Recipient to, Collection<IncidentState> others) {
    return to instanceof Recipient.OnDuty(var id, _)
        && others.stream().anyMatch(other -> isIn(other, id));
  }

  private static boolean isReminder(StoredTurn turn, PageId page) {
    return turn.after().pages().find(page).stream()
        .anyMatch(one -> one.purpose() == Purpose.FOLLOW_UP);
  }

  private static boolean isOpen(StoredTurn turn, PageId page) {
    return turn.after().pages().find(page).filter(one -> one.open()).isPresent();
  }

  private Optional<Asked> of(StoredTurn turn, PageId page) {
    return Optional.ofNullable(asked.get(new Page(turn.incident(), page)));
  }

  private String queued(
      StoredTurn turn, PageQueued page, Instant at, Instant now, Collection<IncidentState> others) {
    if (page.purpose() == Purpose.FOLLOW_UP) {
      return !takesNotices(page.to(), at) ? "a reminder wakes nobody; got " + page.to() : "";
    }
    ReachRule rule = own(page.to()).orElse(Asked.usual(page.to()));
    boolean steady = rule.equals(Asked.usual(page.to())) || isOnCallThroughout(page.to(), at, now);
    if (steady) {
      asked.put(new Page(turn.incident(), page.page()), new Asked(page, rule, at));
    }
    return isByAnotherWay(page, rule, others)
        ? "the way they wish goes first; got " + page.media() + " of " + rule
        : Asked.late(page, rule, at);
  }

  private boolean isOnCallThroughout(Recipient to, Instant at, Instant now) {
    return !(to instanceof Recipient.OnDuty(var id, _))
        || roster.views(at, now).stream().allMatch(view -> view.member(id).isPresent());
  }

  /// Whoever may talk with another family is texted; who takes no texts is rung.
  private static boolean isByAnotherWay(
      PageQueued page, ReachRule rule, Collection<IncidentState> others) {
    Set<Medium> first = media(rule.tries().getFirst());
    if (page.media().equals(first)) {
      return false;
    }
    return switch (page.to()) {
      case Recipient.OnDuty _ ->
          !page.media().equals(Set.of(Medium.TEXT)) || !isStaffOf(page.to(), others);
      case Recipient.OnTeam _ -> !page.media().equals(Set.of(Medium.VOICE));
    };
  }

  private static boolean isIn(@Nullable IncidentState other, StaffId id) {
    return other != null
        && (other.crew().has(id)
            || other.room().staff().contains(id)
            || other.pages().all().stream().anyMatch(page -> page.isTo(id)));
  }

  static Set<Medium> media(ReachRule.Try one) {
    var media = EnumSet.noneOf(Medium.class);
    one.ways().forEach(way -> media.add(way == ReachRule.Way.TEXT ? Medium.TEXT : Medium.VOICE));
    return media;
  }
}
