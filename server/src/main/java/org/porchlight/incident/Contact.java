package org.porchlight.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// One call, or one number's text thread, within an incident.
///
/// @param from null when withheld
/// @param callId the live call's id; empty for a thread and for a call that ended
/// @param answered whether a person's word reached the family on it
/// @param silent whether the caller said that they cannot talk (R10)
/// @param keyed what they answered last by key, true for yes; null before they did
public record Contact(
    ContactId id,
    Medium medium,
    @Nullable PhoneNumber from,
    String callId,
    Language language,
    List<Candidate> candidates,
    boolean answered,
    boolean silent,
    @Nullable Boolean keyed) {
  public Contact {
    candidates = List.copyOf(candidates);
  }

  /// True while somebody is on the line.
  public boolean onLine() {
    return !callId.isEmpty();
  }

  Contact withCall(String id) {
    return new Contact(this.id, medium, from, id, language, candidates, answered, silent, keyed);
  }

  Contact asAnswered() {
    return new Contact(id, medium, from, callId, language, candidates, true, silent, keyed);
  }

  Contact asSilent() {
    return new Contact(id, medium, from, callId, language, candidates, answered, true, keyed);
  }

  Contact answering(boolean yes) {
    return new Contact(id, medium, from, callId, language, candidates, answered, silent, yes);
  }
}
