package org.porchlight.sandbox.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call in one conference.
public final class Participant {
  private final Call call;
  private final ParticipantSettings settings;
  private final Runnable afterRoom;
  private boolean muted;
  private boolean held;
  private boolean endsOnExit;
  private String coach;
  private Instant joinedAt = Instant.EPOCH;
  private Instant updatedAt = Instant.EPOCH;
  private @Nullable WaitMusic music;

  /// @param afterRoom what its call does when it leaves without ending
  Participant(Call call, ParticipantSettings settings, Runnable afterRoom) {
    this.call = call;
    this.settings = settings;
    this.afterRoom = afterRoom;
    this.muted = settings.muted();
    this.endsOnExit = settings.endsOnExit();
    this.coach = settings.coach();
  }

  public Call call() {
    return call;
  }

  public String label() {
    return settings.label();
  }

  public boolean muted() {
    return muted;
  }

  public boolean held() {
    return held;
  }

  public boolean startsOnEnter() {
    return settings.startsOnEnter();
  }

  public boolean endsOnExit() {
    return endsOnExit;
  }

  /// Returns the call it speaks to alone; empty for none.
  public String coach() {
    return coach;
  }

  public Instant joinedAt() {
    return joinedAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  ParticipantSettings settings() {
    return settings;
  }

  Runnable afterRoom() {
    return afterRoom;
  }

  void joined(Instant at) {
    joinedAt = at;
    updatedAt = at;
  }

  void mute(boolean on, Instant at) {
    muted = on;
    updatedAt = at;
  }

  void hold(boolean on, Instant at) {
    held = on;
    updatedAt = at;
  }

  void endOnExit(boolean on, Instant at) {
    endsOnExit = on;
    updatedAt = at;
  }

  void coach(String callSid, Instant at) {
    coach = callSid;
    updatedAt = at;
  }

  /// Plays this instead of whatever music it heard before.
  void listenTo(WaitMusic next) {
    silence();
    music = next;
    next.start();
  }

  void silence() {
    WaitMusic playing = music;
    music = null;
    if (playing != null) {
      playing.stop();
    }
  }
}
