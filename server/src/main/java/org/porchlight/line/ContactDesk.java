package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactCommand.NoticeSecondContact;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Source;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;

/// Finds the incident of a contact, or opens one, before anything is looked up that could fail
/// (P5).
final class ContactDesk {
  private final LineSettings settings;
  private final Store store;
  private final Turns turns;
  private final Drills drills;
  private final Supplier<IncidentId> ids;

  ContactDesk(
      LineSettings settings, Store store, Turns turns, Drills drills, Supplier<IncidentId> ids) {
    this.settings = settings;
    this.store = store;
    this.turns = turns;
    this.drills = drills;
    this.ids = ids;
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
    return once(arrival, suggestions(arrival.from()))
        .recover(_ -> once(arrival, suggestions(arrival.from())))
        .recover(_ -> once(arrival, Future.succeededFuture(unknown())));
  }

  /// Whether this call or text became a contact before.
  Future<Boolean> reached(String carrierId) {
    return store.admission().ofCall(agency(), carrierId).map(Optional::isPresent);
  }

  /// A store that is slow for a moment must not cost a caller their place, and a look-up that fails
  /// must not either: the natural key makes another try harmless.
  private Future<Received> once(Arrival arrival, Future<Suggested> suggestions) {
    return suggestions
        .compose(suggested ->
            admit(arrival, arrival.carrierId())
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
  private Future<IncidentId> admit(Arrival arrival, String delivery) {
    IncidentId proposed = ids.get();
    Future<IncidentId> ofNumber =
        arrival.from() == null
            ? Future.succeededFuture(proposed)
            : store.admission().admit(agency(), arrival.from(), proposed);
    return ofNumber.compose(id -> store.admission().admitCall(agency(), delivery, id));
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
        .map(turned -> new Received(id, turned));
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
        .compose(_ -> admit(arrival, arrival.carrierId() + ":anew"))
        .compose(id -> receive(id, arrival, suggested, received.incident()));
  }

  /// Whom a number may belong to, and how to speak to them. Nothing here may keep a contact out.
  private Future<Suggested> suggestions(@Nullable PhoneNumber number) {
    if (number == null) {
      return Future.succeededFuture(unknown());
    }
    return store
        .directory()
        .candidates(agency(), number)
        .compose(candidates -> suggested(number, candidates));
  }

  private Suggested unknown() {
    return new Suggested(List.of(), settings.languages().getFirst(), false);
  }

  private Future<Suggested> suggested(PhoneNumber number, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Future.succeededFuture(unknown());
    }
    Candidate first = candidates.getFirst();
    return store
        .directory()
        .family(agency(), first.family())
        .map(family ->
            new Suggested(
                candidates,
                family.flatMap(one -> language(one, first)).orElse(unknown().language()),
                family.map(one -> monitored(one, number)).orElse(false)));
  }

  private static Optional<Language> language(FamilyRecord family, Candidate candidate) {
    return family
        .person(candidate.person())
        .flatMap(person -> person.language())
        .or(() -> family.languages().stream().findFirst());
  }

  private static boolean monitored(FamilyRecord family, PhoneNumber number) {
    return family.peopleOf(number).stream()
        .flatMap(person -> person.contactPoint(number).stream())
        .anyMatch(point -> point.monitored());
  }

  private record Suggested(List<Candidate> candidates, Language language, boolean monitored) {}

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
    Future<Set<IncidentId>> others = store.admission().ofFamily(agency(), family);
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
