package org.porchlight.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Lately.About;
import org.porchlight.console.Lately.Late;
import org.porchlight.console.Lately.Miss;
import org.porchlight.console.Lately.Missed;
import org.porchlight.console.Lately.Reach;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageDelivered;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PhoneNumber;

/// What one incident's log tells of the line itself.
final class LogSigns {
  /// A deadline is looked for ten times a second; what is later than this was late.
  static final Duration LATE_FROM = Duration.ofSeconds(5);

  private final Predicate<PhoneNumber> staffs;
  private final Map<MessageId, PhoneNumber> to = new HashMap<>();
  private final List<Late> late = new ArrayList<>();
  private final List<Missed> missed = new ArrayList<>();
  private final Map<StaffId, Reach> reach = new HashMap<>();
  private IncidentState state = IncidentState.NOT_OPENED;
  private Map<DeadlineKey, Instant> due = Map.of();
  private @Nullable Instant drillAt;

  private LogSigns(Predicate<PhoneNumber> staffs) {
    this.staffs = staffs;
  }

  /// @param waiting what falls due next
  /// @param drillAt when it began, if it was a drill
  record Told(
      List<Late> late,
      List<Missed> missed,
      Map<StaffId, Reach> reach,
      Map<DeadlineKey, Instant> waiting,
      @Nullable Instant drillAt) {
    Told {
      late = List.copyOf(late);
      missed = List.copyOf(missed);
      reach = Map.copyOf(reach);
      waiting = Map.copyOf(waiting);
    }
  }

  /// @param staffs whether it is a number of somebody on the staff
  static Told of(List<Entry> entries, Predicate<PhoneNumber> staffs) {
    var signs = new LogSigns(staffs);
    entries.forEach(signs::add);
    return new Told(signs.late, signs.missed, signs.reach, signs.due, signs.drillAt);
  }

  private void add(Entry entry) {
    state = state.evolve(entry);
    var still = Deadlines.of(state);
    if (state.drill().began()) {
      drillAt = drillAt == null ? entry.at() : drillAt;
    } else {
      due.forEach((key, at) -> ended(key, at, still.get(key), entry.at()));
    }
    due = still;
    hear(entry);
  }

  /// What had fallen due, and is gone or moved now, is what this entry answered.
  private void ended(DeadlineKey key, Instant at, @Nullable Instant still, Instant now) {
    Duration by = Duration.between(at, now);
    if (by.compareTo(LATE_FROM) >= 0 && !at.equals(still)) {
      late.add(new Late(key.kind(), 1, by, now));
    }
  }

  private void hear(Entry entry) {
    Instant at = entry.at();
    switch (entry.event()) {
      case PageDelivered(var page, _) -> reached(page, at);
      case PageAcknowledged(var page) -> reached(page, at);
      case PageUndelivered(var page, var medium, var why, var code) -> {
        recipient(page)
            .ifPresent(who ->
                missed.add(
                    new Missed(
                        About.CRISIS,
                        why,
                        why.mendedBy(who),
                        code == null ? Set.of() : Set.of(code),
                        1,
                        at)));
        staff(page).ifPresent(who -> sign(who, new Reach(null, new Miss(at, medium, why))));
      }
      case MessageQueued message -> to.put(message.message(), message.to());
      case MessageUndelivered(var message, var why) ->
          missed.add(new Missed(About.CRISIS, why, mender(message, why), Set.of(), 1, at));
      case PageEvent _, MessageEvent _ -> {
        // The rest of a page's way, and what arrives.
      }
      case ContactEvent _,
          SubjectEvent _,
          WalkEvent _,
          DutyEvent _,
          EndingEvent _,
          ReviewEvent _,
          DrillEvent _,
          CallEvent _ -> {
        // Happens among people, not between the line and their phones.
      }
    }
  }

  private Undelivery.Mender mender(MessageId message, Undelivery why) {
    PhoneNumber number = to.get(message);
    return number != null && staffs.test(number) ? why.mendedOnDuty() : why.mendedElsewhere();
  }

  private void reached(PageId page, Instant at) {
    staff(page).ifPresent(who -> sign(who, new Reach(at, null)));
  }

  private void sign(StaffId who, Reach sign) {
    reach.merge(who, sign, Reach::and);
  }

  private Optional<Recipient> recipient(PageId page) {
    return state.pages().find(page).map(one -> one.to());
  }

  private Optional<StaffId> staff(PageId page) {
    return recipient(page)
        .flatMap(
            who -> who instanceof Recipient.OnDuty(var id, _) ? Optional.of(id) : Optional.empty());
  }
}
