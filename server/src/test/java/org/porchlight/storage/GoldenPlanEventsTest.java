package org.porchlight.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.coordination.PlanJournal;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.storage.Journal.Told;

/// What was once told of a plan is readable for ever: one file to each type of event.
///
/// A file is never edited. A new type gets its file by `-Dporchlight.golden=write`, which writes
/// the files that are missing and touches no other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenPlanEventsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JournalCodec<PlanLifeEvent> CODEC = PlanJournal.KIND.codec();
  private static final Path FOLDER =
      Path.of(System.getProperty("porchlight.root", ".."))
          .resolve("server/src/test/resources/journals/plan");

  private static Stream<String> types() {
    return PlanJournal.KIND.events().keySet().stream().sorted();
  }

  private static Class<? extends PlanLifeEvent> type(String name) {
    return Objects.requireNonNull(PlanJournal.KIND.events().get(name), name);
  }

  private static Told<PlanLifeEvent> sample(String type) {
    var event = new SampleValues(0, false).of(type(type));
    return new Told<>(7, Instant.parse("2026-11-22T03:00:00.123Z"), event);
  }

  @BeforeAll
  static void write_missing_files_when_asked_to() throws IOException {
    if (!"write".equals(System.getProperty("porchlight.golden"))) {
      return;
    }
    Files.createDirectories(FOLDER);
    for (var type : types().toList()) {
      var file = FOLDER.resolve(type + ".1.json");
      if (!Files.exists(file)) {
        var pretty = MAPPER.writerWithDefaultPrettyPrinter();
        var stored = MAPPER.readTree(CODEC.write(sample(type)));
        Files.writeString(file, pretty.writeValueAsString(stored) + "\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_event_that_was_ever_stored_still_reads(String type) throws IOException {
    var golden = Files.readString(FOLDER.resolve(type + ".1.json"));

    var told = CODEC.read(golden.getBytes(UTF_8));

    assertThat(told.event()).isInstanceOf(type(type));
    assertThat(MAPPER.readTree(CODEC.write(told))).isEqualTo(MAPPER.readTree(golden));
  }

  @Test
  void there_is_no_file_of_a_type_that_nobody_knows() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".1.json", "")))
          .containsExactlyInAnyOrderElementsOf(types().toList());
    }
  }
}
