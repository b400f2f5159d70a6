package org.porchlight.exchange;

import static org.porchlight.rights.ProgramRight.CHANGE_FAMILIES;
import static org.porchlight.rights.ProgramRight.CHANGE_PLANS;
import static org.porchlight.rights.ProgramRight.CHANGE_ROSTER;
import static org.porchlight.rights.ProgramRight.COMMAND_INCIDENTS;
import static org.porchlight.rights.ProgramRight.READ_DRILLS;
import static org.porchlight.rights.ProgramRight.READ_FAMILIES;
import static org.porchlight.rights.ProgramRight.READ_INCIDENTS;
import static org.porchlight.rights.ProgramRight.READ_MEASURES;
import static org.porchlight.rights.ProgramRight.READ_PLANS;
import static org.porchlight.rights.ProgramRight.READ_ROSTER;
import static org.porchlight.rights.ProgramRight.RUN_DRILLS;
import static org.porchlight.rights.ProgramRight.TURN_CLOCK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.rights.ProgramRight;

/// Which rights a request of a program needs, by its address and whether it only reads. A request
/// that no row names is none of the API's.
final class ApiAreas {
  private record Area(Pattern paths, Set<ProgramRight> toRead, Set<ProgramRight> toChange) {}

  /// The first that fits counts.
  private static final List<Area> TABLE =
      List.of(
          area("openapi\\.yaml", Set.of(), Set.of()),
          area("commands", Set.of(), Set.of()),
          area("incidents", Set.of(READ_INCIDENTS), Set.of(COMMAND_INCIDENTS)),
          area("families/[^/]+/plans", Set.of(READ_PLANS), Set.of(CHANGE_PLANS)),
          area("plans", Set.of(READ_PLANS), Set.of(CHANGE_PLANS)),
          area("import", Set.of(), Set.of(CHANGE_PLANS, CHANGE_FAMILIES)),
          area("families", Set.of(READ_FAMILIES), Set.of(CHANGE_FAMILIES)),
          area("telephones", Set.of(READ_FAMILIES), Set.of(CHANGE_FAMILIES)),
          area("roster", Set.of(READ_ROSTER), Set.of(CHANGE_ROSTER)),
          area("measures", Set.of(READ_MEASURES), Set.of(READ_MEASURES)),
          area("drills", Set.of(READ_DRILLS), Set.of(RUN_DRILLS)),
          area("clock", Set.of(TURN_CLOCK), Set.of(TURN_CLOCK)));

  private ApiAreas() {}

  private static Area area(String path, Set<ProgramRight> toRead, Set<ProgramRight> toChange) {
    return new Area(Pattern.compile("/api/" + path + "(/.*)?"), toRead, toChange);
  }

  /// All the rights that are needed; empty where no area has this address.
  static Optional<Set<ProgramRight>> needed(String path, boolean reads) {
    return TABLE.stream()
        .filter(area -> area.paths().matcher(path).matches())
        .findFirst()
        .map(area -> reads ? area.toRead() : area.toChange());
  }
}
