package org.porchlight.incident;

/// Who brings a command, and on which channel.
public record Source(Actor by, Channel channel) {
  public static Source timer() {
    return new Source(new Actor.Timer(), Channel.DEADLINE);
  }

  public static Source carrier() {
    return new Source(new Actor.Carrier(), Channel.CARRIER);
  }
}
