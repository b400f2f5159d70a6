package org.porchlight.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a family belongs to an agency's programme, and which services its members receive.
///
/// @param programme such as `county_wraparound`; may be empty
/// @param jurisdiction whose policy pack holds; may be empty
/// @param supervisor the coordinator's supervisor, a person of the family's people; null when none
/// @param backup who stands in for the coordinator; null when nobody is named
/// @param interpreter whether staff bring an interpreter; children never interpret
/// @param opened null when not noted
/// @param closed null while the family is open
/// @param area where it lives, as resources are planned for; null when not noted
public record Enrollment(
    String programme,
    String jurisdiction,
    FamilyPhase phase,
    @Nullable PersonId supervisor,
    @Nullable PersonId backup,
    boolean interpreter,
    @Nullable LocalDate opened,
    @Nullable LocalDate closed,
    List<MemberService> services,
    @Nullable Area area) {
  /// Nothing noted.
  public static final Enrollment NONE =
      new Enrollment(
          "", "", FamilyPhase.NOT_STATED, null, null, false, null, null, List.of(), null);

  /// Copies its collections.
  public Enrollment {
    services = List.copyOf(services);
    area = Area.NONE.equals(area) ? null : area;
  }

  /// Where it lives; [Area#NONE] where nobody noted it.
  public Area region() {
    return Objects.requireNonNullElse(area, Area.NONE);
  }

  /// The services that keep the family's record open, in the order of the file.
  public List<MemberService> openServices() {
    return services.stream().filter(service -> service.status().keepsFamilyOpen()).toList();
  }

  Enrollment closedOn(LocalDate day) {
    return new Enrollment(
        programme,
        jurisdiction,
        phase,
        supervisor,
        backup,
        interpreter,
        opened,
        day,
        services,
        area);
  }
}
