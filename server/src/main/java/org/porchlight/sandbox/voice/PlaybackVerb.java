package org.porchlight.sandbox.voice;

import java.util.List;
import org.porchlight.sandbox.twiml.TwimlNode;

/// `Say`, `Play` and `Pause`.
final class PlaybackVerb implements Verb {
  private final Playback playback;

  PlaybackVerb(VoicePlayer player, TwimlNode node) {
    this.playback =
        new Playback(
            player.network(), player.call(), player.documentUrl(), List.of(node), player::next);
  }

  @Override
  public void start() {
    playback.start();
  }

  @Override
  public void stop(LeaveReason why) {
    playback.cancel();
  }
}
