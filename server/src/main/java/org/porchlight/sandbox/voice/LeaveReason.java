package org.porchlight.sandbox.voice;

/// Why a call left what joined it, in the words of the conference webhooks.
enum LeaveReason {
  HUNG_UP("participant_hung_up"),
  STAR("participant_hung_up"),
  REDIRECTED("participant_updated_via_api"),
  REMOVED("participant_updated_via_api"),
  MODERATOR_LEFT("moderator_ended_conference"),
  CONFERENCE_ENDED("conference_ended_via_api");

  private final String word;

  LeaveReason(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /// Tells whether the call goes on with its own TwiML.
  boolean callGoesOn() {
    return switch (this) {
      case HUNG_UP, REDIRECTED -> false;
      case STAR, REMOVED, MODERATOR_LEFT, CONFERENCE_ENDED -> true;
    };
  }
}
