package org.porchlight.oncall.duty;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Gap;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.WallSpan;

/// Whether a change leaves a minute without somebody who is needed, and who stands in there.
final class CoverCheck {
  private final RosterDecider decider;
  private final @Nullable StaffId fallback;
  private final List<Gap> holes;
  private final Roster changed;

  private CoverCheck(
      RosterDecider decider, @Nullable StaffId fallback, List<Gap> holes, Roster changed) {
    this.decider = decider;
    this.fallback = fallback;
    this.holes = holes;
    this.changed = changed;
  }

  static CoverCheck of(RosterDecider decider, Change change, @Nullable StaffId fallback) {
    var changed = change.over(decider.roster());
    var holes =
        change
            .when()
            .in(changed.zone())
            .filter(span -> span.end().isAfter(decider.draft().now()))
            .map(span -> from(span, decider))
            .map(span -> fresh(decider.written(), changed, span))
            .orElse(List.of());
    return new CoverCheck(decider, fallback, holes, changed);
  }

  private static Span from(Span span, RosterDecider decider) {
    var now = decider.draft().now();
    return span.start().isBefore(now) ? new Span(now, span.end()) : span;
  }

  /// The gaps that the roster as written did not have.
  private static List<Gap> fresh(Roster written, Roster changed, Span span) {
    var before = Coverage.of(written, span).open();
    return Coverage.of(changed, span).open().stream()
        .filter(gap -> before.stream().noneMatch(old -> contains(old, gap)))
        .toList();
  }

  private static boolean contains(Gap old, Gap gap) {
    return old.need().equals(gap.need())
        && !old.span().start().isAfter(gap.span().start())
        && !old.span().end().isBefore(gap.span().end());
  }

  @Nullable RosterRefusal refusal() {
    if (holes.isEmpty()) {
      return null;
    }
    var stands = fallback;
    if (stands == null) {
      return RosterRefusal.LEAVES_A_GAP;
    }
    var filled = changed;
    for (var hole : holes) {
      filled = filled.with(standIn(hole, stands));
    }
    for (var hole : holes) {
      if (!fresh(decider.written(), filled, hole.span()).isEmpty()) {
        return RosterRefusal.LEAVES_A_GAP;
      }
    }
    return null;
  }

  /// The named person stands in; they were asked by whoever named them, and confirm like anybody.
  void fill(StaffId by) {
    var stands = fallback;
    if (stands != null) {
      for (var hole : holes) {
        decider.draft().wish(new Change.OfShift(standIn(hole, stands)), by, List.of(), null);
      }
    }
  }

  private ShiftOverride standIn(Gap hole, StaffId staff) {
    Duty duty = hole.need().duty();
    return new ShiftOverride.Add(staff, duty, wall(hole.span(), changed.zone()));
  }

  /// In a night that has an hour twice, an end may be written like its start: then it lasts on.
  static WallSpan wall(Span span, ZoneId zone) {
    var from = LocalDateTime.ofInstant(span.start(), zone);
    var until = LocalDateTime.ofInstant(span.end(), zone);
    return new WallSpan(from, from.isBefore(until) ? until : from.plus(span.length()));
  }
}
