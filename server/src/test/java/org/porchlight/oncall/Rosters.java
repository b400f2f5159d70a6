package org.porchlight.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;

/// Made-up staff and rosters, said in a few words.
public final class Rosters {
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  public static final StaffMember ANA = member(1, Duty.PRIMARY, Language.EN);
  public static final StaffMember BO = member(2, Duty.PRIMARY, Language.EN, Language.ES);
  public static final StaffMember CY = member(3, Duty.BACKUP, Language.EN);
  public static final StaffMember SUE = member(4, Duty.SUPERVISOR, Language.EN);
  public static final List<StaffMember> STAFF = List.of(ANA, BO, CY, SUE);

  private Rosters() {}

  public static Roster roster(Shift... shifts) {
    return new Roster(NEW_YORK, STAFF, List.of(shifts));
  }

  public static Shift shift(StaffMember who, String hours) {
    return new Shift(who.id(), who.duty(), OpeningHours.parse(hours));
  }

  public static Layer layer(Rotation rotation) {
    return new Layer("week", Duty.PRIMARY, rotation, OpeningHours.ALWAYS);
  }

  /// A rotation without end, such as `every(WEEK, 1, "2026-11-02T08:00", ANA, BO)`.
  public static Rotation every(RotationUnit unit, int count, String start, StaffMember... turns) {
    return new Rotation(
        unit, count, LocalDateTime.parse(start), Rotation.NO_END, ids(List.of(turns)));
  }

  public static WallSpan wall(String from, String until) {
    return new WallSpan(LocalDateTime.parse(from), LocalDateTime.parse(until));
  }

  /// The instant at which the clocks of New York show this, the first time they do.
  public static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(NEW_YORK).toInstant();
  }

  public static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }

  public static List<StaffId> primaries(Roster roster, Instant at) {
    return ids(
        roster.onCall(at).staff().stream()
            .filter(member -> member.duty() == Duty.PRIMARY)
            .toList());
  }

  public static List<StaffId> ids(List<StaffMember> members) {
    return members.stream().map(StaffMember::id).toList();
  }

  private static StaffMember member(int number, Duty duty, Language... languages) {
    return new StaffMember(
        new StaffId("S" + number),
        "Staff " + number,
        duty,
        new PhoneNumber("+1202555018" + number),
        List.of(languages));
  }
}
