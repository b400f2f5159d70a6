package org.porchlight.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.porchlight.family.Barrier;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent;
import org.porchlight.incident.ContactEvent;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.incident.DrillEvent;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.EndingEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.ArrivalAsked;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageCancelled;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageComing;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageDelivered;
import org.porchlight.incident.PageEvent.PageDisowned;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageSent;
import org.porchlight.incident.PageEvent.PageSuppressed;
import org.porchlight.incident.PageEvent.PageTimedOut;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageEvent.ResponderJoined;
import org.porchlight.incident.PageEvent.ResponderLeft;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.ReviewEvent;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.Texts;
import org.porchlight.incident.WalkEvent;
import org.porchlight.incident.Words;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ReachRule.Way;

/// Notes from the logs who was asked for which of several needs, or in another's place, and which
/// language a telephone chose before.
final class SeenAsked {
  private final Sightings sightings;
  private final ReachPromises reach;
  private final Map<PhoneNumber, Language> chosen = new HashMap<>();

  SeenAsked(Sightings sightings, ReachPromises reach) {
    this.sightings = sightings;
    this.reach = reach;
  }

  void turned(StoredTurn turn) {
    for (Entry entry : turn.entries()) {
      if (entry.by() instanceof Actor.Line && asks(entry.event())) {
        sightings.saw(Behaviour.RUNG_ONCE_THEIR_TALK_IS_OVER);
      }
      switch (entry.event()) {
        case PageQueued page -> queued(turn, page, entry.at());
        case PageChannelAdded added ->
            turn.after().pages().find(added.page()).ifPresent(this::again);
        case PageAcknowledged yes -> turn.after().pages().find(yes.page()).ifPresent(this::came);
        case LanguageChosen language -> chose(turn, language);
        case ContactOffered offered when isRemembered(turn, offered) ->
            sightings.saw(Behaviour.LANGUAGE_REMEMBERED);
        case MessageQueued told when told.words().equals(Words.wording(Texts.SHIFT_OVER)) ->
            sightings.saw(Behaviour.LEADS_BEYOND_THEIR_SHIFT);
        case PageSent _,
            PageDelivered _,
            PageUndelivered _,
            PageDeclined _,
            PageDisowned _,
            PageComing _,
            PageArrived _,
            ArrivalAsked _,
            PageTimedOut _,
            PageUnreached _,
            PageCancelled _,
            PageSuppressed _,
            ResponderJoined _,
            ResponderLeft _,
            CallEvent _,
            ContactEvent _,
            DrillEvent _,
            DutyEvent _,
            EndingEvent _,
            MessageEvent _,
            ReviewEvent _,
            SubjectEvent _,
            WalkEvent _ -> {}
      }
    }
  }

  /// Of its own accord, the line asks for staff who have become free alone.
  private static boolean asks(IncidentEvent event) {
    return event instanceof PageQueued || event instanceof PageChannelAdded;
  }

  private void queued(StoredTurn turn, PageQueued page, Instant at) {
    wished(turn, page, at);
    if (page.need() != null) {
      sightings.saw(Behaviour.SEVERAL_NEEDED);
    }
    if (page.purpose() == Purpose.STEP) {
      instead(turn);
    }
  }

  private void wished(StoredTurn turn, PageQueued page, Instant at) {
    if (page.purpose() == Purpose.FOLLOW_UP) {
      boolean past =
          turn.onCall().ladder().stream()
              .takeWhile(one -> !page.to().equals(new Recipient.OnDuty(one.id(), one.duty())))
              .anyMatch(one -> !one.takesNotices(at));
      if (past) {
        sightings.saw(Behaviour.REMINDED_PAST_WHO_SLEEPS);
      }
      return;
    }
    if (!reach.takesNotices(page.to(), at)) {
      sightings.saw(Behaviour.PAGED_IN_THEIR_QUIET_HOURS);
    }
    if (page.media().contains(Medium.TEXT) && reach.isUnverified(page.to(), at)) {
      sightings.saw(Behaviour.TEXTED_THOUGH_UNVERIFIED);
    }
    reach
        .own(page.to())
        .filter(rule -> !rule.tries().getFirst().ways().contains(Way.TEXT))
        .map(rule -> rule.tries().stream().anyMatch(one -> one.ways().contains(Way.TEXT)))
        .ifPresent(texts ->
            sightings.saw(texts ? Behaviour.CALL_WISHED_BEFORE_A_TEXT : Behaviour.NO_TEXTS_WISHED));
  }

  private void again(Page page) {
    if (page.open() && reach.own(page.to()).isPresent()) {
      sightings.saw(Behaviour.TRIED_AGAIN_AS_THEY_WISH);
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
    turn.events(PageSuppressed.class)
        .forEach(away ->
            sightings.saw(
                away.why() == Barrier.DO_NOT_CONTACT
                    ? Behaviour.SUBSTITUTE_FOR_WHO_HAS_LEFT
                    : Behaviour.SUBSTITUTE_FOR_WHO_IS_AWAY));
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
