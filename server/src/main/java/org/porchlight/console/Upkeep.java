package org.porchlight.console;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Durability;

/// What the running line tells of itself, asked at each look. Tells nothing of anybody.
public interface Upkeep {
  /// Succeeds whatever is wrong: what cannot be known now is left out.
  Future<Look> look();

  /// @param checks what must hold, such as `store` and `probe`
  /// @param figures counted since this server started, but for what waits now
  /// @param probes the line's own tests of the way through the carrier; one of each kind
  /// @param lately what the logs of the last days tell; null while they cannot be read
  /// @param keeping what is kept, and how it is known to be
  /// @param settings every key as it counts; secrets hidden
  record Look(
      List<Check> checks,
      List<Figure> figures,
      List<Probe> probes,
      @Nullable Lately lately,
      Keeping keeping,
      List<Setting> settings) {
    public Look {
      checks = List.copyOf(checks);
      figures = List.copyOf(figures);
      probes = List.copyOf(probes);
      settings = List.copyOf(settings);
    }
  }

  /// @param name as in `/health/ready`
  record Check(String name, boolean holds) {}

  /// @param name such as `outbox.age`; the unit is part of its words
  /// @param part which part of it, such as `busy`; empty for the whole
  /// @param alarm whether somebody should look at it
  record Figure(String name, String part, double value, boolean alarm) {}

  /// One kind of test: how the last one of this server went, and when the next is due.
  ///
  /// @param name such as `probe`, as in `/health/ready`
  /// @param lastAt when the last one's end was known; null for none yet
  /// @param next about when the next one goes out; null when none does
  record Probe(String name, @Nullable Instant lastAt, boolean cameBack, @Nullable Instant next) {}

  /// @param durability how the store keeps what it was given; null while it does not say
  /// @param audit what the auditor found last, as far as this machine knows; null for never
  /// @param disk of the data folder; null when it cannot be read
  record Keeping(@Nullable Durability durability, @Nullable Audit audit, @Nullable Disk disk) {
    public static final Keeping UNKNOWN = new Keeping(null, null, null);
  }

  /// A look of the auditor.
  ///
  /// @param found how much was wrong
  /// @param logs how many were read back and found as they were written
  record Audit(Instant at, int found, int logs) {}

  record Disk(long freeBytes, long wholeBytes) {
    /// Free of a hundred parts.
    public long freePercent() {
      return wholeBytes == 0 ? 0 : freeBytes * 100 / wholeBytes;
    }
  }

  /// @param origin where it was written, or empty for its default
  record Setting(String key, String value, String origin) {}
}
