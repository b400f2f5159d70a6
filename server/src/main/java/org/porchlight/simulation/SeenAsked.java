package org.porchlight.simulation;

import java.util.HashMap;
import java.util.Map;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageSuppressed;
import org.porchlight.incident.PageEvent.PageTimedOut;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Notes from the logs who was asked for which of several needs, or in another's place, and which
/// language a telephone chose before.
final class SeenAsked {
  private final Sightings sightings;
  private final Map<PhoneNumber, Language> chosen = new HashMap<>();

  SeenAsked(Sightings sightings) {
    this.sightings = sightings;
  }

  void turned(StoredTurn turn) {
    for (Entry entry : turn.entries()) {
      switch (entry.event()) {
        case PageQueued page -> queued(turn, page);
        case PageAcknowledged yes -> turn.after().pages().find(yes.page()).ifPresent(this::came);
        case LanguageChosen language -> chose(turn, language);
        case ContactOffered offered when isRemembered(turn, offered) ->
            sightings.saw(Behaviour.LANGUAGE_REMEMBERED);
        default -> {}
      }
    }
  }

  private void queued(StoredTurn turn, PageQueued page) {
    if (page.need() != null) {
      sightings.saw(Behaviour.SEVERAL_NEEDED);
    }
    if (page.purpose() == Purpose.STEP) {
      instead(turn);
    }
  }

  /// Why somebody was asked in another's place, where somebody was.
  private void instead(StoredTurn turn) {
    if (turn.has(PageDeclined.class)) {
      sightings.saw(Behaviour.SUBSTITUTE_FOR_WHO_CANNOT);
    }
    if (turn.has(PageTimedOut.class) || turn.has(PageUnreached.class)) {
      sightings.saw(Behaviour.SUBSTITUTE_FOR_WHO_IS_SILENT);
    }
    if (turn.has(PageSuppressed.class)) {
      sightings.saw(Behaviour.SUBSTITUTE_FOR_WHO_IS_AWAY);
    }
  }

  private void came(Page page) {
    if (page.asked().need() != null) {
      sightings.saw(Behaviour.ONE_OF_SEVERAL_COMES);
    }
  }

  private void chose(StoredTurn turn, LanguageChosen language) {
    turn.after()
        .contacts()
        .find(language.contact())
        .map(contact -> contact.from())
        .ifPresent(from -> chosen.put(from, language.language()));
  }

  private boolean isRemembered(StoredTurn turn, ContactOffered offered) {
    return offered.from() != null
        && turn.after().contacts().all().size() == 1
        && offered.language() == chosen.get(offered.from());
  }
}
