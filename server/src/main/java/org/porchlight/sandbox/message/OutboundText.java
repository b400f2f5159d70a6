package org.porchlight.sandbox.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asks to be sent.
///
/// @param statusCallback address for reports; empty for none
/// @param messagingServiceSid empty when a number was named as sender
/// @param validity how long it may wait in the queue, 1 s to 36000 s
/// @param sendAt null to send now
public record OutboundText(
    String from,
    String to,
    String body,
    List<String> mediaUrls,
    String statusCallback,
    String messagingServiceSid,
    Duration validity,
    @Nullable Instant sendAt) {
  /// The longest a message may wait, and what it may wait unless told otherwise.
  public static final Duration VALIDITY_MAX = Duration.ofHours(10);

  public OutboundText {
    mediaUrls = List.copyOf(mediaUrls);
  }

  static OutboundText plain(String from, String to, String body, String statusCallback) {
    return new OutboundText(from, to, body, List.of(), statusCallback, "", VALIDITY_MAX, null);
  }
}
