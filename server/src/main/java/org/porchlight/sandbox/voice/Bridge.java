package org.porchlight.sandbox.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two calls that hear each other.
record Bridge(Call parent, Call child, Runnable childLeft) implements Link {
  @Override
  public List<String> with(Call self) {
    return List.of(other(self).handset());
  }

  @Override
  public void carry(Call speaker, String words) {
    other(speaker).ear().person(words);
  }

  /// Passes on to the other what comes in over the far end of `end`.
  void pass(Call end, Heard what) {
    other(end).ear().hear(what);
  }

  @Override
  public void left(Call call, LeaveReason why) {
    if (call == child) {
      childLeft.run();
    }
  }

  private Call other(Call self) {
    return self == parent ? child : parent;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
