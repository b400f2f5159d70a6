package org.porchlight.sandbox.voice;

import org.jspecify.annotations.Nullable;

/// Whether the carrier is to guess who answered.
///
/// @param untilEnd waits for the end of a mailbox's greeting
/// @param report where the guess is told while the call goes on; null to wait for it before
///   anything is played
public record Detection(boolean asked, boolean untilEnd, @Nullable Subscription report) {
  public static final Detection NONE = new Detection(false, false, null);
}
