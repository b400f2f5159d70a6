package org.porchlight.incident;

import org.porchlight.incident.ContactEvent.CallersKeptApart;
import org.porchlight.incident.ContactEvent.ContactMoved;

/// Two callers of one family in one conversation, each still with an incident of their own (R17).
///
/// Logs are never merged, and what one said is not told in the other's: only the calls meet.
final class Joining {
  private Joining() {}

  /// Takes everybody on the line here into the conversation of `to`, an incident of the same
  /// family; who asked for it has this incident too from now on.
  static Decision move(Draft draft, IncidentId to) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    if (!draft.state().contacts().others().contains(to)) {
      return draft.refuse(Refusal.NO_SUCH_FAMILY);
    }
    var callers = draft.state().contacts().onLine();
    if (callers.isEmpty()) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    if (ThirdParties.wouldBeTold(draft.state())) {
      return draft.refuse(Refusal.CALL_BACK_FIRST);
    }
    DutyDecider.engage(draft);
    for (Contact caller : callers) {
      draft.staff().ifPresent(staff -> Answering.answered(draft, caller, staff));
      draft.add(new ContactMoved(caller.id(), to, caller.callId()));
    }
    return draft.accept();
  }

  /// Says once that they are not to be joined; a later choice may still join them.
  static Decision apart(Draft draft, IncidentId other) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (!draft.state().contacts().others().contains(other)) {
      return draft.refuse(Refusal.NO_SUCH_FAMILY);
    }
    draft.add(new CallersKeptApart(other));
    return draft.accept();
  }
}
