package org.porchlight.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactEvent.CallbackJoined;
import org.porchlight.incident.ContactEvent.CallbackPlaced;
import org.porchlight.incident.ContactEvent.ContactRejoined;
import org.porchlight.incident.ContactEvent.PublishedNumberChosen;
import org.porchlight.incident.ContactEvent.ThirdPartyTold;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.SubjectEvent.IdentityConfirmed;
import org.porchlight.plan.PhoneNumber;

/// What is promised about institutions (R22), reckoned from the log alone: told nothing before
/// somebody picked up on a number that staff chose as published, and nobody is confirmed meanwhile.
final class Institutions {
  private final Map<Line, PhoneNumber> published = new HashMap<>();
  private final Map<Line, PhoneNumber> rung = new HashMap<>();
  private final Set<Line> reached = new HashSet<>();

  /// One contact of one incident.
  private record Line(IncidentId incident, ContactId contact) {}

  /// Whether the turn keeps the promise.
  boolean kept(StoredTurn turn) {
    boolean kept = true;
    for (Entry entry : turn.entries()) {
      kept &= reads(turn.incident(), entry);
    }
    return kept && confirmsNobody(turn);
  }

  /// False where something was told too early.
  private boolean reads(IncidentId incident, Entry entry) {
    var event = entry.event();
    if (event instanceof PublishedNumberChosen chosen) {
      var line = new Line(incident, chosen.contact());
      if (!chosen.number().equals(published.put(line, chosen.number()))) {
        reached.remove(line);
      }
    } else if (event instanceof CallbackPlaced placed) {
      rung.put(new Line(incident, placed.contact()), placed.to());
    } else if (event instanceof CallbackJoined joined) {
      // By key, from a call that staff are in already, it begins here.
      rung.put(new Line(incident, joined.contact()), joined.to());
    } else if (event instanceof ContactRejoined back) {
      var line = new Line(incident, back.contact());
      PhoneNumber at = rung.get(line);
      if (at != null && at.equals(published.get(line))) {
        reached.add(line);
      }
    } else if (event instanceof ThirdPartyTold told) {
      return reached.contains(new Line(incident, told.contact()));
    }
    return true;
  }

  /// While everybody in contact is an institution that may be told nothing.
  private static boolean confirmsNobody(StoredTurn turn) {
    var all = turn.before().contacts().all();
    boolean untold = !all.isEmpty() && all.stream().allMatch(Contact::untold);
    boolean onLine = !turn.before().contacts().onLine().isEmpty();
    boolean invited =
        turn.events(GuestInvited.class).anyMatch(guest -> guest.who() instanceof Who.TeamMember);
    boolean danger = turn.before().walk().danger();
    return !untold || (!turn.has(IdentityConfirmed.class) && !(onLine && invited && !danger));
  }
}
