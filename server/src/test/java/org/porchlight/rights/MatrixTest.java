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
  void the_record_is_asked_only_where_it_could_bring_somebody_nearer() {
    for (var answering : Set.of(Role.PRIMARY, Role.BACKUP)) {
      var tonight = new Reader(answering, Set.of(Relation.OPEN, Relation.ON_CALL));
      assertThat(tonight.gainsBy(Relation.COORDINATES)).as(answering + "").isFalse();
      assertThat(tonight.gainsBy(Relation.OWES_STEP)).as(answering + "").isFalse();
      assertThat(tonight.gainsBy(Relation.CARRIES)).as("harm reports, " + answering).isTrue();
      assertThat(new Reader(answering, Set.of()).gainsBy(Relation.COORDINATES)).isTrue();
    }
    var open = Set.of(Relation.OPEN, Relation.ON_CALL);
    assertThat(new Reader(Role.SUPERVISOR, open).gainsBy(Relation.COORDINATES)).isFalse();
    assertThat(new Reader(Role.COORDINATOR, open).gainsBy(Relation.COORDINATES)).isTrue();
    assertThat(new Reader(Role.CASE_MANAGER, open).gainsBy(Relation.OWES_STEP)).isTrue();
    assertThat(new Reader(Role.OPERATOR, Set.of()).gainsBy(Relation.COORDINATES)).isFalse();
  }

  @Test
  void another_program_reads_no_part_of_a_family() {
    for (var field : Field.values()) {
      assertThat(Reader.program().sees(field)).as(field.name()).isFalse();
    }
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
