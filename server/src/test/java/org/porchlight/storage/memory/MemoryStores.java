package org.porchlight.storage.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.porchlight.storage.Store;
import org.porchlight.storage.TestStore;

/// Gives each test a new store in memory, with a clock that only the test turns.
public final class MemoryStores implements ParameterResolver {
  private static final class Turned implements TestStore, InstantSource {
    private final Store store = new MemoryStore(this);
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");

    @Override
    public Store store() {
      return store;
    }

    @Override
    public void letPass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == TestStore.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return new Turned();
  }
}
