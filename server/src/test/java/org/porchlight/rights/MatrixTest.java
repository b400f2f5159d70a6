package org.porchlight.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Restriction;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatrixTest {
  private final Matrix expected = Matrix.read();

  @Test
  void every_role_in_every_relation_goes_through_exactly_the_doors_of_the_written_matrix() {
    for (var access : EnumSet.complementOf(EnumSet.of(Access.OPEN))) {
      for (var role : Role.values()) {
        for (var near : Matrix.standings()) {
          assertThat(new Reader(role, near).may(access))
              .as(access + " " + role + " " + near)
              .isEqualTo(expected.allows(access.name(), role, near));
        }
      }
    }
  }

  @Test
  void every_role_in_every_relation_reads_exactly_the_parts_of_the_written_matrix() {
    for (var field : Field.values()) {
      for (var role : Role.values()) {
        for (var near : Matrix.standings()) {
          assertThat(new Reader(role, near).sees(field))
              .as(field + " " + role + " " + near)
              .isEqualTo(expected.allows(field.name(), role, near));
        }
      }
    }
  }

  @Test
  void the_written_matrix_names_every_row_and_no_other() {
    var known = new HashSet<String>();
    Arrays.stream(Access.values())
        .filter(row -> row != Access.OPEN)
        .forEach(row -> known.add(row.name()));
    Arrays.stream(Field.values()).forEach(row -> known.add(row.name()));
    assertThat(expected.rows()).isEqualTo(known);
  }

  @Test
  void of_several_relations_the_nearest_counts() {
    var off = new Reader(Role.PRIMARY, Set.of(Relation.OPEN));
    var carried = new Reader(Role.PRIMARY, Set.of(Relation.OPEN, Relation.CARRIES));

    assertThat(off.may(Access.READING)).isFalse();
    assertThat(carried.may(Access.READING)).isTrue();
    assertThat(carried.reads(Restriction.HARM_REPORT)).isTrue();
  }

  @Test
  void a_broken_glass_shows_what_the_policy_pack_says_besides_and_nothing_more() {
    var broke = Set.of(Relation.BROKE_GLASS);
    var usual = new Reader(Role.COORDINATOR, broke);
    var allowed = new Reader(Role.COORDINATOR, broke, Set.of(Field.YOUTH_PRIVATE));
    var noGlass = new Reader(Role.COORDINATOR, Set.of(), Set.of(Field.YOUTH_PRIVATE));

    assertThat(usual.reads(Restriction.YOUTH_PRIVATE)).isFalse();
    assertThat(usual.reads(Restriction.HARM_REPORT)).isFalse();
    assertThat(allowed.reads(Restriction.YOUTH_PRIVATE)).isTrue();
    assertThat(allowed.reads(Restriction.HARM_REPORT)).isFalse();
    assertThat(noGlass.reads(Restriction.YOUTH_PRIVATE)).isFalse();
  }
}
