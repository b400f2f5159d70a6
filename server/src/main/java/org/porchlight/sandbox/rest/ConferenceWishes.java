package org.porchlight.sandbox.rest;

/// What a request that brings somebody into a conference says of the conference's sound and size.
/// The network mixes no sound, but takes no other words than the carrier documents.
final class ConferenceWishes {
  private static final int LEAST_RING_SECONDS = 5;

  private ConferenceWishes() {}

  /// @throws RestRefusal 20001 for what the carrier does not take
  static void check(RestRequest request) {
    request.number("Timeout", 0, LEAST_RING_SECONDS, 600, 20001);
    request.number("MaxParticipants", 0, 2, 250, 20001);
    request.choice("Beep", "true", "false", "onEnter", "onExit");
    request.choice("ConferenceRecord", "true", "false", "record-from-start", "do-not-record");
    request.choice("ConferenceTrim", "trim-silence", "do-not-trim");
    request.choice("JitterBufferSize", "off", "small", "medium", "large");
    request.choice("Region", "us1", "us2", "ie1", "de1", "sg1", "br1", "au1", "jp1");
    request.flag("EarlyMedia", true);
    CallRecordingsApi.manner(request, "OutboundAPI");
  }

  /// Whom they are to speak to alone; empty for the whole conference.
  ///
  /// @throws RestRefusal 20001 for coaching nobody
  static String coached(RestRequest request) {
    String whom = request.value("CallSidToCoach");
    boolean coaches = request.flag("Coaching", !whom.isEmpty());
    if (coaches && whom.isEmpty()) {
      throw RestRefusal.badRequest(20001, "Coaching is 'true' (expected: a CallSidToCoach too)");
    }
    return coaches ? whom : "";
  }
}
