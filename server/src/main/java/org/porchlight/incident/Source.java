package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// Who brings a command, and on which channel.
///
/// @param program the account of the program that brings it for them; null where none does
public record Source(Actor by, Channel channel, @Nullable String program) {
  public Source(Actor by, Channel channel) {
    this(by, channel, null);
  }

  /// By somebody of the staff, on the pages.
  public static Source console(StaffId staff) {
    return new Source(new Actor.Staff(staff), Channel.CONSOLE);
  }

  /// By somebody for whom a program asks.
  ///
  /// @param account of the program
  public static Source program(Actor by, String account) {
    return new Source(by, Channel.API, account);
  }

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
