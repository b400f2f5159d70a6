package org.porchlight.incident;

import org.porchlight.incident.ContactEvent.CallbackJoined;
import org.porchlight.incident.ContactEvent.CallbackMissed;
import org.porchlight.incident.ContactEvent.CallbackPlaced;
import org.porchlight.incident.ContactEvent.ContactRejoined;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PhoneNumber;

/// A call back: to the staff member's phone, and from there to the family's. Only a person makes
/// one (R9).
final class Callbacks {
  private Callbacks() {}

  static Decision place(Draft draft) {
    var contact = draft.state().contacts().lastCallable();
    var member = draft.member();
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    if (member.isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    PhoneNumber number = contact.map(Contact::callTo).orElse(null);
    if (contact.isEmpty() || number == null) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    DutyDecider.engage(draft);
    draft.add(
        new CallbackPlaced(contact.get().id(), member.get().id(), number, member.get().phone()));
    return draft.accept();
  }

  static Decision join(Draft draft, ContactId id, String callId) {
    var contact = draft.state().contacts().find(id);
    PhoneNumber number = contact.map(Contact::callTo).orElse(null);
    if (number == null) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    DutyDecider.engage(draft);
    draft.add(new CallbackJoined(id, callId, number));
    return draft.accept();
  }

  /// Nobody pressed a key: the call back stays owed, and who made it hears so.
  static Decision miss(Draft draft, ContactId id, Undelivery why) {
    draft
        .state()
        .contacts()
        .find(id)
        .filter(contact -> contact.callBack() == Contact.CallBack.RINGING)
        .ifPresent(_ -> draft.add(new CallbackMissed(id, why)));
    return draft.accept();
  }

  /// The caller pressed a key: a person is there, and the staff member who called has their ear.
  static Decision rejoin(Draft draft, ContactId id, String callId) {
    var contact = draft.state().contacts().find(id);
    if (contact.isEmpty() || contact.get().callId().equals(callId)) {
      return draft.accept();
    }
    draft.add(new ContactRejoined(id, callId));
    StaffId lead = draft.state().crew().lead();
    if (lead != null) {
      Answering.answered(draft, contact.get(), lead);
    }
    Interpreting.inCall(draft);
    return draft.accept();
  }
}
