package org.porchlight.incident;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// One call, or one number's text thread, within an incident.
///
/// @param from null when withheld
/// @param callId the live call's id; empty for a thread and for a call that ended
/// @param answered whether a person's word reached the family on it
/// @param silent whether the caller said that they cannot talk (R10)
/// @param keyed what they answered last by key, true for yes; null before they did
/// @param callBack how far a call back to them is
/// @param movedTo the incident whose conversation they joined; null while it is this one's (R17)
/// @param thirdParty the institution they speak for; null for anybody else (R22)
public record Contact(
    ContactId id,
    Medium medium,
    @Nullable PhoneNumber from,
    String callId,
    Language language,
    List<Candidate> candidates,
    boolean answered,
    boolean silent,
    @Nullable Boolean keyed,
    CallBack callBack,
    @Nullable IncidentId movedTo,
    @Nullable ThirdParty thirdParty) {
  public Contact {
    candidates = List.copyOf(candidates);
  }

  /// How far a call back is.
  public enum CallBack {
    NONE,
    RINGING,
    MISSED
  }

  static Contact of(ContactOffered offered) {
    return new Contact(
        offered.contact(),
        offered.medium(),
        offered.from(),
        offered.medium() == Medium.VOICE ? offered.carrierId() : "",
        offered.language(),
        offered.candidates(),
        false,
        false,
        null,
        CallBack.NONE,
        null,
        null);
  }

  /// True while somebody is on the line.
  public boolean onLine() {
    return !callId.isEmpty();
  }

  /// Whether nothing may be told to them of anybody yet (R22).
  public boolean untold() {
    return thirdParty != null && thirdParty.told() == null;
  }

  /// Where they are called back: an institution on its published number once staff chose one.
  public @Nullable PhoneNumber callTo() {
    return thirdParty == null || thirdParty.published() == null ? from : thirdParty.published();
  }

  Contact withCall(String call) {
    return with(language, call, answered, silent, keyed, CallBack.NONE, movedTo);
  }

  Contact asAnswered() {
    return with(language, callId, true, silent, keyed, callBack, movedTo);
  }

  Contact asSilent() {
    return with(language, callId, answered, true, keyed, callBack, movedTo);
  }

  Contact answering(boolean yes) {
    return with(language, callId, answered, silent, yes, callBack, movedTo);
  }

  Contact calledBack(CallBack state) {
    return with(language, callId, answered, silent, keyed, state, movedTo);
  }

  Contact speaking(Language chosen) {
    return with(chosen, callId, answered, silent, keyed, callBack, movedTo);
  }

  /// Their call goes on in the other conversation.
  Contact movedTo(IncidentId other) {
    return with(language, "", answered, silent, keyed, callBack, other);
  }

  Contact speakingFor(@Nullable ThirdParty institution) {
    return new Contact(
        id,
        medium,
        from,
        callId,
        language,
        candidates,
        answered,
        silent,
        keyed,
        callBack,
        movedTo,
        institution);
  }

  /// A change of what is known of the institution; nothing where there is none.
  Contact institution(UnaryOperator<ThirdParty> change) {
    return thirdParty == null ? this : speakingFor(change.apply(thirdParty));
  }

  private Contact with(
      Language language,
      String callId,
      boolean answered,
      boolean silent,
      @Nullable Boolean keyed,
      CallBack callBack,
      @Nullable IncidentId movedTo) {
    return new Contact(
        id,
        medium,
        from,
        callId,
        language,
        candidates,
        answered,
        silent,
        keyed,
        callBack,
        movedTo,
        thirdParty);
  }
}
