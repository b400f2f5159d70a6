package org.porchlight.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/// What the suites of all ports share. A class that runs one gives it a store by an extension.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StoreContract {
  protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  protected static final Duration LEASE = Duration.ofSeconds(5);
  protected static final ServerId HERE = new ServerId("server-here");
  protected static final ServerId THERE = new ServerId("server-there");

  private static final Duration STEP = Duration.ofMillis(10);
  private static final int STEPS_MAX = 1_000;

  @SuppressWarnings("NullAway.Init")
  private TestStore testStore;

  @BeforeEach
  void open(TestStore opened) {
    testStore = opened;
  }

  protected Store store() {
    return testStore.store();
  }

  protected void letPass(Duration time) {
    testStore.letPass(time);
  }

  /// Asks again while time goes by, until the answer is good.
  protected <T> T eventually(Supplier<T> question, Predicate<T> good) {
    for (int step = 0; step < STEPS_MAX; step++) {
      var answer = question.get();
      if (good.test(answer)) {
        return answer;
      }
      letPass(STEP);
    }
    throw new AssertionError("no good answer within " + STEP.multipliedBy(STEPS_MAX));
  }
}
