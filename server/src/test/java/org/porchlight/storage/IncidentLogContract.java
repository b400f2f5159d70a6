package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Priority;

/// What every store promises of the incident log.
public abstract class IncidentLogContract extends StoreContract {
  private static final DeadlineKey STEP_LIMIT = DeadlineKey.of(DeadlineKind.STEP_LIMIT);

  private final Crisis crisis = new Crisis(NOON);

  private Log log(Crisis of) {
    return await(store().incidents().read(AGENCY, of.id, 0));
  }

  @Test
  void what_is_appended_is_read_in_order() {
    assertThat(crisis.in(store(), crisis.notes(0, 2))).isEqualTo(new Appended.Done(2));
    assertThat(crisis.in(store(), crisis.notes(2, 1))).isEqualTo(new Appended.Done(3));

    assertThat(log(crisis).entries())
        .containsExactly(crisis.note(1), crisis.note(2), crisis.note(3));
    assertThat(log(crisis).version()).isEqualTo(3);
  }

  @Test
  void a_log_is_read_from_any_version_on() {
    crisis.in(store(), crisis.notes(0, 3));
    var whole = log(crisis);

    var tail = await(store().incidents().read(AGENCY, crisis.id, 2));

    assertThat(tail.entries()).containsExactly(crisis.note(3));
    assertThat(tail.hashes()).containsExactly(whole.hashes().get(2));
    assertThat(await(store().incidents().read(AGENCY, crisis.id, 3)).entries()).isEmpty();
  }

  @Test
  void another_agency_reads_nothing() {
    crisis.in(store(), crisis.notes(0, 1));

    assertThat(await(store().incidents().read(new AgencyId("hilltop"), crisis.id, 0)))
        .isEqualTo(Log.EMPTY);
    assertThat(await(store().incidents().open(new AgencyId("hilltop")))).isEmpty();
    assertThat(log(crisis).version()).isEqualTo(1);
  }

  @Test
  void a_stale_version_conflicts_and_changes_nothing() {
    crisis.in(store(), crisis.notes(0, 2));

    var stale = crisis.notes(1, 1).key("late").set(new Deadline(STEP_LIMIT, NOON));

    assertThat(crisis.in(store(), stale)).isEqualTo(new Appended.Conflict(2));
    assertThat(log(crisis).version()).isEqualTo(2);
    assertThat(await(store().deadlines().claim(HERE, NOON, 10, LEASE)).due()).isEmpty();
  }

  @Test
  void a_version_ahead_of_the_log_conflicts() {
    assertThat(crisis.in(store(), crisis.notes(4, 1))).isEqualTo(new Appended.Conflict(0));
    assertThat(log(crisis)).isEqualTo(Log.EMPTY);
  }

  @Test
  void a_natural_key_is_known_in_its_incident_once_something_was_stored_under_it() {
    var key = new NaturalKey("text:SM2");
    assertThat(await(store().incidents().knows(AGENCY, crisis.id, key))).isFalse();
    crisis.in(store(), crisis.notes(0, 1).key("text:SM2"));

    assertThat(await(store().incidents().knows(AGENCY, crisis.id, key))).isTrue();
    assertThat(await(store().incidents().knows(AGENCY, Crisis.newId(), key))).isFalse();
  }

  @Test
  void a_known_natural_key_is_a_duplicate_and_changes_nothing() {
    crisis.in(store(), crisis.notes(0, 1).key("text:SM1"));

    var again = crisis.notes(1, 1).key("text:SM1").errands(Crisis.call(2, 0, Priority.PAGE));

    assertThat(crisis.in(store(), again)).isEqualTo(new Appended.Duplicate(1));
    assertThat(log(crisis).version()).isEqualTo(1);
    assertThat(await(store().outbox().backlog(NOON)).waiting()).isZero();
  }

  @Test
  void the_same_append_sent_again_tells_where_it_was_stored_though_the_log_moved_on() {
    crisis.in(store(), crisis.notes(0, 1));
    crisis.in(store(), crisis.notes(1, 1));

    assertThat(crisis.in(store(), crisis.notes(0, 1))).isEqualTo(new Appended.Duplicate(1));
  }

  @Test
  void the_same_natural_key_in_another_incident_is_new() {
    var other = new Crisis(NOON);
    crisis.in(store(), crisis.notes(0, 1).key("text:SM1"));

    assertThat(other.in(store(), other.notes(0, 1).key("text:SM1")))
        .isEqualTo(new Appended.Done(1));
    assertThat(log(other).version()).isEqualTo(1);
  }

  @Test
  void an_append_without_entries_keeps_the_version_and_its_key() {
    crisis.in(store(), crisis.notes(0, 1).set(new Deadline(STEP_LIMIT, NOON)));

    var clears = crisis.notes(1, 0).key("clear").clear(STEP_LIMIT);

    assertThat(crisis.in(store(), clears)).isEqualTo(new Appended.Done(1));
    assertThat(crisis.in(store(), clears)).isEqualTo(new Appended.Duplicate(1));
    assertThat(await(store().deadlines().claim(HERE, NOON, 10, LEASE)).due()).isEmpty();
  }

