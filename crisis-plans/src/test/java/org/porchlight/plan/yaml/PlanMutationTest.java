package org.porchlight.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.plan.checks.Phrasebook;

/// Breaks sample files in 2,000 seeded ways: each must give a plan or faults with lines.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanMutationTest {
  private static final long SEED = 20_261_122L;
  private static final int MUTATIONS = 2_000;
  private static final List<String> SPLINTERS =
      List.of(
          "\n",
          "\t",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "#",
          "&a ",
          "*a",
          "!!x ",
          "|",
          ">",
          "null",
          "no",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "%YAML 9.9\n",
          "---\n",
          "...",
          "? ",
          "<<: ",
          "999999999999",
          "\\u",
          "\\x",
          ",");

  @Test
  void no_change_to_a_file_makes_the_reader_throw() {
    var random = new Random(SEED);
    var samples =
        Samples.files().stream()
            .map(file -> Samples.text(PlanYaml.nameOf(file)).getBytes(StandardCharsets.UTF_8))
            .sorted(Comparator.comparingInt(bytes -> bytes.length))
            .toList();
    var read = 0;
    for (var index = 0; index < MUTATIONS; index++) {
      var bytes = mutated(samples.get(shortRather(samples.size(), random)), random);
      read += isRead(bytes, index) ? 1 : 0;
    }
    // Both outcomes must be common, or this test would not be looking at the reader.
    assertThat(read).isBetween(MUTATIONS / 50, MUTATIONS * 49 / 50);
  }

  /// Short files are read faster and break in the same ways.
  private static int shortRather(int size, Random random) {
    return Math.min(random.nextInt(size), random.nextInt(size));
  }

  private static boolean isRead(byte[] bytes, int index) {
    var isFamily = new String(bytes, StandardCharsets.UTF_8).contains("family/1");
    var faults =
        isFamily
            ? switch (PlanYaml.readFamily("f.yaml", bytes)) {
              case FamilyReading.Read _ -> List.<PlanFault>of();
              case FamilyReading.Unreadable(var found) -> located(found, bytes, index);
            }
            : switch (PlanYaml.read("p.yaml", bytes)) {
              case PlanReading.Read _ -> List.<PlanFault>of();
              case PlanReading.Unreadable(var found) -> located(found, bytes, index);
            };
    return faults.isEmpty();
  }

  private static List<PlanFault> located(List<PlanFault> faults, byte[] bytes, int index) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    // YAML counts more characters as line ends than most editors do.
    var lines = 2 + text.codePoints().filter(c -> "\n\r\u0085\u2028\u2029".indexOf(c) >= 0).count();
    assertThat(faults)
        .as("mutation " + index + " of seed " + SEED)
        .isNotEmpty()
        .allMatch(fault -> fault.line() >= 1 && fault.line() <= lines)
        .allMatch(fault -> !fault.got().isEmpty() && !fault.expected().isEmpty())
        .allMatch(fault -> !fault.toString().contains("\n"))
        .allMatch(PlanMutationTest::isSaidInSpanish, "words in Spanish, as es.phrases gives them");
    return faults;
  }

  private static boolean isSaidInSpanish(PlanFault fault) {
    return Stream.of(fault.got(), fault.expected(), fault.mend())
        .allMatch(words -> Phrasebook.find(Language.ES, words).isPresent());
  }

  private static byte[] mutated(byte[] sample, Random random) {
    var bytes = sample.clone();
    for (var times = 1 + random.nextInt(3); times > 0; times--) {
      var at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
            case 1 -> cut(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
            case 2 -> spliced(bytes, at, splinter(random));
            case 3 -> spliced(bytes, at, part(bytes, random));
            default ->
                Arrays.copyOf(bytes, Math.max(1, random.nextInt(4) == 0 ? at : bytes.length));
          };
    }
    return bytes;
  }

  private static byte[] splinter(Random random) {
    return SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] part(byte[] bytes, Random random) {
    var from = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
  }

  private static byte[] replaced(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    var left = Arrays.copyOf(bytes, bytes.length - (to - from) + 1);
    System.arraycopy(bytes, to, left, from, bytes.length - to);
    left[left.length - 1] = '\n';
    return left;
  }

  private static byte[] spliced(byte[] bytes, int at, byte[] part) {
    var joined = Arrays.copyOf(bytes, bytes.length + part.length);
    System.arraycopy(part, 0, joined, at, part.length);
    System.arraycopy(bytes, at, joined, at + part.length, bytes.length - at);
    return joined;
  }
}
