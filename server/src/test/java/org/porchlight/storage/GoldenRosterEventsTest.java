package org.porchlight.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.Root;
import org.porchlight.duty.RosterJournal;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.WallSpan;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.Change;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.Say;
import org.porchlight.oncall.duty.Way;
import org.porchlight.storage.Journal.Told;

/// What was once told of the roster is readable for ever: one file to each type of event.
///
/// A file is never edited. A new type gets its file by `-Dporchlight.golden=write`, which writes
/// the files that are missing and touches no other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenRosterEventsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JournalCodec<RosterEvent> CODEC = RosterJournal.KIND.codec();
  private static final Instant NIGHT = Instant.parse("2026-11-22T03:00:00Z");
  private static final StaffId SAM = new StaffId("S1");
  private static final StaffId LUZ = new StaffId("S2");
  private static final WallSpan WALL =
      new WallSpan(
          LocalDateTime.parse("2026-11-22T20:00"), LocalDateTime.parse("2026-11-23T08:00"));
  private static final Path FOLDER = Root.path("server/src/test/resources/journals/duty");

  private static final Map<String, RosterEvent> SAMPLES =
      Map.ofEntries(
          entry(
              "change.asked",
              new RosterEvent.ChangeAsked(
                  1,
                  new Change.OfShift(new ShiftOverride.Replace(SAM, LUZ, WALL)),
                  SAM,
                  List.of(LUZ),
                  null)),
          entry("change.agreed", new RosterEvent.ChangeAgreed(1, LUZ)),
          entry("change.declined", new RosterEvent.ChangeDeclined(1, LUZ)),
          entry("change.withdrawn", new RosterEvent.ChangeWithdrawn(1, SAM)),
          entry(
              "person.asked",
              new RosterEvent.PersonAsked(
                  2,
                  SAM,
                  new About(
                      About.Kind.CONFIRM,
                      "S1",
                      Duty.PRIMARY,
                      new Span(NIGHT, NIGHT.plusSeconds(43_200)),
                      0),
                  "A")),
          entry("ask.answered", new RosterEvent.AskAnswered(2, Answer.YES, Way.TEXT)),
          entry("ask.missed", new RosterEvent.AskMissed(2)),
          entry("ask.overtaken", new RosterEvent.AskOvertaken(2)),
          entry("message.asked", new RosterEvent.MessageAsked(3, 2, SAM, Way.TEXT, Say.ASK, "")),
          entry("message.tried", new RosterEvent.MessageTried(3, 2)),
          entry("message.taken", new RosterEvent.MessageTaken(3, "SM3")),
          entry("message.arrived", new RosterEvent.MessageArrived(3)),
          entry("message.missed", new RosterEvent.MessageMissed(3, "no_answer")),
          entry("reply.not_understood", new RosterEvent.ReplyNotUnderstood(SAM)));

  private static Stream<String> types() {
    return RosterJournal.KIND.events().keySet().stream().sorted();
  }

  private static Told<RosterEvent> sample(String type) {
    return new Told<>(7, NIGHT, Objects.requireNonNull(SAMPLES.get(type), type));
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

    assertThat(told).isEqualTo(sample(type));
    assertThat(MAPPER.readTree(CODEC.write(told))).isEqualTo(MAPPER.readTree(golden));
  }
}
