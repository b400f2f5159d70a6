package org.porchlight.sandbox.voice;

import java.util.List;

/// What joins a call with other calls: a bridge of two, or a conference.
sealed interface Link permits Bridge, ConferenceRoom {
  /// Returns the handsets that `self` can talk with now.
  List<String> with(Call self);

  /// Carries spoken words to everybody who can hear `speaker`.
  void carry(Call speaker, String words);

  /// Takes `call` out because it ended or was sent elsewhere.
  void left(Call call, LeaveReason why);
}
