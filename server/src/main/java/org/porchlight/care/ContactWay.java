package org.porchlight.care;

/// How somebody talked with a family. A text is no call: it is counted for neither measure.
public enum ContactWay {
  CALL,
  VIDEO,
  VISIT,
  TEXT;

  /// Whether it is a call, by telephone or by video.
  public boolean isCall() {
    return switch (this) {
      case CALL, VIDEO -> true;
      case VISIT, TEXT -> false;
    };
  }

  /// Whether it is a conversation, which the weekly contact asks for.
  public boolean isConversation() {
    return switch (this) {
      case CALL, VIDEO, VISIT -> true;
      case TEXT -> false;
    };
  }
}
