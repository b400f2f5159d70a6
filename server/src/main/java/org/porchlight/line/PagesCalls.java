package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.notification.Leg;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Calls to the pages number: a paged support is asked their page, staff their PIN, and anybody
/// else is a caller like any other (P5).
final class PagesCalls {
  static final String STAFF_LEG = "s1";

  private final LineSettings settings;
  private final Store store;
  private final Turns turns;
  private final World world;
  private final StaffVoice voice;
  private final StaffLegs legs;
  private final StaffDesk staffDesk;
  private final CallInDesk callIn;
  private final CallerDesk callers;
  private final Identities identities;
  private final Supplier<IncidentId> ids;
  private final Sides sides;

  PagesCalls(
      LineSettings settings,
      Store store,
      Turns turns,
      World world,
      StaffVoice voice,
      StaffLegs legs,
      StaffDesk staffDesk,
      CallInDesk callIn,
      CallerDesk callers,
      Identities identities,
      Supplier<IncidentId> ids,
      Sides sides) {
    this.settings = settings;
    this.store = store;
    this.turns = turns;
    this.world = world;
    this.voice = voice;
    this.legs = legs;
    this.staffDesk = staffDesk;
    this.callIn = callIn;
    this.callers = callers;
    this.identities = identities;
    this.ids = ids;
    this.sides = sides;
  }

  static boolean owns(LegToken token) {
    return token.leg().equals(STAFF_LEG) || CallInDesk.owns(token);
  }

  Future<Heard> call(Incoming.Call call) {
    return store
        .admission()
        .admitCall(settings.agency(), answered(call.callId()), ids.get())
        .compose(_ -> answered(call));
  }

  /// Whether this call to the pages number was answered before.
  Future<Boolean> reached(String callId) {
    return store.admission().ofCall(settings.agency(), answered(callId)).map(Optional::isPresent);
  }

  private static String answered(String callId) {
    return "pages number:" + callId;
  }

  /// Whether this is the phone of staff, or of somebody with an open page.
  Future<Boolean> isOurs(Address from) {
    if (!(from instanceof Address.Known(var number))) {
      return Future.succeededFuture(false);
    }
    return world.onCall().carrying(number).isPresent()
        ? Future.succeededFuture(true)
        : store.slots().held(settings.agency(), number).map(held -> !held.isEmpty());
  }

  private Future<Heard> answered(Incoming.Call call) {
    return supportsPage(call)
        .compose(page ->
            page.map(leg ->
                    staffDesk.answer(
                        new Incoming.Asking(
                            call.callId(), leg, StaffVoice.PAGE, "", null, call.from(), "")))
                .orElseGet(() -> besides(call)));
  }

  /// A call that somebody beside the line waits for; else it is asked for a PIN.
  private Future<Heard> besides(Incoming.Call call) {
    return sides
        .call(call)
        .map(heard ->
            heard.orElseGet(() ->
                new Heard(
                    new LegToken(ids.get(), STAFF_LEG), voice.askPin(legs.language(call.from())))));
  }

  /// A support who was paged needs no PIN, ever (R13).
  private Future<Optional<LegToken>> supportsPage(Incoming.Call call) {
    if (!(call.from() instanceof Address.Known(var number))
        || world.onCall().carrying(number).isPresent()) {
      return Future.succeededFuture(Optional.empty());
    }
    return store
        .slots()
        .held(settings.agency(), number)
        .compose(held ->
            held.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : newest(held.lastEntry().getValue(), number));
  }

  private Future<Optional<LegToken>> newest(
      IncidentId incident, org.porchlight.plan.PhoneNumber number) {
    return turns
        .state(incident)
        .map(state -> state.pages().newestTo(number).map(page -> voiceLeg(incident, page)));
  }

  private static LegToken voiceLeg(IncidentId incident, Page page) {
    return new Leg.Paged(page.id(), Medium.VOICE).in(incident);
  }

  Future<Heard> answer(Incoming.Asking asking) {
    return switch (asking.path()) {
      case StaffVoice.STAFF_PIN -> pin(asking, true);
      case StaffVoice.STAFF_PIN_AGAIN -> pin(asking, false);
      case CallInDesk.WHICH, CallInDesk.HOW -> callIn.answer(asking);
      default -> callers.greet(asking.callId(), asking.from());
    };
  }

  private Future<Heard> pin(Incoming.Asking asking, boolean oneMoreTry) {
    List<StaffId> among =
        legs.carrying(asking.from())
            .map(member -> List.of(member.id()))
            .orElseGet(() -> world.onCall().staff().stream().map(StaffMember::id).toList());
    return identities
        .whose(among, asking.digits())
        .compose(staff -> {
          if (staff.isPresent()) {
            return callIn.in(asking, staff.get());
          }
          return oneMoreTry
              ? Future.succeededFuture(
                  new Heard(asking.token(), voice.askPinAgain(legs.language(asking.from()))))
              : callers.greet(asking.callId(), asking.from());
        });
  }
}
