package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.porchlight.incident.Page.Answer;
import org.porchlight.incident.Page.Arrival;
import org.porchlight.incident.Page.Delivery;
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
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PhoneNumber;

/// Every page of one incident.
///
/// @param all in order; suppressed ones took no page and are not here
/// @param count how many page numbers were used, suppressed ones included
/// @param joined pages whose phones are connected with the call now
/// @param leftAlone whether everybody who had joined is gone again
public record Pages(List<Page> all, int count, List<PageId> joined, boolean leftAlone) {
  /// From when somebody meant to be there to when they are asked.
  static final Duration ARRIVAL_GRACE = Duration.ofMinutes(5);

  static final Pages NONE = new Pages(List.of(), 0, List.of(), false);

  public Pages {
    all = List.copyOf(all);
    joined = List.copyOf(joined);
  }

  /// Whether this page's phone is connected with the call now.
  public boolean joined(PageId page) {
    return joined.contains(page);
  }

  public PageId nextId() {
    return new PageId(count + 1);
  }

  public Optional<Page> find(PageId id) {
    return all.stream().filter(page -> page.id().equals(id)).findFirst();
  }

  public List<Page> open() {
    return all.stream().filter(Page::open).toList();
  }

  public List<Page> of(Purpose purpose) {
    return all.stream().filter(page -> page.purpose() == purpose).toList();
  }

  /// The newest page to this phone that is open, else the newest that was taken.
  public Optional<Page> newestTo(PhoneNumber phone) {
    var mine = all.reversed().stream().filter(page -> page.asked().number().equals(phone)).toList();
    return mine.stream()
        .filter(Page::open)
        .findFirst()
        .or(() -> mine.stream().filter(Page::taken).findFirst())
        .or(() -> mine.stream().findFirst());
  }

  /// The newest page that this staff member took.
  public Optional<Page> newestTaken(StaffId staff) {
    return all.reversed().stream().filter(page -> page.taken() && page.isTo(staff)).findFirst();
  }

  /// True while a staff member's phone is connected with the call.
  public boolean staffOnLine() {
    return onLine().stream().anyMatch(page -> page.to() instanceof Recipient.OnDuty);
  }

  /// Phones connected with the call now.
  public List<Page> onLine() {
    return all.stream().filter(page -> joined.contains(page.id())).toList();
  }

  /// Supports who said yes, and are in the conversation or being rung for it.
  public List<Page> waiting() {
    return all.stream()
        .filter(page -> page.to() instanceof Recipient.OnTeam)
        .filter(Page::taken)
        .filter(page -> joined(page.id()) || page.rungForYes())
        .toList();
  }

  Pages evolve(PageEvent event, Instant at, Channel on, int run) {
    return switch (event) {
      case PageQueued asked ->
          new Pages(
              Lists.with(all, Page.queued(asked, at, run)),
              asked.page().number(),
              joined,
              leftAlone);
      case PageDisowned _ -> this;
      case PageSuppressed suppressed ->
          new Pages(all, suppressed.page().number(), joined, leftAlone);
      case PageChannelAdded added ->
          change(event, page -> page.again(added.medium(), added.nextAt(), at));
      case PageSent sent ->
          change(
              event,
              page -> {
                Page told = page.with(sent.medium(), Delivery.SENT);
                return sent.medium() == Medium.VOICE ? told.withCall(sent.carrierId()) : told;
              });
      case PageDelivered delivered ->
          change(event, page -> page.with(delivered.medium(), Delivery.DELIVERED));
      case PageUndelivered missed ->
          change(event, page -> page.missed(missed.medium(), missed.why(), at));
      case PageAcknowledged _ -> change(event, page -> page.with(Answer.ACKNOWLEDGED, on));
      case PageComing(_, var eta) -> change(event, page -> page.coming(on, arrival(at, eta)));
      case ArrivalAsked(_, var againAt) -> change(event, page -> page.arrivalAsked(againAt));
      case PageArrived _ -> change(event, page -> page.with(Answer.ARRIVED, on));
      case PageDeclined _ -> change(event, page -> page.with(Answer.DECLINED, on));
      case PageTimedOut _ -> change(event, page -> page.with(Answer.TIMED_OUT, on));
      case PageUnreached _ -> change(event, page -> page.with(Answer.UNREACHED, on));
      case PageCancelled _ -> change(event, page -> page.with(Answer.CANCELLED, on));
      case ResponderJoined here ->
          change(event, page -> page.withCall(here.carrierId())).withJoined(here.page());
      case ResponderLeft gone ->
          change(event, page -> page.withCall("")).withoutJoined(gone.page());
    };
  }

  private static Arrival arrival(Instant at, Duration eta) {
    Instant there = at.plus(eta);
    return new Arrival(there, there.plus(ARRIVAL_GRACE), false);
  }

  private Pages change(PageEvent event, UnaryOperator<Page> change) {
    return new Pages(
        Lists.change(all, page -> page.id().equals(event.page()), change),
        count,
        joined,
        leftAlone);
  }

  private Pages withJoined(PageId page) {
    return new Pages(all, count, joined(page) ? joined : Lists.with(joined, page), false);
  }

  private Pages withoutJoined(PageId page) {
    var others = joined.stream().filter(one -> !one.equals(page)).toList();
    return new Pages(all, count, others, others.isEmpty());
  }
}
