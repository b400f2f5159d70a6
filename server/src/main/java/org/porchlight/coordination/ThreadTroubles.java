package org.porchlight.coordination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent.AutomaticTextsStopped;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.life.Attention.Cause;
import org.porchlight.plan.life.Trouble;

/// What an incident tells of the telephones a family writes from: texts that were stopped, and
/// texts that do not arrive.
///
/// @param entry the place in the incident's log
record ThreadTroubles(IncidentId incident, long entry, PhoneNumber number, Cause cause) {
  /// Whether a text of ours to a thread has an end now, which may be a bad one, or texts stopped.
  static boolean mayBe(IncidentState before, IncidentState after) {
    return !after.messages().stopped().equals(before.messages().stopped())
        || !after.messages().toFamily().keySet().containsAll(before.messages().toFamily().keySet());
  }

  /// What these entries tell.
  ///
  /// @param before the state before the first of them
  static List<ThreadTroubles> found(
      IncidentId incident, IncidentState before, List<Entry> entries, IncidentState after) {
    var found = new ArrayList<ThreadTroubles>();
    Map<MessageId, ContactId> threads = new HashMap<>(before.messages().toFamily());
    for (var entry : entries) {
      if (entry.event() instanceof MessageQueued queued && queued.contact() != null) {
        threads.put(queued.message(), queued.contact());
      } else if (entry.event() instanceof AutomaticTextsStopped(var contact)) {
        add(found, incident, entry, number(after, contact), Cause.TEXTS_STOPPED);
      } else if (entry.event() instanceof MessageUndelivered(var message, var why)) {
        var to = Optional.ofNullable(threads.get(message)).flatMap(one -> number(after, one));
        cause(why).ifPresent(cause -> add(found, incident, entry, to, cause));
      }
    }
    return found;
  }

  private static Optional<PhoneNumber> number(IncidentState state, ContactId contact) {
    return state.contacts().find(contact).map(Contact::from);
  }

  private static void add(
      List<ThreadTroubles> found,
      IncidentId incident,
      Entry entry,
      Optional<PhoneNumber> number,
      Cause cause) {
    number.ifPresent(one -> found.add(new ThreadTroubles(incident, entry.version(), one, cause)));
  }

  /// Whether it lies with the telephone, not with the hour or the carrier.
  static Optional<Cause> cause(Undelivery why) {
    return switch (why) {
      case OPTED_OUT -> Optional.of(Cause.TEXTS_STOPPED);
      case BAD_NUMBER, UNREACHABLE -> Optional.of(Cause.NUMBER_FAILED);
      case CANNOT_TEXT,
          FILTERED,
          EXPIRED,
          BUSY,
          NO_ANSWER,
          NO_PERSON,
          NOT_PERMITTED,
          CARRIER_FAULT,
          UNKNOWN ->
          Optional.empty();
    };
  }

  /// The trouble for one of those whose telephone it is.
  Trouble of(PersonId person) {
    return new Trouble(cause, person, "text:" + incident + ":" + entry + ":" + person);
  }
}
