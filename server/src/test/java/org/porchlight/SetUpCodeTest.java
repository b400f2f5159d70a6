package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.oncall.StaffId;
import org.porchlight.operations.ReadinessCheck;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Store;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SetUpCodeTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final Store store = new MemoryStore(() -> NOON);
  private final List<String> shown = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private SetUpCode start(boolean withPins) throws IOException {
    var shipped = Files.readString(Root.path("config/roster.yaml"));
    var roster = withPins ? shipped : shipped.replaceAll("(?m)^ *pin:.*\\R", "");
    var file = Files.writeString(folder.resolve("roster.yaml"), roster);
    var startUp =
        StartUp.read(
            Root.path("config/porchlight.yaml"),
            Map.of(),
            List.of(
                "oncall.roster=" + file,
                "server.data=" + folder,
                "line.wording=" + Root.path("config/wording"),
                "coordination.policy-packs=" + Root.path("config/policy-packs")));
    var setUp = new SetUpCode(vertx, startUp, store, shown::add);
    setUp.show().await();
    return setUp;
  }

  @Test
  void where_nobody_can_sign_in_each_start_in_a_terminal_shows_a_code() throws IOException {
    start(false);
    start(false);

    assertThat(shown)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.contains("Set-up code") && line.contains("/first-start"));
  }

  @Test
  void where_anybody_has_a_pin_or_a_passkey_there_is_no_code() throws IOException {
    start(true);
    var passkey = new Passkey(new StaffId("S1"), "key-1", "phone", NOON, "{}");
    store.passkeys().put(new AgencyId("harbor"), passkey).await();
    start(false);

    assertThat(shown).isEmpty();
  }

  @Test
  void once_there_is_an_administrator_there_is_no_code() throws IOException {
    store.administrators().appoint(new AgencyId("harbor"), "hash").await();
    start(false);

    assertThat(shown).isEmpty();
  }

  @Test
  void readiness_says_that_nobody_can_sign_in_until_somebody_can() throws IOException {
    var ready = start(false).ready();
    assertThat(ready.name()).isEqualTo("sign-in");
    assertThat(isReady(ready)).isFalse();

    store.administrators().appoint(new AgencyId("harbor"), "hash").await();

    assertThat(isReady(ready)).isTrue();
    assertThat(isReady(start(true).ready())).isTrue();
  }

  private static boolean isReady(ReadinessCheck check) {
    return check.check().get().map(true).otherwise(false).await();
  }
}
