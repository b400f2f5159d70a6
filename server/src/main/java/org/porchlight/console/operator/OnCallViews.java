package org.porchlight.console.operator;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Lately;
import org.porchlight.console.view.RosterView;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.Timetable;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.RosterState;

/// Who is on call now, and what their phones gave as their last sign.
record OnCallViews(Roster roster, RosterState state, @Nullable Lately lately, Speech say) {
  private static final Duration NEAR_THE_END = Duration.ofHours(1);

  /// @param lost whether the last sign of their phone is that it was not reached
  record Row(RosterView.Row shown, boolean lost) {}

  List<Row> rows() {
    var now = say.now();
    return new Timetable(roster)
        .shifts(Span.of(now, Coverage.HORIZON)).stream()
            .filter(shift -> shift.span().contains(now))
            .sorted(Comparator.comparing(ShiftSpan::duty))
            .map(this::row)
            .toList();
  }

  private Row row(ShiftSpan shift) {
    boolean further =
        !shift.span().end().isBefore(say.now().plus(Coverage.HORIZON).minus(NEAR_THE_END));
    boolean lost = lost(shift.staff());
    return new Row(
        new RosterView.Row(
            say.of("duty", shift.duty()),
            roster.member(shift.staff()).map(StaffMember::name).orElse(shift.staff().value()),
            further ? "" : say.of("roster.to") + " " + say.time(shift.span().end()),
            sign(shift.staff()),
            lost),
        lost);
  }

  /// By pages, and by the test of the phone before a shift.
  private Lately.@Nullable Reach reach(StaffId who) {
    var paged = lately == null ? null : lately.reach().get(who);
    var tested =
        state.asks().values().stream()
            .filter(ask -> ask.about().kind() == About.Kind.READY && ask.to().equals(who))
            .filter(ask -> ask.standing() == Ask.Standing.YES)
            .map(Ask::since)
            .max(Comparator.naturalOrder())
            .map(at -> new Lately.Reach(at, null));
    return paged == null ? tested.orElse(null) : tested.map(paged::and).orElse(paged);
  }

  /// A test that was not answered counts until one is; a page counts until a later one arrives.
  private boolean lost(StaffId who) {
    var reach = reach(who);
    return state.unreached().containsKey(who) || (reach != null && reach.lost());
  }

  private String sign(StaffId who) {
    var since = state.unreached().get(who);
    var reach = reach(who);
    if (since != null) {
      return say.of("operator.reach.untested", Map.of("at", say.time(since)));
    }
    if (reach == null) {
      return say.of("operator.reach.none");
    }
    var at = reach.reachedAt();
    String reached = at == null ? "" : say.of("operator.reach.reached", Map.of("at", say.time(at)));
    var miss = reach.miss();
    return miss == null || !reach.lost()
        ? reached
        : (new UpkeepWords(say).reach(miss) + " " + reached).strip();
  }
}
