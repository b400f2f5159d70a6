package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.checks.PlanChecks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
  private static final Path README = Samples.FOLDER.resolveSibling("README.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @Test
  void every_link_leads_somewhere() throws IOException {
    var links =
        LINK.matcher(Files.readString(README)).results().map(match -> match.group(1)).toList();

    assertThat(links)
        .isNotEmpty()
        .allSatisfy(link -> assertThat(README.resolveSibling(link)).exists());
  }

  /// The commands of the first plan, as far as they are files.
  @Test
  void the_first_plan_begins_with_nothing_that_blocks(@TempDir Path mine) throws IOException {
    assertThat(Files.readString(README))
        .contains("cp crisis-plans/samples/amira.yaml crisis-plans/mine/first.yaml\n")
        .contains("cp crisis-plans/samples/amira-family.yaml crisis-plans/mine/first-family.yaml\n")
        .contains("says `plan PLN-0074 v1`");
    var plan = mine.resolve("first.yaml");
    Files.writeString(plan, Samples.text("amira.yaml"));
    Files.writeString(mine.resolve("first-family.yaml"), Samples.text("amira-family.yaml"));

    var review = PlanReview.of(List.of(plan), PolicyPacks.DEFAULTS, null).getFirst();

    assertThat(review.holds()).isEqualTo("plan PLN-0074 v1");
    assertThat(review.isReady()).isTrue();
  }

  @Test
  void the_mistake_it_shows_is_told_in_those_words() throws IOException {
    var broken = Samples.text("mateo.yaml").replace("tel: \"+12025550103\"", "tel: 555-0103");

    var faults =
        Samples.faults(PlanYaml.read("mateo.yaml", broken.getBytes(StandardCharsets.UTF_8)));

    assertThat(faults).hasSize(1);
    assertThat(Files.readString(README)).contains("    " + faults.getFirst() + "\n");
  }

  @Test
  void every_check_and_every_sample_it_names_exists() throws IOException {
    var text = Files.readString(README);

    assertThat(text).contains("--explain hours.someone_reachable");
    assertThat(PlanChecks.find("hours.someone_reachable")).isPresent();
    assertThat(PlanChecks.find("natural_support.asked_first")).isPresent();
    assertThat(Samples.files().stream().map(PlanYaml::nameOf))
        .filteredOn(name -> !name.endsWith("-family.yaml"))
        .allMatch(name -> text.contains("(samples/" + name + ")"));
  }
}
