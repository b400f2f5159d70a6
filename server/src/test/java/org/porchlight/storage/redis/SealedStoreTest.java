package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.storage.CrisisWords.AGENCY;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.CrisisWords;
import org.porchlight.storage.Log;
import org.porchlight.storage.Outbox;

/// What Redis gets to see, and what becomes of a log that somebody changed (P6, P9).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class SealedStoreTest {
  private final TestFolder folder = TestFolder.make();
  private final Vertx vertx = Vertx.vertx();
  private EmbeddedRedis redis;
  private RedisStore store;
  private Redis plain;

  @BeforeAll
  void start() throws IOException {
    redis = EmbeddedRedis.start(folder.path(), EmbeddedRedis.Supervision.NONE);
    store = open();
    plain = Redis.createClient(vertx, RedisServerExtension.Shared.endpoint(redis));
  }

  @AfterAll
  void stop() throws IOException {
    await(store.close());
    await(plain.close());
    await(vertx.close());
    redis.close();
    folder.close();
  }

  private RedisStore open() {
    var key = MasterKey.at(folder.path().resolve("master.key").toString());
    return await(RedisStore.open(vertx, redis.address(), key));
  }

  private @Nullable Response send(Command command, Object... args) {
    var request = Request.cmd(command);
    for (var arg : args) {
      if (arg instanceof byte[] bytes) {
        request.arg(bytes);
      } else {
        request.arg(arg.toString());
      }
    }
    return await(plain.send(request));
  }

  private Log read(IncidentId incident) {
    return await(store.incidents().read(AGENCY, incident, 0));
  }

  private IncidentId storedIncident() {
    var incident = CrisisWords.newId();
    await(store.incidents().append(CrisisWords.strayNote(incident, 0)));
    await(store.incidents().append(CrisisWords.strayNote(incident, 1)));
    await(store.incidents().append(CrisisWords.strayNote(incident, 2)));
    return incident;
  }

  private List<Response> rows(String log) {
    var rows = new ArrayList<Response>();
    Objects.requireNonNull(send(Command.XRANGE, log, "-", "+")).forEach(rows::add);
    return rows;
  }

  private List<String> members(String hash) {
    var members = new ArrayList<String>();
    Objects.requireNonNull(send(Command.HKEYS, hash)).forEach(one -> members.add(one.toString()));
    return members;
  }

  @Test
  void an_errand_that_cannot_be_opened_is_told_rests_and_is_not_lost() {
    var now = Instant.parse("2026-11-22T03:00:00Z");
    var broken = CrisisWords.newId();
    var place = new Place(AGENCY, broken);
    var payloads = Keys.errands(place.partition()).get(3);
    // Other incidents may have errands in the same partition.
    var others = members(payloads);
    await(store.incidents().append(CrisisWords.strayNote(broken, 0)));
    var member =
        members(payloads).stream().filter(one -> !others.contains(one)).findFirst().orElseThrow();
    var sealed = Objects.requireNonNull(send(Command.HGET, payloads, member)).toBytes();
    send(Command.HSET, payloads, member, "no errand");
    long before = store.outbox().unreadable();

    assertThat(incidents(now)).doesNotContain(broken);
    assertThat(store.outbox().unreadable()).isEqualTo(before + 1);

    send(Command.HSET, payloads, member, sealed);
    assertThat(incidents(now)).doesNotContain(broken);
    assertThat(incidents(now.plus(Outbox.UNREADABLE_WAIT))).contains(broken);
  }

  /// Whose errands this server holds when it starts, or is given then.
  private List<IncidentId> incidents(Instant now) {
    var lease = Duration.ofSeconds(5);
    var own = await(store.outbox().retake(CrisisWords.SERVER, now, lease));
    var free = await(store.outbox().claim(CrisisWords.SERVER, now, 100, lease));
    return Stream.concat(own.stream(), free.stream()).map(Outbox.Waiting::incident).toList();
  }

  @Test
  void redis_never_sees_a_plain_number_name_or_word() throws IOException {
    CrisisWords.fill(store);

    var seen = new StringBuilder();
    try (var files = Files.walk(folder.path().resolve("redis"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        seen.append(Files.readString(file, ISO_8859_1));
      }
    }

    // The same scan finds what is meant to be seen, so it looks at the right bytes.
    assertThat(seen).contains("lakeside").contains("XADD");
    assertThat(CrisisWords.CANARIES).allSatisfy(canary -> assertThat(seen).doesNotContain(canary));
  }

  @Test
  void a_changed_entry_is_found_and_its_incident_named_while_others_serve() {
    var broken = storedIncident();
    var whole = storedIncident();
    var log = new Place(AGENCY, broken).part("log");
    var rows = rows(log);
    send(Command.DEL, log);
    for (int i = 0; i < rows.size(); i++) {
      var entry = rows.get(i).get(1).get(1).toBytes();
      if (i == 1) {
        entry[entry.length / 2] ^= 1;
      }
      var hash = rows.get(i).get(1).get(3).toBytes();
      send(Command.XADD, log, (i + 1) + "-0", "entry", entry, "hash", hash);
    }

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(BrokenLogException.class)
        .hasMessage("incident " + broken + ": entry 2 is not what was appended; do not retry");
    assertThat(read(whole).version()).isEqualTo(3);
  }

  @Test
  void an_entry_taken_away_is_missed() {
    var incident = storedIncident();
    send(Command.XDEL, new Place(AGENCY, incident).part("log"), "3-0");

    assertThatThrownBy(() -> read(incident))
        .isInstanceOf(BrokenLogException.class)
        .hasMessageContaining("the log ends at entry 2 (expected: 3 and its hash)");
  }

  @Test
  void nothing_is_appended_to_a_head_that_was_changed() {
    var incident = storedIncident();
    send(Command.HSET, new Place(AGENCY, incident).part("state"), "head", "0".repeat(64));

    assertThatThrownBy(() -> await(store.incidents().append(CrisisWords.strayNote(incident, 3))))
        .isInstanceOf(BrokenLogException.class);
  }

  @Test
  void linking_wraps_the_key_anew_and_destroys_the_stray_while_events_stay() {
    var incident = CrisisWords.newId();
    var key = new Place(AGENCY, incident).part("key");
    await(store.incidents().append(CrisisWords.strayNote(incident, 0)));
    var before = rows(new Place(AGENCY, incident).part("log")).getFirst().toString();
    assertThat(String.valueOf(send(Command.HGET, key, "stray"))).isNotEmpty();
    assertThat(String.valueOf(send(Command.HGET, key, "family"))).isEmpty();

    await(store.incidents().append(CrisisWords.linkedNote(incident, 1)));

    assertThat(String.valueOf(send(Command.HGET, key, "stray"))).isEmpty();
    assertThat(String.valueOf(send(Command.HGET, key, "family"))).matches("[0-9a-f]{32}");
    assertThat(rows(new Place(AGENCY, incident).part("log")).getFirst()).hasToString(before);
    var fresh = open();
    assertThat(await(fresh.incidents().read(AGENCY, incident, 0)).entries())
        .containsExactly(CrisisWords.entry(1), CrisisWords.entry(2));
    await(fresh.close());
  }

  @Test
  void a_server_that_lost_its_functions_gets_them_again() {
    send(Command.FUNCTION, "FLUSH");

    assertThat(read(storedIncident()).version()).isEqualTo(3);
  }
}
