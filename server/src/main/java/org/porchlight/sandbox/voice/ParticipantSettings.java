package org.porchlight.sandbox.voice;

/// How somebody comes into a conference.
///
/// @param label empty for none
/// @param coach the call this one speaks to alone; empty for none
/// @param waitUrl what is heard before the conference starts; empty for silence
public record ParticipantSettings(
    String label,
    boolean muted,
    boolean startsOnEnter,
    boolean endsOnExit,
    String coach,
    String waitUrl,
    String waitMethod) {
  /// Stands for the carrier's own music, which needs no fetching.
  public static final String CARRIERS_MUSIC = "music:";
}
