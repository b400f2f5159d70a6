package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.storage.JournalContract.Tale;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalKindTest {
  @Test
  void an_event_without_a_stored_name_is_told_before_anything_is_kept() {
    Map<String, Class<? extends Tale>> oneOnly = Map.of("tale.begun", Tale.Begun.class);

    assertThatThrownBy(() -> new JournalKind<>("tale", Tale.class, oneOnly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Ended");
  }
}
