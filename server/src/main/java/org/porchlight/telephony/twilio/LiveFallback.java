package org.porchlight.telephony.twilio;

import java.util.List;
import org.porchlight.telephony.Spoken;

/// What a caller hears when the line itself cannot answer: the way to help, and a phone that rings.
///
/// Nothing in it may ask the line again, so its paths are empty. All are written once, at the
/// start, so that a wrong one stops the start and not a call.
///
/// @param call for a live call: words for 988 and 911 in the agency's languages, then a `Dial`
/// @param waiting for a caller in a conference or on hold, where only `Say` and `Pause` can be;
///   asked for again and again while it lasts
/// @param texts what somebody is texted whose text nobody has seen yet, each a message of its own
public record LiveFallback(List<Spoken> call, List<Spoken> waiting, List<String> texts) {
  public LiveFallback {
    call = List.copyOf(call);
    waiting = List.copyOf(waiting);
    texts = List.copyOf(texts);
  }
}
