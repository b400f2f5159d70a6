package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;

/// Whatever is in a file, reading it ends soon with a plan or with faults that have lines.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {
  private static final long SEED = 20_261_123L;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String MATEO = Samples.text("mateo.yaml");

  /// Made to exhaust a reader, each in its own way, none longer than a file may be.
  static Stream<Map.Entry<String, String>> bombs() {
    var most = YamlLimits.FILE_BYTES_MAX;
    var bombs = new LinkedHashMap<String, String>();
    bombs.put("lists in lists", "[".repeat(most));
    bombs.put("maps in maps", "{a: ".repeat(most / 4));
    bombs.put("blocks in blocks", nested(700));
    bombs.put("dashes", "- ".repeat(most / 2));
    bombs.put("laughs", laughs());
    bombs.put("very many values", "a:\n" + "- 1\n".repeat(most / 4 - 2));
    bombs.put("very many keys", keys());
    bombs.put("one long word", "schema: " + "x".repeat(most - 8));
    bombs.put("one long key", "x".repeat(most - 4) + ": 1");
    bombs.put("a key of keys", "? ".repeat(most / 2));
    bombs.put("open quotes", "a: \"" + "\\\"".repeat(most / 2 - 4));
    bombs.put("escapes", "a: \"" + "\\U0010FFFF".repeat(most / 10 - 4) + "\"");
    bombs.put("documents", "---\n".repeat(most / 4));
    bombs.put("directives", "%YAML 1.1\n".repeat(most / 10));
    bombs.put("folded lines", "a: >\n" + " x\n".repeat(most / 3 - 4));
    bombs.put("tags", "a: " + "!!map ".repeat(most / 6 - 2));
    bombs.put("merges", "a: {" + "<<: {}, ".repeat(most / 8 - 4) + "}");
    bombs.put("many plans steps", MATEO.replace("steps:", "steps: [" + "{},".repeat(5_000) + "]"));
    return bombs.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a_file_made_to_exhaust_the_reader_is_refused_with_a_line(Map.Entry<String, String> bomb) {
    var bytes = bomb.getValue().getBytes(StandardCharsets.UTF_8);

    var reading = assertTimeoutPreemptively(SOON, () -> PlanYaml.read("bomb.yaml", bytes));
    var family = assertTimeoutPreemptively(SOON, () -> PlanYaml.readFamily("bomb.yaml", bytes));

    assertThat(reading)
        .isInstanceOfSatisfying(PlanReading.Unreadable.class, read -> located(read.faults()));
    assertThat(family)
        .isInstanceOfSatisfying(FamilyReading.Unreadable.class, read -> located(read.faults()));
  }

  private static void located(List<PlanFault> faults) {
    assertThat(faults)
        .hasSizeBetween(1, 100)
        .allMatch(fault -> fault.line() >= 1)
        .allMatch(fault -> fault.toString().length() < 1_000)
        .allMatch(fault -> fault.toString().lines().count() == 1);
  }

  @Test
  void bytes_by_chance_never_throw_and_never_are_a_plan() {
    var random = new Random(SEED);
    for (var times = 0; times < 1_500; times++) {
      var bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);

      assertThat(PlanYaml.read("chance.yaml", bytes))
          .as("bytes " + times + " of seed " + SEED)
          .isInstanceOf(PlanReading.Unreadable.class);
      assertThat(PlanYaml.readFamily("chance.yaml", bytes))
          .isInstanceOf(FamilyReading.Unreadable.class);
    }
  }

  /// Values are swapped between their places, so that many of the files still can be read.
  @Test
  void whatever_can_be_read_can_be_checked_compared_and_written() {
    var random = new Random(SEED);
    var before = Samples.mateo();
    var lines = MATEO.split("\n", -1);
    var read = 0;
    for (var times = 0; times < 300; times++) {
      var changed = changed(lines.clone(), random);
      switch (PlanYaml.read("changed.yaml", changed.getBytes(StandardCharsets.UTF_8))) {
        case PlanReading.Read(var after, _) -> {
          read++;
          used(before, after, "change " + times + " of seed " + SEED);
        }
        case PlanReading.Unreadable(var faults) -> located(faults);
      }
    }
    assertThat(read).isBetween(30, 270);
  }

  private static void used(CrisisPlan before, CrisisPlan after, String which) {
    var readiness = Readiness.of(CheckedPlan.alone(after));
    var changes = PlanDifference.between(before, after).changes();

    assertThat(readiness.blockers()).as(which).isNotEmpty();
    assertThat(changes.isEmpty()).as(which).isEqualTo(said(before).equals(said(after)));
    assertThat(changes).as(which).allMatch(change -> change.in(Language.EN).endsWith("."));
    var again = PlanYaml.read("again.yaml", PlanYaml.write(after).getBytes(StandardCharsets.UTF_8));
    assertThat(Samples.read(again)).as(which).isEqualTo(after);
  }

  /// What a difference speaks of: all but where the version stands and who signed it.
  private static Map<String, Object> said(CrisisPlan plan) {
    var form = new HashMap<>(PlanForm.of(plan));
    List.of("plan", "basis", "signoff").forEach(form::remove);
    form.put("facts", List.of(plan.kind(), plan.jurisdiction(), plan.timezone(), plan.effective()));
    form.put("review", String.valueOf(plan.reviewBy()));
    return form;
  }

  private static String changed(String[] lines, Random random) {
    for (var times = 1 + random.nextInt(2); times > 0; times--) {
      var from = random.nextInt(lines.length);
      var to = random.nextInt(lines.length);
      switch (random.nextInt(3)) {
        case 0 -> lines[to] = lines[to] + "x";
        case 1 -> lines[to] = withValueOf(lines[from], lines[to]);
        default -> lines[to] = "#" + lines[to];
      }
    }
    return String.join("\n", lines);
  }

  private static String withValueOf(String from, String to) {
    var value = from.indexOf(": ");
    var key = to.indexOf(": ");
    return value < 0 || key < 0 ? to : to.substring(0, key) + from.substring(value);
  }

  private static String nested(int deep) {
    var text = new StringBuilder();
    for (var depth = 0; depth < deep; depth++) {
      text.append(" ".repeat(depth)).append("a:\n");
    }
    return text.toString();
  }

  private static String laughs() {
    var text = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (var times = 1; times < 40; times++) {
      text.append(
          "a" + times + ": &a" + times + " [*a" + (times - 1) + ", *a" + (times - 1) + "]\n");
    }
    return text.toString();
  }

  private static String keys() {
    var text = new StringBuilder();
    for (var key = 0; text.length() < YamlLimits.FILE_BYTES_MAX - 20; key++) {
      text.append("k").append(key).append(": 1\n");
    }
    return text.toString();
  }
}
