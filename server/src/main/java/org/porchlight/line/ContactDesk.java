package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactCommand.NoticeSecondContact;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Source;
import org.porchlight.line.Suggestions.Suggested;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

/// Finds the incident of a contact, or opens one, before anything is looked up that could fail
/// (P5).
final class ContactDesk {
  private final LineSettings settings;
  private final Store store;
  private final Turns turns;
  private final Drills drills;
  private final Supplier<IncidentId> ids;
  private final Suggestions suggestions;

  ContactDesk(
      LineSettings settings, Store store, Turns turns, Drills drills, Supplier<IncidentId> ids) {
    this.settings = settings;
    this.store = store;
    this.turns = turns;
    this.drills = drills;
    this.ids = ids;
    this.suggestions = new Suggestions(settings, store.directory(), store.admission());
  }

  /// A call or text as it arrived.
  ///
  /// @param from null when withheld
  /// @param text empty for a call
  record Arrival(
      Medium medium, @Nullable PhoneNumber from, String carrierId, String text, int media) {}

  /// Whose incident it became, and the state to answer from.
  record Received(IncidentId incident, Turned turned) {}

  /// Takes a contact in. Delivered again, it answers from the incident it went to first.
  Future<Received> receive(Arrival arrival) {
    return once(arrival, suggestions.of(arrival.from()))
        .recover(_ -> once(arrival, suggestions.of(arrival.from())))
        .recover(_ -> once(arrival, Future.succeededFuture(suggestions.none())));
  }

  /// As above, of a text.
  Future<Received> receive(Incoming.Text text) {
    PhoneNumber from = text.from() instanceof Address.Known(var number) ? number : null;
    return receive(new Arrival(Medium.TEXT, from, text.messageId(), text.body(), text.media()));
  }

  /// Whether this call or text became a contact before.
  Future<Boolean> reached(String carrierId) {
    return store.admission().ofCall(agency(), carrierId).map(Optional::isPresent);
  }

  /// A store that is slow for a moment must not cost a caller their place, and a look-up that fails
  /// must not either: the natural key makes another try harmless.
  private Future<Received> once(Arrival arrival, Future<Suggested> guess) {
    return guess
        .compose(suggested ->
            admit(arrival, suggested, arrival.carrierId())
                .compose(id -> receive(id, arrival, suggested, null))
                .compose(received -> renewed(received, arrival, suggested)))
        .onSuccess(this::tellOthers)
        // Real is real, whatever is exercised at the moment (R23).
        .onSuccess(_ -> drills.interrupt());
  }

  private AgencyId agency() {
    return settings.agency();
  }

  /// The number's incident, else a new one; the same at every delivery of the same contact.
  private Future<IncidentId> admit(Arrival arrival, Suggested suggested, String delivery) {
    IncidentId proposed = ids.get();
    Future<IncidentId> ofNumber =
        arrival.from() == null
            ? Future.succeededFuture(proposed)
            : store
                .admission()
                .admit(agency(), arrival.from(), proposed)
                .compose(id ->
                    suggested.families() > 1 && arrival.medium() == Medium.VOICE
                        ? apart(id, arrival, proposed)
                        : Future.succeededFuture(id));
    return ofNumber.compose(id -> store.admission().admitCall(agency(), delivery, id));
  }

  /// Two who call by one number of many families, such as a school's, never meet (R22).
  private Future<IncidentId> apart(IncidentId id, Arrival arrival, IncidentId proposed) {
    return turns
        .state(id)
        .map(state ->
            state.contacts().onLine().stream()
                    .filter(contact -> !contact.callId().equals(arrival.carrierId()))
                    .anyMatch(contact -> Objects.equals(contact.from(), arrival.from()))
                ? proposed
                : id);
  }

  private Future<Received> receive(
      IncidentId id, Arrival arrival, Suggested suggested, @Nullable IncidentId follows) {
    var command =
        new ReceiveContact(
            arrival.medium(),
            arrival.from(),
            arrival.carrierId(),
            suggested.language(),
            suggested.candidates(),
            suggested.monitored(),
            follows,
            arrival.text(),
            arrival.media());
    var source =
        new Source(
            new Actor.Caller(new ContactId(1)),
            arrival.medium() == Medium.VOICE ? Channel.VOICE : Channel.TEXT);
    return turns
        .turn(id, command, source, new NaturalKey("contact:" + arrival.carrierId()))
        .onSuccess(turned -> remember(arrival, suggested, turned.state()))
        .map(turned -> new Received(id, turned));
  }

  /// A word in another language, or its name, is a choice for every later contact.
  private void remember(Arrival arrival, Suggested suggested, IncidentState state) {
    PhoneNumber number = arrival.from();
    if (number != null && arrival.medium() == Medium.TEXT) {
      state
          .contacts()
          .thread(number)
          .map(Contact::language)
          .filter(language -> language != suggested.language())
          .ifPresent(language -> remember(number, language));
    }
  }

  /// Lost when the store does not answer: then they choose again.
  void remember(PhoneNumber number, Language language) {
    store.admission().remember(agency(), number, language);
  }

  /// The crisis that the number belonged to is over: this one is new, and follows it (R1).
  private Future<Received> renewed(Received received, Arrival arrival, Suggested suggested) {
    boolean over =
        received.turned() instanceof Turned.Refused(var refusal, _)
            && refusal == Refusal.NO_LONGER_ACTIVE;
    if (!over) {
      return Future.succeededFuture(received);
    }
    Future<Void> released =
        arrival.from() == null
            ? Future.succeededFuture()
            : store.admission().release(agency(), arrival.from(), received.incident());
    return released
        .compose(_ -> admit(arrival, suggested, arrival.carrierId() + ":anew"))
        .compose(id -> receive(id, arrival, suggested, received.incident()));
  }

  /// Staff with another incident of the same family learn of this one (R17).
  private void tellOthers(Received received) {
    if (!(received.turned() instanceof Turned.Done(var before, var state)) || before.opened()) {
      return;
    }
    state.contacts().all().stream()
        .flatMap(contact -> contact.candidates().stream())
        .map(Candidate::family)
        .distinct()
        .forEach(family -> tellOthers(received.incident(), family));
  }

  private void tellOthers(IncidentId incident, FamilyId family) {
    Future<List<IncidentId>> others = store.admission().ofFamily(agency(), family);
    others.onSuccess(found ->
        found.stream()
            .filter(other -> !other.equals(incident))
            .forEach(other -> {
              tell(other, incident);
              tell(incident, other);
            }));
  }

  private void tell(IncidentId incident, IncidentId other) {
    turns.turn(
        incident,
        new NoticeSecondContact(other),
        new Source(new Actor.Line(), Channel.CARRIER),
        new NaturalKey("second:" + other));
  }
}
