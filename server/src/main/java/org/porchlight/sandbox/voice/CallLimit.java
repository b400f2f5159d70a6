package org.porchlight.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.VirtualClock;

/// How long a call may last from when it is answered; it can be changed while the call goes on.
public final class CallLimit {
  private final Network network;
  private Duration most;
  private @Nullable Instant from;
  private Runnable end = () -> {};
  private VirtualClock.@Nullable Timer timer;

  CallLimit(Network network, Duration most) {
    this.network = network;
    this.most = most;
  }

  /// The call was answered; `end` ends it when its time is over.
  void begin(Runnable end) {
    this.end = end;
    from = network.now();
    set();
  }

  /// Changes it, counted from when the call was answered.
  public void to(Duration most) {
    this.most = most;
    set();
  }

  void cancel() {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void set() {
    cancel();
    if (from != null) {
      Duration left = Duration.between(network.now(), from.plus(most));
      timer = network.clock().schedule(left.isNegative() ? Duration.ZERO : left, end);
    }
  }
}
