package org.porchlight.incident;

/// Who brings a command, and on which channel.
public record Source(Actor by, Channel channel) {
  public static Source timer() {
    return new Source(new Actor.Timer(), Channel.DEADLINE);
  }

  /// By the line itself, of what it sees of several incidents.
  public static Source line() {
    return new Source(new Actor.Line(), Channel.DEADLINE);
  }

  public static Source carrier() {
    return new Source(new Actor.Carrier(), Channel.CARRIER);
  }
}
