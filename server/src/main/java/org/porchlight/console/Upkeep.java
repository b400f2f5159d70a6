package org.porchlight.console;

import io.vertx.core.Future;
import java.util.List;

/// What the running line tells of itself, asked at each look. Tells nothing of anybody.
public interface Upkeep {
  /// Succeeds whatever is wrong: what cannot be known now is left out.
  Future<Look> look();

  /// @param checks what must hold, such as `store` and `probe`
  /// @param figures counted since this server started, but for what waits now
  /// @param settings every key as it counts; secrets hidden
  record Look(List<Check> checks, List<Figure> figures, List<Setting> settings) {
    public Look {
      checks = List.copyOf(checks);
      figures = List.copyOf(figures);
      settings = List.copyOf(settings);
    }
  }

  /// @param name as in `/health/ready`
  record Check(String name, boolean holds) {}

  /// @param name such as `outbox.age`; the unit is part of its words
  /// @param part which part of it, such as `busy`; empty for the whole
  /// @param alarm whether somebody should look at it
  record Figure(String name, String part, double value, boolean alarm) {}

  /// @param origin where it was written, or empty for its default
  record Setting(String key, String value, String origin) {}
}
