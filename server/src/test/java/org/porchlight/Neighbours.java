package org.porchlight;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.yaml.FamilyReading;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import org.porchlight.storage.NaturalKey;

/// More families as large as the first sample one, each with a plan that runs: what a whole agency
/// has on record.
final class Neighbours {
  private static final int FIRST = 3_000;
  private static final Author BY = new Author("C1", Author.Role.COORDINATOR);

  private Neighbours() {}

  static void moveIn(ServedLine line, int count) {
    for (int number = FIRST; number < FIRST + count; number++) {
      var family = family(number);
      var plan = plan(number);
      line.ask(rooms -> rooms.coordination.records().put(family));
      line.ask(rooms -> adopted(rooms, plan));
    }
  }

  /// This version of a plan runs from now on, in the place of the one before.
  static void adopt(ServedLine line, CrisisPlan plan) {
    line.ask(rooms -> adopted(rooms, plan));
  }

  private static Future<?> adopted(Rooms rooms, CrisisPlan plan) {
    var lives = rooms.coordination.lives();
    var adopted = new AdoptVersion(plan, BY, lives.today(plan.timezone()));
    return lives.begin(plan, adopted, new NaturalKey("file"));
  }

  private static FamilyRecord family(int number) {
    return switch (PlanYaml.readFamily("family", sample("mateo-family", number))) {
      case FamilyReading.Read read -> read.family();
      case FamilyReading.Unreadable wrong -> throw new AssertionError(wrong);
    };
  }

  private static CrisisPlan plan(int number) {
    return switch (PlanYaml.read("plan", sample("mateo", number))) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Unreadable wrong -> throw new AssertionError(wrong);
    };
  }

  private static byte[] sample(String name, int number) {
    try {
      return Files.readString(Root.folder().resolve("crisis-plans/samples/" + name + ".yaml"))
          .replace("-0007", "-" + number)
          .getBytes(UTF_8);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
