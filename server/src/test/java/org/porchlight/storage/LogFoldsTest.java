package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.LogFolds.Folded;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFoldsTest {
  private static final Instant NOON = Instant.parse("2026-10-10T12:00:00Z");

  private final Store store = new MemoryStore(() -> NOON);
  private final List<IncidentId> folded = new ArrayList<>();
  private final Crisis first = new Crisis(NOON);
  private final Crisis second = new Crisis(NOON.plusSeconds(1));
  private final LogFolds<Integer> lengths = lengths(10);

  private LogFolds<Integer> lengths(int sizeMax) {
    return new LogFolds<>(
        AGENCY,
        store.incidents(),
        sizeMax,
        (incident, entries) -> {
          folded.add(incident);
          return entries.size() > 3
              ? Future.failedFuture(new BrokenLogException(incident, "its fourth entry"))
              : Future.succeededFuture(entries.size());
        });
  }

  private Folded<Integer> look(LogFolds<Integer> folds) {
    return await(store.incidents().begun(AGENCY, NOON, NOON.plusSeconds(60)).compose(folds::of));
  }

  private void begin() {
    first.in(store, first.notes(0, 1));
    second.in(store, second.notes(0, 2));
  }

  @Test
  void a_log_is_read_again_only_once_it_is_longer() {
    begin();
    assertThat(look(lengths)).isEqualTo(new Folded<>(List.of(1, 2), 0));
    assertThat(look(lengths)).isEqualTo(new Folded<>(List.of(1, 2), 0));
    assertThat(folded).containsExactly(first.id, second.id);

    first.in(store, first.notes(1, 2));

    assertThat(look(lengths)).isEqualTo(new Folded<>(List.of(3, 2), 0));
    assertThat(folded).containsExactly(first.id, second.id, first.id);
  }

  @Test
  void what_is_not_remembered_any_more_is_read_again() {
    begin();
    var few = lengths(1);

    assertThat(look(few)).isEqualTo(look(few));
    assertThat(folded).hasSizeGreaterThan(2);
  }

  @Test
  void a_broken_log_is_counted_and_looked_at_every_time() {
    begin();
    first.in(store, first.notes(1, 3));

    assertThat(look(lengths)).isEqualTo(new Folded<>(List.of(2), 1));
    assertThat(look(lengths)).isEqualTo(new Folded<>(List.of(2), 1));
    assertThat(folded).containsExactly(first.id, second.id, first.id);
  }
}
