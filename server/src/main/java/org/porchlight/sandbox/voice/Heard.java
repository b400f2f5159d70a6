package org.porchlight.sandbox.voice;

import java.time.Instant;

/// Something a handset heard.
///
/// @param language BCP 47, for reading it aloud
/// @param by `line` for TwiML, `person` for someone else's handset, `tone` for a beep
public record Heard(Instant at, String text, String language, String by) {}
