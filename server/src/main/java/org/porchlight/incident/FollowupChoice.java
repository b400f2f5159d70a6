package org.porchlight.incident;

import java.util.Optional;

/// What a family answers when asked whether it is a good time (R1).
public enum FollowupChoice {
  TEXT,
  CALL,
  LATER;

  /// The choice that a text is: its digit alone. Any other text is a new crisis.
  static Optional<FollowupChoice> in(String text) {
    return switch (text.strip()) {
      case "1" -> Optional.of(TEXT);
      case "2" -> Optional.of(CALL);
      case "3" -> Optional.of(LATER);
      default -> Optional.empty();
    };
  }
}