  @Test
  void of_many_who_append_at_once_exactly_one_wins_each_version() {
    var answers = new ArrayList<Future<Appended>>();
    for (int i = 0; i < 20; i++) {
      var draft = crisis.notes(0, 1).key("racer:" + i);
      answers.add(store().incidents().append(crisis.append(draft)));
    }

    var appended = answers.stream().map(TestStore::await).toList();

    assertThat(appended).containsOnlyOnce(new Appended.Done(1));
    assertThat(appended).filteredOn(new Appended.Conflict(1)::equals).hasSize(19);
    assertThat(log(crisis).version()).isEqualTo(1);
  }

  @Test
  void every_entry_has_its_own_hash_that_never_changes() {
    crisis.in(store(), crisis.notes(0, 2));
    var early = log(crisis).hashes();
    crisis.in(store(), crisis.notes(2, 2));
    var late = log(crisis).hashes();

    assertThat(early).hasSize(2);
    assertThat(late).hasSize(4).startsWith(early.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(late).allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
  }

  @Test
  void open_incidents_are_listed_newest_first_with_their_summary() {
    var newer = new Crisis(NOON.plusSeconds(60));
    crisis.in(store(), crisis.notes(0, 2));
    newer.in(store(), newer.notes(0, 1));

    assertThat(await(store().incidents().open(AGENCY)))
        .containsExactly(
            new IncidentLog.Listed(newer.id, 1, newer.summary()),
            new IncidentLog.Listed(crisis.id, 2, crisis.summary()));
  }

  @Test
  void a_closed_incident_leaves_the_open_ones_and_stays_among_the_recent() {
    var older = new Crisis(NOON.minusSeconds(60));
    older.in(store(), older.notes(0, 1));
    crisis.in(store(), crisis.notes(0, 1));
    crisis.in(store(), crisis.notes(1, 1).summary(crisis.closedSummary()));

    assertThat(await(store().incidents().open(AGENCY)))
        .extracting(IncidentLog.Listed::incident)
        .containsExactly(older.id);
    assertThat(await(store().incidents().recent(AGENCY, 10)))
        .extracting(IncidentLog.Listed::incident)
        .containsExactly(crisis.id, older.id);
    assertThat(await(store().incidents().recent(AGENCY, 1)))
        .containsExactly(new IncidentLog.Listed(crisis.id, 2, crisis.closedSummary()));
  }

  @Test
  void
      incidents_that_began_within_a_time_are_named_the_oldest_first_with_how_long_their_logs_are() {
    var before = new Crisis(NOON.minusMillis(1));
    var first = new Crisis(NOON);
    var last = new Crisis(NOON.plusSeconds(60).minusMillis(1));
    var after = new Crisis(NOON.plusSeconds(60));
    for (var one : List.of(after, last, before, first)) {
      one.in(store(), one.notes(0, 1));
    }
    first.in(store(), first.notes(1, 1).summary(first.closedSummary()));

    var incidents = store().incidents();
    assertThat(await(incidents.begun(AGENCY, NOON, NOON.plusSeconds(60))))
        .containsExactly(new IncidentLog.Begun(first.id, 2), new IncidentLog.Begun(last.id, 1));
    assertThat(await(incidents.begun(AGENCY, NOON.minusMillis(1), NOON)))
        .containsExactly(new IncidentLog.Begun(before.id, 1));
    assertThat(await(incidents.begun(new AgencyId("hilltop"), NOON, NOON.plusSeconds(60))))
        .isEmpty();
  }

  @Test
  void an_incident_that_opens_again_is_listed_again() {
    crisis.in(store(), crisis.notes(0, 1).summary(crisis.closedSummary()));
    crisis.in(store(), crisis.notes(1, 1));

    assertThat(await(store().incidents().open(AGENCY)))
        .extracting(IncidentLog.Listed::incident)
        .containsExactly(crisis.id);
  }

  @Test
  void who_listens_hears_of_every_append_until_they_stop() {
    record Heard(IncidentId incident, long version) {}
    List<Heard> heard = new CopyOnWriteArrayList<>();
    var second = new Crisis(NOON);
    var third = new Crisis(NOON);
    Runnable stop =
        store().incidents().onAppend((incident, to) -> heard.add(new Heard(incident, to)));

    // A subscription may still be on its way to the store; the first append is repeated till heard.
    int[] version = {0};
    eventually(
        () -> crisis.in(store(), crisis.notes(version[0]++, 1)),
        _ -> heard.contains(new Heard(crisis.id, version[0])));
    second.in(store(), second.notes(0, 1));
    eventually(() -> heard, all -> all.contains(new Heard(second.id, 1)));
    stop.run();
    third.in(store(), third.notes(0, 1));
    letPass(Duration.ofMillis(50));

    assertThat(heard).extracting(Heard::incident).doesNotContain(third.id);
  }
}
