package org.porchlight.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Entry;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.storage.EventCodec.Upcast;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCodecTest {
  private static final int SAMPLES = 8;
  private static final EventCodec CODEC = new EventCodec();

  private static Stream<String> types() {
    return EventTypes.names().stream().sorted();
  }

  private static Entry note(String words) {
    var any = new SampleValues(0, false);
    var plain = any.of(Entry.class);
    return new Entry(
        3, plain.at(), plain.by(), plain.channel(), plain.restriction(), new NoteAdded(words));
  }

  static Entry sample(String type, SampleValues values) {
    IncidentEvent event = values.of(EventTypes.named(type).orElseThrow());
    var around = values.of(Entry.class);
    return new Entry(
        around.version(), around.at(), around.by(), around.channel(), around.restriction(), event);
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_event_reads_back_as_it_was(String type) {
    for (int number = 0; number < SAMPLES; number++) {
      for (var nulls : List.of(true, false)) {
        var entry = sample(type, new SampleValues(number, nulls));

        assertThat(CODEC.read(CODEC.write(entry))).isEqualTo(entry);
      }
    }
  }

  @Test
  void no_class_name_is_stored() {
    types()
        .map(type -> new String(CODEC.write(sample(type, new SampleValues(0, false))), UTF_8))
        .forEach(json -> {
          assertThat(json).doesNotContain("org.porchlight").doesNotContain("Event");
          assertThat(json).doesNotContain("@class");
        });
  }

  @Test
  void by_which_program_it_came_is_kept_and_is_nowhere_in_what_a_person_did() {
    var own = note("calm");
    var brought =
        new Entry(
            own.version(),
            own.at(),
            own.by(),
            Channel.API,
            "records",
            own.restriction(),
            own.event());

    assertThat(CODEC.read(CODEC.write(brought))).isEqualTo(brought);
    assertThat(CODEC.read(CODEC.write(own)).program()).isNull();
    assertThat(new String(CODEC.write(own), UTF_8)).doesNotContain("program");
  }

  @Test
  void an_event_of_a_newer_version_is_refused_loudly() {
    var stored = new String(CODEC.write(note("calm")), UTF_8);

    assertThatThrownBy(() -> CODEC.read(stored.replace("note.added", "note.sung").getBytes(UTF_8)))
        .hasMessage("event type: \"note.sung\" (expected: one that this version knows)");
    assertThatThrownBy(
            () -> CODEC.read(stored.replace("\"shape\":1", "\"shape\":2").getBytes(UTF_8)))
        .hasMessage("note.added: shape 2 (expected: 1 to 1)");
  }

  @Test
  void an_old_shape_is_brought_up_to_date_on_read() {
    var old = new String(CODEC.write(note("calm")), UTF_8).replace("words", "text");
    var codec =
        new EventCodec(
            List.of(
                new Upcast(
                    "note.added",
                    1,
                    event -> event.put("middle", event.remove("text").asText() + " now")),
                new Upcast(
                    "note.added",
                    2,
                    event -> event.put("words", event.remove("middle").asText() + " and here"))));

    assertThat(codec.read(old.getBytes(UTF_8)).event())
        .isEqualTo(new NoteAdded("calm now and here"));
    assertThat(codec.read(codec.write(note("new"))).event()).isEqualTo(new NoteAdded("new"));
    assertThat(codec.shapeOf("note.added")).isEqualTo(3);
  }
}
