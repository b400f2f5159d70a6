package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanYamlTest {
  @Test
  void what_is_written_reads_back_as_the_same_plan() {
    var plan = Samples.mateo();

    var again = PlanYaml.read("again.yaml", PlanYaml.write(plan).getBytes(StandardCharsets.UTF_8));

    assertThat(Samples.read(again)).isEqualTo(plan);
  }
}
