package org.porchlight.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.PhoneCode.Asked;
import org.porchlight.console.signin.PhoneCode.Told;
import org.porchlight.incident.Medium;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.Completion;
import org.porchlight.storage.memory.MemoryStore;

/// Whoever knows somebody's PIN guesses at their codes, in many browsers and many at once.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PhoneCodeTest {
  private static final StaffMember SAM = FirstStart.ADMINISTRATOR;

  private Instant now = Instant.parse("2026-10-10T00:41:00Z");
  private final Deque<Runnable> asked = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private final MemoryStore store = new MemoryStore(() -> now, new Later());
  private final PhoneCode codes = server();

  private PhoneCode server() {
    return new PhoneCode(new AgencyId("demo"), store.tickets(), new Phone());
  }

  private final class Phone implements OwnPhone {
    @Override
    public Future<Carried> text(StaffMember to, String code, Duration good) {
      sent.add(code);
      return Future.succeededFuture(Carried.TEXTED);
    }

    @Override
    public Future<Carried> call(StaffMember to, String code, Duration good) {
      sent.add(code);
      return Future.succeededFuture(Carried.CALLED);
    }
  }

  /// Answers once everybody has asked.
  private final class Later implements Completion {
    @Override
    public <T> Future<T> complete(String call, Supplier<T> work) {
      Promise<T> answer = Promise.promise();
      asked.add(() -> Completion.immediate().complete(call, work).onComplete(answer));
      return answer.future();
    }
  }

  private <T> T answered(Future<T> future) {
    while (!asked.isEmpty()) {
      asked.remove().run();
    }
    assertThat(future.isComplete()).isTrue();
    return future.result();
  }

  private Asked ask(String session) {
    return answered(codes.send(SAM, session, Medium.TEXT, now));
  }

  @Test
  void forty_asked_for_at_once_in_many_browsers_are_four() {
    var all =
        IntStream.range(0, 40)
            .mapToObj(i -> codes.send(SAM, "session " + i, Medium.VOICE, now))
            .toList();
    answered(Future.join(all));

    assertThat(sent).hasSize(4);
    assertThat(all.stream().map(Future::result)).filteredOn(Asked.TOO_MANY::equals).hasSize(36);
  }

  @Test
  void forty_asked_for_at_once_of_two_servers_are_four() {
    var other = server();
    var all =
        IntStream.range(0, 40)
            .mapToObj(i -> (i % 2 == 0 ? codes : other).send(SAM, "at " + i, Medium.TEXT, now))
            .toList();
    answered(Future.join(all));

    assertThat(sent).hasSize(4);
  }

  @Test
  void tries_told_at_once_are_never_more_than_five() {
    ask("one");
    String right = sent.getFirst();
    String wrong = right.equals("000000") ? "000001" : "000000";
    var guesses = IntStream.range(0, 40).mapToObj(_ -> codes.tell("one", wrong, now)).toList();
    answered(Future.join(guesses));

    assertThat(guesses.stream().map(Future::result))
        .doesNotContain(Told.RIGHT)
        .filteredOn(Told.WRONG::equals)
        .hasSizeLessThan(5);
  }

  @Test
  void a_whole_day_of_guessing_gets_twenty_codes() {
    for (int i = 0; i < 90; i++) {
      ask("one");
      now = now.plus(Duration.ofMinutes(5));
    }
    assertThat(sent).hasSize(20);

    now = now.plus(Duration.ofHours(24));
    assertThat(ask("one")).isEqualTo(Asked.TEXTED);
  }

  @Test
  void the_code_of_one_browser_opens_no_other() {
    ask("one");
    assertThat(answered(codes.tell("other", sent.getFirst(), now))).isEqualTo(Told.NONE_OPEN);
    assertThat(answered(codes.tell("one", sent.getFirst(), now))).isEqualTo(Told.RIGHT);
  }
}
