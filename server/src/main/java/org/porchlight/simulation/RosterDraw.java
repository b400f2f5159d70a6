package org.porchlight.simulation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.oncall.CoverRule;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Fallback;
import org.porchlight.oncall.Layer;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Rotation;
import org.porchlight.oncall.RotationUnit;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;

/// Draws who is on call when: people, shifts, rotations, time off, changes, and who stands in.
final class RosterDraw {
  /// Handoffs in quiet and in lively hours, and in those that the clocks skip or repeat.
  private static final List<Integer> HANDOFF_HOURS = List.of(0, 1, 2, 3, 7, 8, 20);

  /// The duties that somebody is drawn for.
  static final List<Duty> DUTIES =
      List.of(Duty.PRIMARY, Duty.BACKUP, Duty.SUPERVISOR, Duty.COORDINATOR);

  private static final OpeningHours DAYS = OpeningHours.parse("08:00-20:00");
  private static final OpeningHours NIGHTS = OpeningHours.parse("20:00-08:00");

  private final Chance chance;
  private final Pace pace;
  private final List<StaffMember> staff;
  private final Wishes wishes;

  private RosterDraw(Chance chance, Pace pace) {
    this.chance = chance;
    this.pace = pace;
    this.wishes = new Wishes(chance);
    this.staff = members();
  }

  static Roster draw(Chance chance, Pace pace) {
    return new RosterDraw(chance, pace).roster();
  }

  /// Two or three who answer first, one or two each behind and above them, one coordinator.
  private List<StaffMember> members() {
    var duties = new ArrayList<Duty>();
    for (Duty duty : List.of(Duty.PRIMARY, Duty.BACKUP, Duty.SUPERVISOR)) {
      int many = chance.random().nextInt(1, 3) + (duty == Duty.PRIMARY ? 1 : 0);
      IntStream.range(0, many).forEach(_ -> duties.add(duty));
    }
    duties.add(Duty.COORDINATOR);
    return IntStream.range(0, duties.size())
        .mapToObj(at -> member(at + 1, duties.get(at)))
        .toList();
  }

  private StaffMember member(int number, Duty duty) {
    return new StaffMember(
        new StaffId("S" + number),
        "Staff Number" + number,
        duty,
        new PhoneNumber("+1202555018" + number),
        chance.happens(40) ? List.of(Language.EN, Language.ES) : List.of(Language.EN),
        wishes.own(),
        wishes.awake(pace.zone()),
        "");
  }

  private List<StaffId> of(Duty duty) {
    return staff.stream().filter(one -> one.duty() == duty).map(StaffMember::id).toList();
  }

  private Roster roster() {
    var shifts = DUTIES.stream().flatMap(duty -> shifts(duty, of(duty)).stream()).toList();
    var layers =
        Stream.of(Duty.PRIMARY, Duty.BACKUP, Duty.SUPERVISOR)
            .filter(duty -> of(duty).size() > 1 && chance.happens(60))
            .map(this::layer)
            .toList();
    Roster roster = new Roster(pace.zone(), staff, shifts).withLayers(layers).withCover(cover());
    for (int i = chance.random().nextInt(3); i > 0; i--) {
      roster = roster.with(new TimeOff(anybody(), span()));
    }
    for (int i = chance.random().nextInt(3); i > 0; i--) {
      roster = roster.with(change());
    }
    return roster;
  }

  /// Round the clock, by day and night, or only at times: then there are gaps.
  private List<Shift> shifts(Duty duty, List<StaffId> people) {
    StaffId first = people.getFirst();
    StaffId last = people.getLast();
    int shape = duty == Duty.COORDINATOR ? 0 : chance.random().nextInt(10);
    if (shape < 5) {
      return List.of(new Shift(first, duty, OpeningHours.ALWAYS));
    }
    if (shape < 9) {
      return List.of(new Shift(first, duty, DAYS), new Shift(last, duty, NIGHTS));
    }
    return List.of(new Shift(first, duty, chance.happens(50) ? DAYS : NIGHTS));
  }

  private Layer layer(Duty duty) {
    RotationUnit unit = chance.of(List.of(RotationUnit.values()));
    int every =
        switch (unit) {
          case HOUR -> chance.of(List.of(4, 6, 8, 12));
          case DAY -> chance.of(List.of(1, 2, 3));
          case WEEK -> chance.of(List.of(1, 2));
          case MONTH -> 1;
        };
    LocalDateTime start =
        begins().minusDays(chance.random().nextInt(80)).truncatedTo(ChronoUnit.DAYS);
    start = start.withHour(chance.of(HANDOFF_HOURS)).withMinute(chance.happens(50) ? 0 : 30);
    var hours = chance.happens(75) ? OpeningHours.ALWAYS : NIGHTS;
    var rotation = new Rotation(unit, every, start, Rotation.NO_END, of(duty));
    return new Layer("turns of " + duty, duty, rotation, hours);
  }

  private CoverRule cover() {
    var needs = new ArrayList<>(CoverRule.USUAL.needs());
    if (chance.happens(30)) {
      needs.add(new Need.Speaks(Language.ES));
    }
    var fallbacks =
        needs.stream()
            .filter(_ -> chance.happens(60))
            .map(need -> new Fallback(need, anybody()))
            .toList();
    return new CoverRule(needs, fallbacks);
  }

  private LocalDateTime begins() {
    return LocalDateTime.ofInstant(pace.start(), pace.zone());
  }

  /// Some hours or days, begun before the run or in it.
  private WallSpan span() {
    Duration ahead = pace.length().plusDays(2);
    var from = begins().minusHours(8).plus(chance.upTo(ahead)).truncatedTo(ChronoUnit.HOURS);
    return new WallSpan(from, from.plusHours(chance.random().nextInt(2, 60)));
  }

  private ShiftOverride change() {
    StaffId one = anybody();
    StaffId other = anybody();
    return switch (chance.random().nextInt(one.equals(other) ? 2 : 4)) {
      case 0 -> new ShiftOverride.Add(one, chance.of(List.of(Duty.PRIMARY, Duty.BACKUP)), span());
      case 1 -> new ShiftOverride.Remove(one, span());
      case 2 -> new ShiftOverride.Swap(one, other, span());
      default -> new ShiftOverride.Replace(one, other, span());
    };
  }

  private StaffId anybody() {
    return chance.of(staff.stream().filter(one -> one.duty() != Duty.COORDINATOR).toList()).id();
  }
}
