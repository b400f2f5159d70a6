package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SandboxSeedTest {
  private static long seed(String... arguments) {
    var sandbox = new Sandbox();
    new CommandLine(sandbox).parseArgs(arguments);
    return sandbox.options().seed();
  }

  @Test
  void a_sandbox_that_starts_again_gives_no_text_the_id_of_an_earlier_one() {
    assertThat(seed("--phones", "phones.yaml")).isNotEqualTo(seed("--phones", "phones.yaml"));
  }

  @Test
  void a_seed_that_is_given_is_kept() {
    assertThat(seed("--phones", "phones.yaml", "--seed", "7")).isEqualTo(7);
  }
}
