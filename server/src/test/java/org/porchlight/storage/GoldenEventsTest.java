package org.porchlight.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.Root;
import org.porchlight.incident.EventTypes;

/// What was once stored is readable for ever: one file to each shape of each type of event.
///
/// A file is never edited. A new type or shape gets its file by `-Dporchlight.golden=write`, which
/// writes the files that are missing and touches no other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenEventsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final EventCodec CODEC = new EventCodec();
  private static final Path FOLDER = Root.path("server/src/test/resources/events");

  private static Stream<String> types() {
    return EventTypes.names().stream().sorted();
  }

  private static Path file(String type, int shape) {
    return FOLDER.resolve(type + "." + shape + ".json");
  }

  @BeforeAll
  static void write_missing_files_when_asked_to() throws IOException {
    if (!"write".equals(System.getProperty("porchlight.golden"))) {
      return;
    }
    Files.createDirectories(FOLDER);
    for (var type : types().toList()) {
      var file = file(type, CODEC.shapeOf(type));
      if (!Files.exists(file)) {
        var stored = CODEC.write(EventCodecTest.sample(type, new SampleValues(0, false)));
        var pretty = MAPPER.writerWithDefaultPrettyPrinter();
        Files.writeString(file, pretty.writeValueAsString(MAPPER.readTree(stored)) + "\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_shape_that_was_ever_stored_still_reads(String type) throws IOException {
    for (int shape = 1; shape <= CODEC.shapeOf(type); shape++) {
      var golden = Files.readString(file(type, shape));

      var entry = CODEC.read(golden.getBytes(UTF_8));

      assertThat(EventTypes.nameOf(entry.event())).isEqualTo(type);
      if (shape == CODEC.shapeOf(type)) {
        assertThat(MAPPER.readTree(CODEC.write(entry))).isEqualTo(MAPPER.readTree(golden));
      }
    }
  }

  @Test
  void there_is_no_file_of_a_type_that_nobody_knows() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allSatisfy(name -> {
            var type = name.replaceFirst("\\.[0-9]+\\.json$", "");
            assertThat(EventTypes.named(type)).isPresent();
          });
    }
  }
}
