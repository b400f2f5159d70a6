package org.porchlight.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.family.SummarySharing.Part;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanYaml;

/// Each person of a team hears what they may know and no more (A8, L2, L17).
@DisplayNameGeneration(ReplaceUnderscores.class)
class SummarySharingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-11");

  @TempDir Path folder;

  private FamilyRecord family(UnaryOperator<String> edited) throws IOException {
    var sample = Files.readString(Root.path("crisis-plans/samples/mateo-family.yaml"));
    var file = folder.resolve("family.yaml");
    Files.writeString(file, edited.apply(sample), StandardCharsets.UTF_8);
    return switch (PlanYaml.readFamily(file)) {
      case FamilyReading.Read(var read) -> read;
      case FamilyReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static Set<Part> parts(FamilyRecord family, String person) {
    return SummarySharing.of(family, new PersonId(person), DAY);
  }

  @Test
  void what_somebody_may_know_is_all_they_hear_beside_their_own_part() throws IOException {
    var family = family(text -> text);

    assertThat(parts(family, "N2")).isEqualTo(EnumSet.of(Part.OWN_PART, Part.WHAT_HELPS));
    assertThat(parts(family, "N3")).isEqualTo(EnumSet.of(Part.OWN_PART));
    assertThat(parts(family, "T3")).isEmpty();
  }

  @Test
  void a_consent_that_names_somebody_counts_as_long_as_it_holds() throws IOException {
    assertThat(parts(family(text -> text), "T4"))
        .isEqualTo(EnumSet.of(Part.OWN_PART, Part.WHAT_HELPS));

    var over = family(text -> text.replace("expires: 2027-06-30", "expires: 2026-10-10"));
    assertThat(parts(over, "T4")).isEmpty();
  }

  @Test
  void may_know_bounds_a_consent_that_goes_further() throws IOException {
    var family =
        family(text ->
            text.replace("topics: [what_helps]", "topics: [incident, plan]")
                .replace(
                    "    accepted:\n      - {plan: PLN-0007, steps: [S1, S3, S5]",
                    "    may_know: [what_helps]\n    accepted:\n      - {plan: PLN-0007, steps: [S1, S3, S5]"));

    assertThat(parts(family, "T4")).isEqualTo(EnumSet.of(Part.OWN_PART, Part.WHAT_HELPS));
  }

  @Test
  void the_youth_and_grown_people_at_home_hear_it_in_whole_and_a_small_sister_nothing()
      throws IOException {
    var family = family(text -> text);

    assertThat(parts(family, "P1")).isEqualTo(EnumSet.allOf(Part.class));
    assertThat(parts(family, "P3")).isEqualTo(EnumSet.allOf(Part.class));
    assertThat(parts(family, "P4")).isEmpty();
  }

  @Test
  void whoever_left_hears_nothing() throws IOException {
    var family =
        family(
            text -> text.replace("joined: 2026-06-02", "joined: 2026-06-02\n    left: 2026-10-01"));

    assertThat(parts(family, "N1")).isEmpty();
  }
}
