package org.porchlight.line;

import java.util.List;
import java.util.Optional;
import org.porchlight.family.TelephoneEvent;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageDelivered;
import org.porchlight.incident.PageEvent.PageDisowned;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Undelivery;
import org.porchlight.notification.PhoneBook;

/// Learns from every page how far the telephones of families and their teams can be counted on.
public final class PhoneWatch implements TurnListener {
  private final PhoneBook book;

  public PhoneWatch(PhoneBook book) {
    this.book = book;
  }

  @Override
  public void stored(
      IncidentId incident, IncidentState before, IncidentState after, List<Errand> errands) {}

  @Override
  public void told(IncidentState after, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.event() instanceof PageEvent event) {
        after.pages().find(event.page()).ifPresent(page -> learn(page, event));
      }
    }
  }

  private void learn(Page page, PageEvent event) {
    if (page.to() instanceof Recipient.OnTeam(var family, _)) {
      learned(page, event).ifPresent(news -> book.learn(family, news));
    }
  }

  private static Optional<TelephoneEvent> learned(Page page, PageEvent event) {
    var number = page.asked().number();
    return switch (event) {
      case PageDisowned _ -> Optional.of(new TelephoneEvent.Quarantined(number));
      case PageDelivered _, PageAcknowledged _ -> Optional.of(new TelephoneEvent.Reached(number));
      case PageUndelivered(_, _, var why, _) ->
          why == Undelivery.OPTED_OUT
              ? Optional.of(new TelephoneEvent.OptedOut(number))
              : switch (why.mendedBy(page.to())) {
                case COORDINATOR -> Optional.of(new TelephoneEvent.Missed(number, true));
                case PERSON -> Optional.of(new TelephoneEvent.Missed(number, false));
                case OPERATOR -> Optional.empty();
              };
      case PageEvent.PageQueued _,
          PageEvent.PageChannelAdded _,
          PageEvent.PageSent _,
          PageEvent.PageDeclined _,
          PageEvent.PageComing _,
          PageEvent.PageArrived _,
          PageEvent.ArrivalAsked _,
          PageEvent.PageTimedOut _,
          PageEvent.PageUnreached _,
          PageEvent.PageCancelled _,
          PageEvent.PageSuppressed _,
          PageEvent.ResponderJoined _,
          PageEvent.ResponderLeft _ ->
          Optional.empty();
    };
  }
}
