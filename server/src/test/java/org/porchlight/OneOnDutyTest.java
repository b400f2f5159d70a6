package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// One person has the night alone, and more than one family calls.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OneOnDutyTest {
  @TempDir static Path folder;

  @RegisterExtension final Town town = new Town("oncall.roster=" + alone());

  private final Phone carla = town.phone("+12025550101");
  private final Phone rosa = town.phone("+12025550120");
  private final Phone stranger = town.phone("+12025550190");
  private final Phone sam = town.phone("+12025550181");

  private static Path alone() {
    try {
      String roster = Files.readString(ServedLine.ROOT.resolve("config/roster.yaml"));
      return Files.writeString(
          folder.resolve("roster.yaml"),
          roster
              .replace("  - {staff: S2, hours: \"24/7\"}\n", "")
              .replace("  - {staff: S3, hours: \"24/7\"}\n", ""));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void three_families_call_at_once_and_each_is_with_the_one_there_is_in_the_end() {
    carla.calls();
    rosa.calls();
    stranger.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(150));
    assertThat(carla.with()).containsExactly(sam.number());
    assertThat(rosa.said()).contains("Para dejar un mensaje y que le llamen");
    assertThat(stranger.said()).contains("To leave a message and be called back");
    assertThat(town.open())
        .filteredOn(incident -> town.state(incident).crew().lead() == null)
        .hasSize(2)
        .allSatisfy(
            incident -> assertThat(town.state(incident).contacts().callbackBy()).isNotNull());
    assertThat(String.join(" ", sam.texts())).contains("Reply 31 = I call", "Reply 41 = I call");

    endsTheTalkWith(carla);
    assertThat(nextOf(rosa, stranger)).as("who waits longest").isSameAs(rosa);
    endsTheTalkWith(rosa);
    assertThat(nextOf(rosa, stranger)).isSameAs(stranger);
  }

  private void endsTheTalkWith(Phone caller) {
    caller.hangsUp();
    sam.hangsUp();
  }

  /// Whoever of them still waits on the line, and staff are rung for as soon as they are free.
  private Phone nextOf(Phone one, Phone other) {
    var end = town.now().plus(Duration.ofSeconds(10));
    while (!sam.rings() && town.now().isBefore(end)) {
      town.wait(Duration.ofSeconds(2));
    }
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(8));
    Phone with = one.with().contains(sam.number()) ? one : other;
    assertThat(with.with()).containsExactly(sam.number());
    return with;
  }
}
