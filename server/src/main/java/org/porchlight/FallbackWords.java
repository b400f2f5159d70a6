package org.porchlight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.porchlight.line.LineSettings;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;
import org.porchlight.telephony.twilio.LiveFallback;

/// What is heard and read when nothing of ours can answer: 988, 911 and a person's number (P5).
final class FallbackWords {
  private static final Duration RING = Duration.ofSeconds(30);

  private FallbackWords() {}

  static LiveFallback of(LineSettings agency, Wording wording) {
    var said = new ArrayList<Spoken>();
    for (Language language : agency.languages()) {
      said.add(new Spoken.Say(wording.text(language, "voice.fallback"), language));
    }
    var waiting = new ArrayList<Spoken>(said);
    waiting.add(new Spoken.Pause(agency.progressEvery()));
    var call = new ArrayList<Spoken>(said);
    call.add(new Spoken.Dial(agency.fallbackNumber(), agency.familiesNumber(), RING, ""));
    for (Language language : agency.languages()) {
      call.add(
          new Spoken.Say(wording.text(language, "voice.fallback_unanswered", Map.of()), language));
    }
    var texts =
        agency.languages().stream()
            .map(language -> wording.text(language, "text.storage_down"))
            .toList();
    return new LiveFallback(call, waiting, texts);
  }
}
