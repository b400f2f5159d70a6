package org.porchlight.sandbox.voice;

/// Where a call stands, in the carrier's words.
public enum CallStatus {
  QUEUED("queued", "487"),
  INITIATED("initiated", "487"),
  RINGING("ringing", "487"),
  IN_PROGRESS("in-progress", "200"),
  COMPLETED("completed", "200"),
  BUSY("busy", "486"),
  FAILED("failed", "503"),
  NO_ANSWER("no-answer", "487"),
  CANCELED("canceled", "487");

  private final String word;
  private final String sipCode;

  CallStatus(String word, String sipCode) {
    this.word = word;
    this.sipCode = sipCode;
  }

  /// Returns the word that webhooks use.
  public String word() {
    return word;
  }

  /// Returns the word that REST uses, which never says `initiated`.
  public String restWord() {
    return this == INITIATED ? QUEUED.word : word;
  }

  String sipCode() {
    return sipCode;
  }

  /// Tells whether the call is over.
  public boolean isFinal() {
    return switch (this) {
      case COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED -> true;
      case QUEUED, INITIATED, RINGING, IN_PROGRESS -> false;
    };
  }
}
