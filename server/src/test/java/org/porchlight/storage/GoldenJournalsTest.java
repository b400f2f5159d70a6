package org.porchlight.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.Root;
import org.porchlight.coordination.FamilyEvent;
import org.porchlight.coordination.GlassBook;
import org.porchlight.coordination.PlanJournal;
import org.porchlight.coordination.care.CareJournal;
import org.porchlight.coordination.drafting.DraftEvent;
import org.porchlight.coordination.signing.AskedPhones;
import org.porchlight.exchange.reading.ReadingEvent;
import org.porchlight.measurement.QuarterEvent;
import org.porchlight.notification.PhoneBook;
import org.porchlight.operations.MissedCode;
import org.porchlight.storage.Journal.Told;

/// What was once told in a journal is readable for ever: one file to each type of event.
///
/// A file is never edited. A new type gets its file by `-Dporchlight.golden=write`, which writes
/// the files that are missing and touches no other. A new kind of journal joins the list.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenJournalsTest {
  private static final List<JournalKind<?>> KINDS =
      List.of(
          PlanJournal.KIND,
          AskedPhones.KIND,
          PhoneBook.KIND,
          ReadingEvent.KIND,
          FamilyEvent.KIND,
          CareJournal.KIND,
          GlassBook.KIND,
          DraftEvent.KIND,
          QuarterEvent.KIND,
          MissedCode.KIND);

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path FOLDER = Root.path("server/src/test/resources/journals");

  /// One type of event of one kind of journal.
  record Type<E>(JournalKind<E> kind, String name) {
    Path file() {
      return FOLDER.resolve(kind.name()).resolve(name + ".1.json");
    }

    Told<E> sample() {
      Class<? extends E> type = Objects.requireNonNull(kind.events().get(name), name);
      var event = new SampleValues(0, false).of(type);
      return new Told<>(7, Instant.parse("2026-11-22T03:00:00.123Z"), event);
    }

    byte[] written() {
      return kind.codec().write(sample());
    }

    @Override
    public String toString() {
      return kind.name() + "/" + name;
    }
  }

  private static Stream<Type<?>> types() {
    return KINDS.stream().flatMap(GoldenJournalsTest::typesOf);
  }

  private static <E> Stream<Type<?>> typesOf(JournalKind<E> kind) {
    return kind.events().keySet().stream().sorted().map(name -> new Type<>(kind, name));
  }

  @BeforeAll
  static void write_missing_files_when_asked_to() throws IOException {
    if (!"write".equals(System.getProperty("porchlight.golden"))) {
      return;
    }
    for (var type : types().toList()) {
      if (!Files.exists(type.file())) {
        Files.createDirectories(type.file().getParent());
        var pretty = MAPPER.writerWithDefaultPrettyPrinter();
        var stored = MAPPER.readTree(type.written());
        Files.writeString(type.file(), pretty.writeValueAsString(stored) + "\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_event_that_was_ever_stored_still_reads(Type<?> type) throws IOException {
    again(type);
  }

  private static <E> void again(Type<E> type) throws IOException {
    var golden = Files.readString(type.file(), UTF_8);

    var told = type.kind().codec().read(golden.getBytes(UTF_8));

    assertThat(told.event()).isInstanceOf(type.kind().events().get(type.name()));
    assertThat(MAPPER.readTree(type.kind().codec().write(told))).isEqualTo(MAPPER.readTree(golden));
  }

  @Test
  void there_is_no_file_of_an_event_that_is_gone() throws IOException {
    for (var kind : KINDS) {
      try (var files = Files.list(FOLDER.resolve(kind.name()))) {
        assertThat(files)
            .containsExactlyInAnyOrderElementsOf(typesOf(kind).map(Type::file).toList());
      }
    }
  }
}
