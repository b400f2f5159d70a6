package org.porchlight.console.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.console.SignedIn;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.RosterView;
import org.porchlight.console.view.Speech;
import org.porchlight.duty.CalendarStanding;
import org.porchlight.duty.RosterBook;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.Timetable;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.Hole;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.oncall.duty.Wish;
import org.porchlight.plan.Language;
import org.porchlight.rights.Access;

/// Makes the page of the roster, in the roster's own zone.
final class RosterViews {
  private final RosterBook book;
  private final Roster roster;
  private final RosterState state;
  private final Speech say;
  private final SignedIn who;

  RosterViews(RosterBook book, RosterState state, Speech say, SignedIn who) {
    this.book = book;
    this.roster = book.get();
    this.state = state;
    this.say = say;
    this.who = who;
  }

  RosterView view() {
    var now = say.now();
    var shifts = new Timetable(roster).shifts(Span.of(now, Coverage.HORIZON));
    return new RosterView(
        shifts.stream()
            .filter(shift -> shift.span().contains(now))
            .sorted(Comparator.comparing(ShiftSpan::duty))
            .map(shift ->
                new RosterView.Row(
                    say.of("duty", shift.duty()), name(shift.staff()), until(shift), "", false))
            .toList(),
        Hole.ahead(roster, state, now).stream().map(this::gap).toList(),
        days(shifts.stream().filter(shift -> !shift.span().contains(now)).toList()),
        state.wishes().values().stream()
            .filter(wish -> isAhead(wish, now))
            .map(this::wanted)
            .toList(),
        book.calendars().stream().map(this::calendar).toList(),
        roster.staff().stream().map(one -> Choice.of(one.id().value(), one.name())).toList(),
        Stream.of(Duty.PRIMARY, Duty.BACKUP, Duty.SUPERVISOR)
            .map(duty -> Choice.of(duty.name().toLowerCase(Locale.ROOT), say.of("duty", duty)))
            .toList(),
        who.id().value(),
        mayDecide(who));
  }

  /// Supervisors and coordinators vouch for what they agreed with people.
  static boolean mayDecide(SignedIn who) {
    return who.rights().may(Access.VOUCHING);
  }

  private RosterView.Calendar calendar(CalendarStanding one) {
    var good = one.goodAt();
    var troubled = one.troubledSince();
    var values =
        Map.of(
            "number", Integer.toString(one.number()),
            "good", good == null ? "" : wall(good),
            "since", troubled == null ? "" : wall(troubled));
    var key = troubled == null ? good == null ? "never" : "good" : good == null ? "none" : "old";
    return new RosterView.Calendar(say.of("roster.calendar." + key, values), troubled != null);
  }

  private boolean isAhead(Wish wish, Instant now) {
    return wish.what().when().in(roster.zone()).map(span -> span.end().isAfter(now)).orElse(false);
  }

  private String until(ShiftSpan shift) {
    boolean further =
        !shift.span().end().isBefore(say.now().plus(Coverage.HORIZON).minus(Duration.ofHours(1)));
    return further ? "" : say.of("roster.to") + " " + say.time(shift.span().end());
  }

  String gap(Hole hole) {
    var lacking =
        Language.of(hole.lacking())
            .map(language -> say.shared("language." + language.code()))
            .orElseGet(() -> say.of("duty", hole.need().duty()));
    return say.of(
        "roster.gap",
        Map.of(
            "duty", lacking,
            "from", wall(hole.span().start()),
            "until", wall(hole.span().end())));
  }

  private String wall(Instant at) {
    return say.wall(at.atZone(roster.zone()).toLocalDateTime());
  }

  private List<RosterView.Day> days(List<ShiftSpan> shifts) {
    var byDay = new LinkedHashMap<LocalDate, List<ShiftSpan>>();
    for (var shift : shifts) {
      byDay
          .computeIfAbsent(
              LocalDate.ofInstant(shift.span().start(), roster.zone()), _ -> new ArrayList<>())
          .add(shift);
    }
    return byDay.values().stream()
        .map(list ->
            new RosterView.Day(
                say.dayName(list.getFirst().span().start()), list.stream().map(this::row).toList()))
        .toList();
  }

  private RosterView.Row row(ShiftSpan shift) {
    var asked =
        state.asks().values().stream()
            .filter(ask -> isOwn(ask.about().kind()) && ask.about().isOf(shift))
            .reduce((_, later) -> later);
    return new RosterView.Row(
        say.of("duty", shift.duty()),
        name(shift.staff()),
        wall(shift.span().start()) + " – " + wall(shift.span().end()),
        asked.map(ask -> say.of("roster.standing", ask.standing())).orElse(""),
        asked
            .map(
                ask -> ask.standing() == Ask.Standing.CANT || ask.standing() == Ask.Standing.MISSED)
            .orElse(false));
  }

  private static boolean isOwn(About.Kind kind) {
    return kind == About.Kind.CONFIRM || kind == About.Kind.READY;
  }

  private RosterView.Wanted wanted(Wish wish) {
    var names = String.join(", ", wish.what().named().stream().map(this::name).toList());
    boolean open =
        wish.standing() == Wish.Standing.WAITING || wish.standing() == Wish.Standing.COUNTS;
    return new RosterView.Wanted(
        wish.id(),
        names
            + ": "
            + say.wall(wish.what().when().from())
            + " – "
            + say.wall(wish.what().when().until()),
        say.of("roster.change", wish.standing()),
        wish.standing() == Wish.Standing.WAITING && wish.waitsFor().contains(who.id()),
        open && (mayDecide(who) || wish.by().equals(who.id())));
  }

  private String name(StaffId id) {
    return roster.member(id).map(StaffMember::name).orElse(id.value());
  }
}
