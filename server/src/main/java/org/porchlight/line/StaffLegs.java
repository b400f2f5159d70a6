package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.Recipient;
import org.porchlight.notification.Leg;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Who is on a leg that we rang or that called in, and what it is about.
final class StaffLegs {
  private final LineSettings settings;
  private final Turns turns;
  private final World world;

  StaffLegs(LineSettings settings, Turns turns, World world) {
    this.settings = settings;
    this.turns = turns;
    this.world = world;
  }

  /// The staff member on this leg: whom the page asked, else whose phone it is.
  Future<Optional<StaffId>> staff(Incoming.Asking asking) {
    return turns
        .state(incident(asking))
        .map(state ->
            page(state, asking)
                .map(page ->
                    page.to() instanceof Recipient.OnDuty(var staff, _)
                        ? Optional.of(staff)
                        : Optional.<StaffId>empty())
                .orElseGet(() ->
                    state
                        .room()
                        .leg(asking.callId())
                        .map(leg -> Optional.ofNullable(leg.staff()))
                        .orElseGet(() -> carrying(asking.from()).map(StaffMember::id))));
  }

  Optional<StaffMember> carrying(Address from) {
    return from instanceof Address.Known(var number)
        ? world.onCall().carrying(number)
        : Optional.empty();
  }

  /// Staff hear their own language.
  Language language(Address from) {
    return carrying(from)
        .map(member -> member.languages().getFirst())
        .orElse(settings.languages().getFirst());
  }

  Language language(Incoming.Asking asking) {
    return language(asking.from());
  }

  static IncidentId incident(Incoming.Asking asking) {
    return asking.token().incident();
  }

  /// The page that this leg carries, if it is one.
  static Optional<Page> page(IncidentState state, Incoming.Asking asking) {
    return Leg.read(asking.token())
        .flatMap(
            leg -> leg instanceof Leg.Paged(var id, _) ? state.pages().find(id) : Optional.empty());
  }

  /// Whose call this is, or whom it calls back; the first contact where only the carrier knows.
  static ContactId contact(LegToken token) {
    return switch (Leg.read(token).orElse(new Leg.Live())) {
      case Leg.Caller(var contact) -> contact;
      case Leg.CallbackFamily(var contact) -> contact;
      case Leg.CallbackStaff(var contact) -> contact;
      case Leg.Paged _, Leg.Message _, Leg.Guest _, Leg.Live _ -> new ContactId(1);
    };
  }

  /// The same key, pressed again at another document, means it again; told twice, it counts once.
  static NaturalKey pressed(String what, Incoming.Asking asking) {
    return new NaturalKey(
        what + ":" + asking.callId() + ":" + asking.document() + ":" + asking.digits());
  }

  static Heard heard(Incoming.Asking asking, List<Spoken> verbs) {
    return new Heard(asking.token(), verbs);
  }

  static Future<Heard> said(Incoming.Asking asking, List<Spoken> verbs) {
    return Future.succeededFuture(heard(asking, verbs));
  }
}
