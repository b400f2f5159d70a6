package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.rights.Matrix;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Role;
import org.porchlight.storage.Factors;
import org.porchlight.storage.Session;

/// Every door, for every role in every relation, against what people wrote down.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorMatrixTest {
  private static final StaffMember SOMEBODY =
      new StaffMember(
          new StaffId("X1"),
          "Somebody",
          Duty.PRIMARY,
          new PhoneNumber("+12025550189"),
          List.of(Language.EN));

  private record Written(String verb, String path, String kind) {
    Written {
      verb = verb.strip();
    }

    boolean fits(Door door) {
      var same = verb.equals(door.changes() ? "POST" : "GET");
      var start = path.substring(0, Math.max(0, path.length() - 1));
      return same
          && (path.endsWith("*") ? door.path().startsWith(start) : door.path().equals(path));
    }
  }

  private final Matrix matrix = Matrix.read();
  private final List<Written> doors =
      Matrix.lines("doors.txt").stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\\s+"))
          .map(words -> new Written(words[0], words[1], words[2]))
          .toList();

  @Test
  void every_door_opens_to_exactly_the_roles_and_relations_written_down_for_its_address() {
    for (var door : Door.values()) {
      var kind = kind(door);
      for (var role : Role.values()) {
        for (var near : Matrix.standings()) {
          assertThat(door.lets(as(role, near)))
              .as(door + " (" + kind + " by doors.txt) for " + role + " " + near)
              .isEqualTo(kind.equals("OPEN") || matrix.allows(kind, role, near));
        }
      }
    }
  }

  @Test
  void a_door_about_a_family_opens_to_nobody_who_has_nothing_to_do_with_it() {
    for (var door : Door.values()) {
      if (door.about() != Door.About.NOBODY) {
        for (var role : Role.values()) {
          assertThat(door.lets(as(role, Set.of()))).as(door + " " + role).isFalse();
        }
      }
    }
  }

  /// The longest address that fits; one that is written out goes before one with a star.
  private String kind(Door door) {
    return doors.stream()
        .filter(written -> written.fits(door))
        .max(
            Comparator.comparing((Written written) -> !written.path().endsWith("*"))
                .thenComparingInt(written -> written.path().length()))
        .map(Written::kind)
        .orElseThrow(() -> new AssertionError(door + ": no line of doors.txt fits " + door.path()));
  }

  private static SignedIn as(Role role, Set<Relation> near) {
    return new SignedIn(
        SOMEBODY,
        new Session(SOMEBODY.id(), Factors.TWO),
        "token",
        Language.EN,
        ZoneOffset.UTC,
        new Nearness(new Reader(role, near), null, null));
  }
}
