package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was recorded; the sound itself is silence.
public final class Recordings {
  /// One recording.
  ///
  /// @param status `completed`, or `absent` when nobody spoke
  public record Recording(
      String sid, String callSid, Instant startedAt, Duration length, String status) {}

  private final List<Recording> all = new ArrayList<>();

  void add(Recording recording) {
    all.add(recording);
  }

  /// Returns the newest first.
  public List<Recording> all() {
    return all.reversed();
  }

  public Optional<Recording> find(String sid) {
    return all.stream().filter(recording -> recording.sid().equals(sid)).findFirst();
  }

  public void delete(Recording recording) {
    all.remove(recording);
  }
}
