package org.porchlight.oncall;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What everything planned comes to at one instant, with what it was made of.
///
/// @param postings what is planned then, in any layer
/// @param away who has time off then
/// @param planned who is on call by the plan, each once, by duty
/// @param standIns who is on call as a fallback
record Resolution(
    List<Posting> postings,
    Set<StaffId> away,
    List<StaffMember> planned,
    List<StaffMember> standIns) {
  private static final Duration MOMENT = Duration.ofNanos(1);

  /// One person on one duty.
  private record Holder(StaffId staff, Duty duty) {}

  static Resolution at(Roster roster, Instant at) {
    return of(roster, at, Posting.in(roster, Span.of(at, MOMENT)));
  }

  /// @param postings all that run at `at`, in the order in which they are written
  static Resolution of(Roster roster, Instant at, List<Posting> postings) {
    var local = at.atZone(roster.zone());
    var away =
        roster.timeOff().stream()
            .filter(off -> off.when().covers(local))
            .map(TimeOff::staff)
            .collect(toUnmodifiableSet());
    var holders = layered(postings, away);
    for (var override : roster.overrides()) {
      if (override.when().covers(local) && override.comesIn().stream().noneMatch(away::contains)) {
        holders = changed(holders, override);
      }
    }
    var planned = once(roster, holders);
    return new Resolution(
        List.copyOf(postings), away, planned, standIns(roster.cover(), roster, planned, away));
  }

  /// Everybody on duty, in the order in which they answer.
  List<StaffMember> onDuty() {
    var standing = standIns.stream().map(StaffMember::id).toList();
    return Stream.concat(
            planned.stream().filter(member -> !standing.contains(member.id())), standIns.stream())
        .sorted(Comparator.comparing(StaffMember::duty))
        .toList();
  }

  /// For each duty, the people of the highest layer that has somebody, and whoever stands beside.
  private static List<Holder> layered(List<Posting> postings, Set<StaffId> away) {
    var holders = new ArrayList<Holder>();
    for (var duty : Duty.values()) {
      var present =
          postings.stream()
              .filter(posting -> posting.duty() == duty && !away.contains(posting.staff()))
              .toList();
      var highest =
          present.stream()
              .filter(posting -> !posting.beside())
              .mapToInt(Posting::layer)
              .max()
              .orElse(0);
      present.stream()
          .filter(posting -> posting.beside() || posting.layer() == highest)
          .forEach(posting -> holders.add(new Holder(posting.staff(), duty)));
    }
    return holders;
  }

  private static List<Holder> changed(List<Holder> holders, ShiftOverride override) {
    return switch (override) {
      case ShiftOverride.Replace(var out, var in, _) -> exchanged(holders, Map.of(out, in));
      case ShiftOverride.Swap(var one, var other, _) ->
          exchanged(holders, Map.of(one, other, other, one));
      case ShiftOverride.Remove(var out, _) ->
          holders.stream().filter(holder -> !holder.staff().equals(out)).toList();
      case ShiftOverride.Add(var in, var duty, _) ->
          Stream.concat(holders.stream(), Stream.of(new Holder(in, duty))).toList();
    };
  }

  private static List<Holder> exchanged(List<Holder> holders, Map<StaffId, StaffId> instead) {
    return holders.stream()
        .map(holder ->
            new Holder(instead.getOrDefault(holder.staff(), holder.staff()), holder.duty()))
        .toList();
  }

  private static List<StaffMember> once(Roster roster, List<Holder> holders) {
    var seen = new HashSet<StaffId>();
    return holders.stream()
        .sorted(Comparator.comparing(Holder::duty))
        .filter(holder -> seen.add(holder.staff()))
        .flatMap(holder ->
            roster.member(holder.staff()).stream().map(member -> member.as(holder.duty())))
        .toList();
  }

  /// Whoever is free for a need that is not met: not away, and not on a duty that is needed.
  private static List<StaffMember> standIns(
      CoverRule cover, Roster roster, List<StaffMember> planned, Set<StaffId> away) {
    var onCall = new ArrayList<>(planned);
    var standing = new ArrayList<StaffMember>();
    for (var fallback : cover.fallbacks()) {
      var free =
          !away.contains(fallback.staff())
              && onCall.stream()
                  .noneMatch(
                      member -> member.id().equals(fallback.staff()) && cover.needs(member.duty()));
      if (free && !fallback.need().isMetBy(onCall)) {
        roster
            .member(fallback.staff())
            .map(member -> member.as(fallback.need().duty()))
            .ifPresent(member -> {
              onCall.removeIf(other -> other.id().equals(member.id()));
              standing.removeIf(other -> other.id().equals(member.id()));
              onCall.add(member);
              standing.add(member);
            });
      }
    }
    return List.copyOf(standing);
  }
}
