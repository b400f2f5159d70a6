package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.Journal.Told;

/// What every store promises of journals.
public abstract class JournalContract extends StoreContract {
  private static final AgencyId HILLTOP = new AgencyId("hilltop");

  /// What these journals tell.
  public sealed interface Tale {
    record Begun(String words) implements Tale {}

    record Ended(int number, @Nullable String reason) implements Tale {}
  }

  static final JournalKind<Tale> TALES = kind("tale");

  private final JournalId ours = JournalId.ofAgency("tale-" + Crisis.newId());
  private final JournalId family =
      new JournalId("tale-" + Crisis.newId(), new FamilyId("FAM-0007"));

  private static JournalKind<Tale> kind(String name) {
    return new JournalKind<>(
        name, Tale.class, Map.of("tale.begun", Tale.Begun.class, "tale.ended", Tale.Ended.class));
  }

  private Journal<Tale> tales() {
    return store().journals().of(TALES);
  }

  private Appended append(JournalId journal, long expected, String key, Tale... events) {
    return await(
        tales().append(AGENCY, journal, expected, new NaturalKey(key), NOON, List.of(events)));
  }

  private List<Told<Tale>> read(JournalId journal, long after) {
    return await(tales().read(AGENCY, journal, after));
  }

  @Test
  void what_is_appended_is_read_in_its_order() {
    var begun = new Tale.Begun("once");
    var ended = new Tale.Ended(2, null);

    assertThat(append(ours, 0, "one", begun, ended)).isEqualTo(new Appended.Done(2));
    assertThat(append(ours, 2, "two", begun)).isEqualTo(new Appended.Done(3));

    assertThat(read(ours, 0))
        .containsExactly(
            new Told<>(1, NOON, begun), new Told<>(2, NOON, ended), new Told<>(3, NOON, begun));
    assertThat(read(ours, 2)).containsExactly(new Told<>(3, NOON, begun));
    assertThat(read(ours, 3)).isEmpty();
  }

  @Test
  void a_familys_journal_is_read_like_any_other() {
    append(family, 0, "one", new Tale.Begun("her own words"));

    assertThat(read(family, 0))
        .extracting(Told::event)
        .containsExactly(new Tale.Begun("her own words"));
  }

  @Test
  void who_decided_upon_an_older_version_is_told_to_decide_again() {
    append(ours, 0, "one", new Tale.Begun("once"));

    assertThat(append(ours, 0, "two", new Tale.Begun("late"))).isEqualTo(new Appended.Conflict(1));
    assertThat(append(ours, 7, "three", new Tale.Begun("far"))).isEqualTo(new Appended.Conflict(1));
    assertThat(read(ours, 0)).hasSize(1);
  }

  @Test
  void the_same_key_adds_nothing_a_second_time() {
    append(ours, 0, "one", new Tale.Begun("once"));
    append(ours, 1, "two", new Tale.Begun("twice"));

    assertThat(append(ours, 2, "one", new Tale.Begun("once"))).isEqualTo(new Appended.Duplicate(1));
    assertThat(append(ours, 0, "one", new Tale.Begun("once"))).isEqualTo(new Appended.Duplicate(1));
    assertThat(read(ours, 0)).hasSize(2);
  }

  @Test
  void it_is_known_under_which_keys_something_was_stored() {
    append(ours, 0, "one", new Tale.Begun("once"));
    append(ours, 0, "late", new Tale.Begun("late"));

    assertThat(knows(ours, "one")).isTrue();
    assertThat(knows(ours, "late")).as("a conflict stores nothing").isFalse();
    assertThat(knows(family, "one")).as("another journal").isFalse();
    assertThat(read(ours, 0)).as("asking adds nothing").hasSize(1);
  }

  private boolean knows(JournalId journal, String key) {
    return await(tales().knows(AGENCY, journal, new NaturalKey(key)));
  }

  @Test
  void journals_kinds_and_agencies_know_nothing_of_each_other() {
    append(ours, 0, "one", new Tale.Begun("once"));

    assertThat(append(family, 0, "one", new Tale.Begun("hers"))).isEqualTo(new Appended.Done(1));
    assertThat(await(store().journals().of(kind("fable")).read(AGENCY, ours, 0))).isEmpty();
    assertThat(await(tales().read(HILLTOP, ours, 0))).isEmpty();
    assertThat(read(ours, 0)).extracting(Told::event).containsExactly(new Tale.Begun("once"));
  }

  @Test
  void every_journal_of_a_kind_is_listed() {
    append(ours, 0, "one", new Tale.Begun("once"));
    append(family, 0, "one", new Tale.Begun("hers"));

    assertThat(await(tales().begun(AGENCY))).contains(ours, family);
    assertThat(await(tales().begun(HILLTOP))).isEmpty();
  }

  @Test
  void of_two_who_append_at_once_one_is_told_to_decide_again() {
    append(ours, 0, "one", new Tale.Begun("once"));
    var first =
        tales().append(AGENCY, ours, 1, new NaturalKey("a"), NOON, List.of(new Tale.Begun("a")));
    var second =
        tales().append(AGENCY, ours, 1, new NaturalKey("b"), NOON, List.of(new Tale.Begun("b")));

    assertThat(List.of(await(first), await(second)))
        .containsExactlyInAnyOrder(new Appended.Done(2), new Appended.Conflict(2));
    assertThat(read(ours, 0)).hasSize(2);
  }
}
