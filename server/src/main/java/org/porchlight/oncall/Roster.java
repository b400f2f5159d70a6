package org.porchlight.oncall;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.plan.PhoneNumber;

/// Who may be on call, and when: the agency's staff, their shifts, and every change to them.
///
/// What wins over what, and what a wall time means, is told on the package.
///
/// @param zone in which everything here is meant
/// @param staff everybody, on shift or not, each with their usual duty
/// @param shifts those of a coordinator as well; with `dated` the lowest layer
/// @param dated shifts on certain days
/// @param layers from the lowest to the highest
/// @param timeOff who is away when
/// @param overrides in the order in which they were agreed
/// @param cover what every minute needs, and who stands in
public record Roster(
    ZoneId zone,
    List<StaffMember> staff,
    List<Shift> shifts,
    List<DatedShift> dated,
    List<Layer> layers,
    List<TimeOff> timeOff,
    List<ShiftOverride> overrides,
    CoverRule cover) {
  /// Refuses a staff member named twice, and whoever is named but not of the staff.
  public Roster {
    requireNonNull(zone, "zone");
    staff = List.copyOf(staff);
    shifts = List.copyOf(shifts);
    dated = List.copyOf(dated);
    layers = List.copyOf(layers);
    timeOff = List.copyOf(timeOff);
    overrides = List.copyOf(overrides);
    requireNonNull(cover, "cover");
    var ids = new HashSet<StaffId>();
    for (var member : staff) {
      if (!ids.add(member.id())) {
        throw new IllegalArgumentException("staff: " + member.id() + " twice (expected: once)");
      }
    }
    known(ids, "shift", shifts.stream().map(Shift::staff));
    known(ids, "shift", dated.stream().map(DatedShift::staff));
    known(ids, "layer", layers.stream().flatMap(layer -> layer.rotation().turns().stream()));
    known(ids, "time off", timeOff.stream().map(TimeOff::staff));
    known(ids, "override", overrides.stream().flatMap(change -> change.named().stream()));
    known(ids, "fallback", cover.fallbacks().stream().map(Fallback::staff));
  }

  /// A roster of weekly shifts alone, with the usual cover.
  public Roster(ZoneId zone, List<StaffMember> staff, List<Shift> shifts) {
    this(zone, staff, shifts, List.of(), List.of(), List.of(), List.of(), CoverRule.USUAL);
  }

  /// Who is on call at `at`. Nobody is in it twice: of two duties, the first in order counts.
  public OnCall onCall(Instant at) {
    var onDuty = Resolution.at(this, at).onDuty();
    var ids = onDuty.stream().map(StaffMember::id).toList();
    return new OnCall(onDuty, staff.stream().filter(member -> !ids.contains(member.id())).toList());
  }

  /// Looks a member up by id, on shift or not.
  public Optional<StaffMember> member(StaffId id) {
    return staff.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /// Whoever is offered contacts at some time: by their usual duty, or put on such a one here.
  public Set<StaffId> answering() {
    var usual = staff.stream().filter(one -> one.duty().answers()).map(StaffMember::id);
    var weekly = shifts.stream().filter(one -> one.duty().answers()).map(Shift::staff);
    var onDays = dated.stream().filter(one -> one.duty().answers()).map(DatedShift::staff);
    var turns =
        layers.stream()
            .filter(layer -> layer.duty().answers())
            .flatMap(layer -> layer.rotation().turns().stream());
    var changes =
        overrides.stream()
            .filter(one -> !(one instanceof ShiftOverride.Add add) || add.duty().answers())
            .flatMap(change -> change.comesIn().stream());
    var standIns =
        cover.fallbacks().stream().filter(one -> one.need().duty().answers()).map(Fallback::staff);
    return Stream.of(usual, weekly, onDays, turns, changes, standIns)
        .flatMap(ids -> ids)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Looks a member up by the phone they carry, on shift or not.
  public Optional<StaffMember> carrying(PhoneNumber phone) {
    return staff.stream().filter(member -> member.phone().equals(phone)).findFirst();
  }

  /// This roster with other shifts on certain days.
  public Roster withDated(List<DatedShift> other) {
    return new Roster(zone, staff, shifts, other, layers, timeOff, overrides, cover);
  }

  /// This roster with other layers.
  public Roster withLayers(List<Layer> other) {
    return new Roster(zone, staff, shifts, dated, other, timeOff, overrides, cover);
  }

  /// This roster with other time off.
  public Roster withTimeOff(List<TimeOff> other) {
    return new Roster(zone, staff, shifts, dated, layers, other, overrides, cover);
  }

  /// This roster with one more override, which wins over those before it.
  public Roster with(ShiftOverride override) {
    var more = Stream.concat(overrides.stream(), Stream.of(override)).toList();
    return new Roster(zone, staff, shifts, dated, layers, timeOff, more, cover);
  }

  /// This roster with one more time off.
  public Roster with(TimeOff off) {
    return withTimeOff(Stream.concat(timeOff.stream(), Stream.of(off)).toList());
  }

  /// This roster with another rule of cover.
  public Roster withCover(CoverRule other) {
    return new Roster(zone, staff, shifts, dated, layers, timeOff, overrides, other);
  }

  private static void known(Set<StaffId> ids, String what, Stream<StaffId> named) {
    named
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException(what + ": of " + id + " (expected: one of the staff)");
        });
  }
}
