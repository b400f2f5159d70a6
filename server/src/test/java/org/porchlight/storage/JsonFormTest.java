package org.porchlight.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.PersonId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonFormTest {
  private static final int SAMPLES = 8;

  private static <T> String text(Class<T> type, T value) {
    return new String(JsonForm.of(type).write(value), UTF_8);
  }

  private static <T> T read(Class<T> type, String json) {
    return JsonForm.of(type).read(json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Errand.class,
        Errand.About.class,
        Summary.class,
        FamilyRecord.class,
        CrisisPlan.class,
        ReadingLog.Reading.class
      })
  <T> void whatever_is_stored_reads_back_as_it_was(Class<T> type) {
    for (int number = 0; number < SAMPLES; number++) {
      for (var nulls : List.of(true, false)) {
        var value = new SampleValues(number, nulls).of(type);

        assertThat(JsonForm.of(type).read(JsonForm.of(type).write(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void ids_are_written_as_they_are_said_and_variants_with_their_type() {
    assertThat(text(Actor.class, Actor.staff("S1")))
        .isEqualTo("{\"type\":\"staff\",\"staff\":\"S1\"}");
    assertThat(text(Actor.class, new Actor.Timer())).isEqualTo("{\"type\":\"timer\"}");
    assertThat(text(Candidate.class, new Candidate(new FamilyId("F7"), new PersonId("P1"))))
        .isEqualTo("{\"family\":\"F7\",\"person\":\"P1\"}");
    assertThat(text(LocalText.class, LocalText.of("Breathe.", "Respira.")))
        .isEqualTo("{\"EN\":\"Breathe.\",\"ES\":\"Respira.\"}");
  }

  @Test
  void the_same_set_is_always_the_same_text() {
    record Sets(Set<String> words, int one) {}
    assertThat(JsonForm.FORMS.of(String.class).write("b")).hasToString("\"b\"");
    var form = new CollectionForms.OfSet(JsonForm.FORMS.of(String.class));

    assertThat(form.write(Set.of("c", "a", "b"))).hasToString("[\"a\",\"b\",\"c\"]");
    assertThatThrownBy(() -> JsonForm.of(Sets.class)).hasMessageContaining("public record");
  }

  @Test
  void what_is_not_known_is_refused_and_never_dropped() {
    assertThatThrownBy(() -> read(Actor.class, "{\"type\":\"robot\"}"))
        .hasMessage("Actor: a type that is not known (expected: one of this version)");
    assertThatThrownBy(() -> read(Actor.class, "{\"type\":\"staff\",\"staff\":\"S1\",\"hat\":1}"))
        .hasMessageContaining("a component that is not known");
    assertThatThrownBy(() -> read(Candidate.class, "{\"family\":\"F7\"}"))
        .hasMessage("Candidate: no person (expected: one)");
    assertThatThrownBy(() -> read(Candidate.class, "{\"family\":7,\"person\":\"P1\"}"))
        .hasMessage("stored value: NUMBER (expected: text of String)");
  }

  @Test
  void a_message_never_repeats_what_is_stored() {
    assertThatThrownBy(() -> read(Candidate.class, "{\"family\":\"Carla Sample\","))
        .hasMessageNotContaining("Carla");
    assertThatThrownBy(() -> read(IncidentId.class, "{\"a\":\"Carla Sample\"}"))
        .hasMessageNotContaining("Carla");
  }
}
