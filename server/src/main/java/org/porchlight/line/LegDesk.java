package org.porchlight.line;

import io.vertx.core.Future;
import org.porchlight.notification.Leg;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Webhooks.Heard;

/// Whose leg asks what it hears next: a caller's, somebody's whom we rang, or a guest's.
final class LegDesk {
  private final CallerDesk callers;
  private final StaffDesk staff;
  private final GuestDesk guests;
  private final StayingTogether staying;

  LegDesk(CallerDesk callers, StaffDesk staff, GuestDesk guests, StayingTogether staying) {
    this.staying = staying;
    this.callers = callers;
    this.staff = staff;
    this.guests = guests;
  }

  Future<Heard> answer(Incoming.Asking asking) {
    return answered(asking).recover(failure -> staying.instead(asking, failure));
  }

  private Future<Heard> answered(Incoming.Asking asking) {
    return switch (Leg.read(asking.token()).orElse(new Leg.Live())) {
      case Leg.Caller _, Leg.Live _ -> callerOrStaff(asking);
      case Leg.Paged _, Leg.CallbackStaff _, Leg.Message _ -> staff.answer(asking);
      case Leg.Guest _ ->
          asking.path().startsWith("guest/") ? guests.answer(asking) : staff.answer(asking);
      case Leg.CallbackFamily _ ->
          asking.path().startsWith("callback/") ? staff.answer(asking) : callers.answer(asking);
    };
  }

  private Future<Heard> callerOrStaff(Incoming.Asking asking) {
    boolean staffs = asking.path().startsWith("page/") || asking.path().startsWith("ear/");
    return staffs ? staff.answer(asking) : callers.answer(asking);
  }
}
