package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.Timetable;

/// What time has made due, and when to look again.
///
/// A pure answer to `state`, `roster` and `now`: two servers that ask get the same one, and the log
/// takes it once. Nothing is missed by a server that was down: what fell due meanwhile is due until
/// its shift begins or its gap is over.
public final class DutyTasks {
  /// Without anything ahead, look again after this.
  private static final Duration LOOK_AGAIN = Duration.ofHours(6);

  private final Roster roster;
  private final DutyRules rules;
  private final Draft draft;
  private Instant next;

  /// What is due.
  ///
  /// @param events to be appended together; often none
  /// @param next when something falls due again, at the earliest
  public record Due(List<RosterEvent> events, Instant next) {
    public Due {
      events = List.copyOf(events);
    }
  }

  private DutyTasks(RosterState state, Roster roster, DutyRules rules, Instant now) {
    this.roster = roster;
    this.rules = rules;
    this.draft = new Draft(state, now);
    this.next = now.plus(LOOK_AGAIN);
  }

  /// What is due at `now`.
  ///
  /// @param roster as it counts: [RosterState#over] the written one
  public static Due due(RosterState state, Roster roster, DutyRules rules, Instant now) {
    var tasks = new DutyTasks(state, roster, rules, now);
    var soon = new Span(now.plusNanos(1), now.plus(rules.confirm()).plus(Duration.ofDays(2)));
    var shifts =
        Stream.concat(
                new Timetable(roster).beginning(soon).stream(),
                rules.anew().in(roster, soon).stream())
            .filter(shift -> shift.duty().answers())
            .toList();
    new OpenAsks(tasks, shifts).look();
    shifts.forEach(tasks::prepare);
    new Offers(tasks).look(shifts);
    new GapPages(tasks).look();
    return new Due(tasks.draft.events(), tasks.next);
  }

  Draft draft() {
    return draft;
  }

  RosterState state() {
    return draft.state();
  }

  Roster roster() {
    return roster;
  }

  DutyRules rules() {
    return rules;
  }

  Instant now() {
    return draft.now();
  }

  /// Whether `when` has come; if not, it is looked at again then.
  boolean isDue(Instant when) {
    if (!when.isAfter(now())) {
      return true;
    }
    if (when.isBefore(next)) {
      next = when;
    }
    return false;
  }

  /// Asks to confirm a shift a day before, and tries the phone shortly before.
  private void prepare(ShiftSpan shift) {
    var start = shift.span().start();
    if (find(About.Kind.READY, shift) != null) {
      return;
    }
    if (isDue(quietly(start.minus(rules.readiness())))) {
      draft.ask(shift.staff(), About.shift(About.Kind.READY, shift), false);
    } else if (find(About.Kind.CONFIRM, shift) == null
        && !agreedTo(shift)
        && isDue(noSooner(quietly(start.minus(rules.confirm()))))) {
      draft.ask(shift.staff(), About.shift(About.Kind.CONFIRM, shift), false);
    }
  }

  /// Not in quiet hours: before them rather than after, for a shift waits for nobody.
  private Instant quietly(Instant due) {
    return rules.quiet().orBefore(due, roster.zone());
  }

  /// What should have been asked by now waits for the morning, as long as the test comes later.
  private Instant noSooner(Instant due) {
    return due.isAfter(now()) ? due : rules.quiet().orAfter(now(), roster.zone());
  }

  /// The newest question of this kind about that shift; null if none was asked.
  @Nullable Ask find(About.Kind kind, ShiftSpan shift) {
    return state()
        .asked(kind)
        .filter(ask -> ask.about().isOf(shift) && ask.standing() != Ask.Standing.OVERTAKEN)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  /// Who said yes to the very change that gives them this shift has confirmed it.
  private boolean agreedTo(ShiftSpan shift) {
    return state().wishes().values().stream()
        .filter(wish -> wish.counts() && wish.agreed().contains(shift.staff()))
        .filter(wish -> wish.what() instanceof Change.OfShift)
        .flatMap(wish -> wish.what().when().in(roster.zone()).stream())
        .anyMatch(span -> span.contains(shift.span().start()));
  }

  /// Whether one of these holes would be in that shift.
  boolean isInHole(ShiftSpan shift, Instant now) {
    return Hole.ahead(roster, state(), now).stream()
        .anyMatch(hole ->
            hole.need().duty() == shift.duty() && hole.span().overlap(shift.span()).isPresent());
  }
}
