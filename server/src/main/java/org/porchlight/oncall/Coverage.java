package org.porchlight.oncall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Whether every minute of a window has everybody whom cover needs, and where it has not.
///
/// @param gaps by need, then by time; those that a fallback fills as well
/// @param uncovered how much of the window lacks something that nobody fills
public record Coverage(Span window, List<Gap> gaps, Duration uncovered) {
  /// How far ahead cover is looked at before a roster is saved.
  public static final Duration HORIZON = Duration.ofDays(14);

  public Coverage {
    gaps = List.copyOf(gaps);
  }

  /// Looks at the plan alone, as if everybody could be reached.
  public static Coverage of(Roster roster, Span window) {
    return of(roster, window, _ -> true);
  }

  /// @param isReachable whether a person's number is verified and their test page was answered
  public static Coverage of(Roster roster, Span window, Predicate<StaffId> isReachable) {
    return of(roster, window, (staff, _) -> isReachable.test(staff));
  }

  /// @param isReachable whether a person can be reached all through this stretch of time
  public static Coverage of(Roster roster, Span window, BiPredicate<StaffId, Span> isReachable) {
    var stretches = new Timetable(roster).stretches(window);
    var gaps = new ArrayList<Gap>();
    var uncovered = Duration.ZERO;
    for (var need : roster.cover().needs()) {
      for (var stretch : stretches) {
        gapIn(stretch, need, isReachable).forEach(gap -> add(gaps, gap));
      }
    }
    for (var stretch : stretches) {
      var there = stretch.resolution().onDuty().stream();
      var reachable =
          there.filter(member -> isReachable.test(member.id(), stretch.span())).toList();
      if (!roster.cover().needs().stream().allMatch(need -> need.isMetBy(reachable))) {
        uncovered = uncovered.plus(stretch.span().length());
      }
    }
    return new Coverage(window, gaps, uncovered);
  }

  /// The gaps in which nobody is there.
  public List<Gap> open() {
    return gaps.stream().filter(Gap::isOpen).toList();
  }

  /// Whether a roster with this cover may be saved: each of its gaps has a named fallback.
  public boolean mayBeSaved() {
    return open().isEmpty();
  }

  /// The share of the window that has everybody it needs, 0 to 1.
  public double share() {
    return 1.0 - (double) uncovered.toMillis() / window.length().toMillis();
  }

  private static void add(List<Gap> gaps, Gap gap) {
    if (!gaps.isEmpty() && gap.continues(gaps.getLast())) {
      var before = gaps.removeLast();
      var whole = new Span(before.span().start(), gap.span().end());
      gaps.add(new Gap(whole, gap.need(), gap.causes(), gap.cover()));
    } else {
      gaps.add(gap);
    }
  }

  /// The stretch itself when it lacks `need`, else nothing.
  private static List<Gap> gapIn(
      Timetable.Stretch stretch, Need need, BiPredicate<StaffId, Span> isReachable) {
    var resolution = stretch.resolution();
    if (need.isMetBy(reachable(resolution.planned(), stretch, isReachable))) {
      return List.of();
    }
    var standIns = reachable(resolution.standIns(), stretch, isReachable);
    var cover =
        standIns.stream()
            .filter(member -> need.isMetBy(List.of(member)))
            .findFirst()
            .<Gap.Cover>map(member -> new Gap.Cover.StandIn(member.id()))
            .orElseGet(Gap.Cover.Nobody::new);
    return List.of(new Gap(stretch.span(), need, causes(resolution, need), cover));
  }

  private static List<StaffMember> reachable(
      List<StaffMember> members,
      Timetable.Stretch stretch,
      BiPredicate<StaffId, Span> isReachable) {
    return members.stream()
        .filter(member -> isReachable.test(member.id(), stretch.span()))
        .toList();
  }

  private static List<Gap.Cause> causes(Resolution resolution, Need need) {
    var causes = new LinkedHashSet<Gap.Cause>();
    // Whoever is there and would do, but was not counted, cannot be reached.
    resolution.planned().stream()
        .filter(member -> need.isMetBy(List.of(member)))
        .forEach(member -> causes.add(new Gap.Cause.Unreachable(member.id())));
    if (need instanceof Need.Holds(var duty)) {
      resolution.postings().stream()
          .filter(posting -> posting.duty() == duty)
          .flatMap(posting -> whyNot(resolution, posting).stream())
          .forEach(causes::add);
    }
    return causes.isEmpty() ? List.of(new Gap.Cause.NobodyPlanned()) : List.copyOf(causes);
  }

  /// Why somebody who is planned on this duty is not on it; nothing if they are.
  private static List<Gap.Cause> whyNot(Resolution resolution, Posting posting) {
    if (resolution.away().contains(posting.staff())) {
      return List.of(new Gap.Cause.Away(posting.staff()));
    }
    for (var member : resolution.planned()) {
      if (member.id().equals(posting.staff())) {
        return member.duty() == posting.duty()
            ? List.of()
            : List.of(new Gap.Cause.OnOtherDuty(posting.staff(), member.duty()));
      }
    }
    return List.of(new Gap.Cause.TakenOff(posting.staff()));
  }
}
