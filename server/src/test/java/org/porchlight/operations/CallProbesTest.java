package org.porchlight.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.notification.TestCarrier;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Spoken;

/// The line's own test call: what it must see to have come back, and who is on it otherwise.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CallProbesTest {
  private static final PhoneNumber FAMILIES = new PhoneNumber("+12025550170");
  private static final PhoneNumber PAGES = new PhoneNumber("+12025550171");
  private static final PhoneNumber SECOND_PAGES = new PhoneNumber("+12025550173");
  private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final MemoryStore store = new MemoryStore(() -> NOON);
  private final TestCarrier carrier = new TestCarrier();
  private final List<Runnable> waiting = new ArrayList<>();
  private final CallProbes probes =
      new CallProbes(
          new ProbeSettings(
              null, Duration.ofMinutes(5), FAMILIES, Duration.ofMinutes(15), Duration.ofMinutes(1)),
          PAGES,
          FAMILIES,
          Set.of(PAGES, SECOND_PAGES),
          new CallProbes.Way(
              carrier,
              store.calls(),
              "first",
              Duration.ZERO,
              store.admission(),
              new AgencyId("harbor"),
              Language.EN,
              "a test",
              () -> new IncidentId("01JD" + "0".repeat(22))),
          new Operator(
              vertx,
              new OperatorSettings(null, null),
              (_, _, _) -> io.vertx.core.Future.failedFuture("no operator in this test"),
              PAGES,
              what -> what,
              () -> NOON),
          new SimpleMeterRegistry(),
          () -> NOON,
          (_, task) -> {
            waiting.add(task);
            return () -> {};
          });

  @AfterEach
  void close() {
    vertx.close();
  }

  private static Incoming.Call call(PhoneNumber from, PhoneNumber to) {
    return new Incoming.Call("CA" + "1".repeat(32), new Address.Known(from), to);
  }

  private Incoming.Asking asks(CallOrder order, String path) {
    return new Incoming.Asking(
        "CA" + "2".repeat(32), order.token(), path, "", null, new Address.Known(FAMILIES), "");
  }

  private CallOrder placed() {
    return (CallOrder) carrier.taken().getLast();
  }

  private void patienceIsOver() {
    var now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }

  @Test
  void it_has_come_back_once_both_halves_of_the_way_were_seen() {
    for (int i = 0; i < 3; i++) {
      var over = probes.probe();
      var order = placed();
      probes.heard();
      assertThat(probes.answer(asks(order, order.path())).result()).isPresent();
      patienceIsOver();
      assertThat(over.succeeded()).isTrue();
    }
    assertThat(probes.well()).isTrue();
  }

  @Test
  void a_call_that_went_out_and_never_came_in_has_not_come_back() {
    for (int i = 0; i < 2; i++) {
      assertThat(probes.well()).isTrue();
      probes.probe();
      probes.answer(asks(placed(), placed().path()));
      patienceIsOver();
    }
    assertThat(probes.well()).isFalse();
  }

  @Test
  void only_a_call_from_an_own_number_to_the_families_line_is_taken_for_a_test() {
    assertThat(probes.isOwn(call(PAGES, FAMILIES))).isTrue();
    assertThat(probes.isOwn(call(SECOND_PAGES, FAMILIES))).isTrue();
    assertThat(probes.isOwn(call(new PhoneNumber("+12025550101"), FAMILIES))).isFalse();
    assertThat(probes.isOwn(call(PAGES, PAGES))).isFalse();
  }

  @Test
  void whoever_stays_on_such_a_call_or_presses_a_key_is_asked_for_as_anybody_is() {
    var heard = probes.heard();
    assertThat(heard.verbs().getLast()).isInstanceOf(Spoken.Redirect.class);
    var path = ((Spoken.Redirect) heard.verbs().getLast()).path();
    assertThat(((Spoken.SpokenMenu) heard.verbs().getFirst()).path()).isEqualTo(path);
    assertThat(probes.owns(heard.token())).isTrue();
    var asking =
        new Incoming.Asking(
            "CA" + "3".repeat(32), heard.token(), path, "1", null, new Address.Withheld(), "");
    assertThat(probes.answer(asking).result()).isEmpty();
  }
}
