package org.porchlight.review.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Youth;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Measured.Line;

/// What people say of themselves in their own words is told apart for so many, and no more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
  @Test
  void the_largest_groups_stand_apart_and_all_others_are_one() {
    // Two families say the last word, and one each of the others.
    var lines = families(sayings(45, "word 44"));
    assertThat(lines).hasSize(Split.GROUPS_MAX);
    assertThat(lines.get("word_44")).isEqualTo(new Count(2));
    assertThat(lines.get("word_00")).isEqualTo(new Count(1));
    assertThat(lines.get(Split.OTHERS)).isEqualTo(new Count(6));
  }

  @Test
  void as_many_as_can_be_read_all_stand_apart() {
    var lines = families(sayings(40, "word 39"));
    assertThat(lines).hasSize(Split.GROUPS_MAX).doesNotContainKey(Split.OTHERS);
    assertThat(lines.get("word_39")).isEqualTo(new Count(2));
  }

  private static List<String> sayings(int count, String again) {
    var words = IntStream.range(0, count).mapToObj("word %02d"::formatted).toList();
    return Stream.concat(words.stream(), Stream.of(again)).toList();
  }

  /// How many families each group has.
  private static Map<String, Figure> families(List<String> words) {
    var plain = Crisis.october();
    var families =
        IntStream.range(0, words.size())
            .mapToObj(number -> family(number, words.get(number)))
            .collect(Collectors.toMap(FamilyRecord::id, one -> one));
    var ground =
        new Ground(
            plain.period(),
            plain.now(),
            plain.goals(),
            List.of(),
            families,
            Map.of(),
            Map.of(),
            CoverFacts.NONE);
    return Measures.of(ground, Split.GENDER).stream()
        .filter(one -> one.measure() == Measure.M23)
        .flatMap(one -> one.lines().stream())
        .filter(line -> line.part().equals("families") && !line.ofEverybody())
        .collect(Collectors.toMap(Line::group, Line::figure));
  }

  private static FamilyRecord family(int number, String gender) {
    var usual = Crisis.family(new FamilyId("FAM-1%03d".formatted(number)), "2026-01-05", null);
    var youth = usual.youths().getFirst();
    return new FamilyRecord(
        usual.id(),
        "",
        "",
        usual.languages(),
        usual.timezone(),
        List.of(),
        usual.people(),
        List.of(
            new Youth(
                youth.person(), youth.legalStatus(), List.of(), null, null, null, gender, null)),
        usual.coordinator(),
        null,
        List.of(),
        List.of(),
        "",
        usual.enrollment());
  }
}
