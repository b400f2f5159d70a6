package org.porchlight.storage.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Spool;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileSpoolTest {
  private static final PhoneNumber LINE = new PhoneNumber("+12025550170");
  private static final Address CARLA = new Address.Known(new PhoneNumber("+12025550101"));

  private final Vertx vertx = Vertx.vertx();
  private final List<Incoming.Text> taken = new CopyOnWriteArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /// What a server finds when it starts: the same disk.
  private Spool spool() {
    return new FileSpool(vertx, folder.resolve("spool"), new byte[32]);
  }

  private static Incoming.Text text(String id, String body) {
    return new Incoming.Text(id, CARLA, LINE, body, 0);
  }

  private Future<Void> take(Incoming.Text text) {
    taken.add(text);
    return Future.succeededFuture();
  }

  @Test
  void a_text_is_handed_in_after_a_restart_and_then_forgotten() {
    var withheld = new Incoming.Text("SM2", new Address.Withheld(), LINE, "¿me oyen?", 1);
    await(spool().keep(text("SM1", "help")));
    await(spool().keep(withheld));

    await(spool().drain(this::take));
    assertThat(taken).containsExactly(text("SM1", "help"), withheld);

    taken.clear();
    await(spool().drain(this::take));
    assertThat(taken).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_text_that_is_not_taken_stays() {
    await(spool().keep(text("SM1", "one")));
    await(spool().keep(text("SM2", "two")));

    await(
        spool()
            .drain(
                text -> text.messageId().equals("SM1") ? Future.failedFuture("no") : take(text)));
    await(spool().drain(this::take));

    assertThat(taken).extracting(Incoming.Text::messageId).containsExactly("SM2", "SM1");
  }

  @Test
  void a_crash_while_texts_are_handed_in_loses_none() {
    await(spool().keep(text("SM1", "one")));
    // The server ends before the first answer.
    spool().drain(_ -> Promise.<Void>promise().future());
    Spool restarted = spool();
    await(restarted.keep(text("SM2", "two")));

    await(restarted.drain(this::take));
    await(restarted.drain(this::take));

    assertThat(taken).extracting(Incoming.Text::messageId).containsExactly("SM1", "SM2");
  }

  @Test
  void a_line_torn_by_a_power_cut_costs_no_other_text() throws IOException {
    await(spool().keep(text("SM1", "one")));
    Files.writeString(folder.resolve("spool"), "AbCd", StandardOpenOption.APPEND);

    await(spool().drain(this::take));

    assertThat(taken).extracting(Incoming.Text::messageId).containsExactly("SM1");
  }

  @Test
  void nobody_reads_the_words_from_the_disk() throws IOException {
    await(spool().keep(text("SM1", "he is throwing things")));

    var kept = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        kept.add(new String(Files.readAllBytes(file), UTF_8));
      }
    }
    assertThat(kept).hasSize(1).first().asString().doesNotContain("throwing", "2025550101", "SM1");
  }
}
