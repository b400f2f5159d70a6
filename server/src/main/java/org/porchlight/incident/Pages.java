package org.porchlight.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.porchlight.incident.Page.Answer;
import org.porchlight.incident.Page.Delivery;
import org.porchlight.incident.PageEvent.*;
import org.porchlight.plan.PhoneNumber;

/// Every page of one incident.
///
/// @param all in order; suppressed ones took no page and are not here
/// @param count how many page numbers were used, suppressed ones included
/// @param joined pages whose phones are connected with the call now
public record Pages(List<Page> all, int count, List<PageId> joined) {
  static final Pages NONE = new Pages(List.of(), 0, List.of());

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

  /// Phones connected with the call now.
  public List<Page> onLine() {
    return all.stream().filter(page -> joined.contains(page.id())).toList();
  }

  Pages evolve(PageEvent event, Instant at, Channel on, int run) {
    return switch (event) {
      case PageQueued asked ->
          new Pages(Lists.with(all, Page.queued(asked, at, run)), asked.page().number(), joined);
      case PageSuppressed suppressed -> new Pages(all, suppressed.page().number(), joined);
      case PageChannelAdded added ->
          change(event, page -> page.with(added.medium(), Delivery.QUEUED));
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
          change(
              event,
              page -> {
                Page told = page.with(missed.medium(), Delivery.MISSED);
                return missed.medium() == Medium.VOICE ? told.withCall("") : told;
              });
      case PageAcknowledged _ -> change(event, page -> page.with(Answer.ACKNOWLEDGED, on));
      case PageComing _ -> change(event, page -> page.with(Answer.COMING, on));
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

  private Pages change(PageEvent event, UnaryOperator<Page> change) {
    return new Pages(
        Lists.change(all, page -> page.id().equals(event.page()), change), count, joined);
  }

  private Pages withJoined(PageId page) {
    return joined.contains(page) ? this : new Pages(all, count, Lists.with(joined, page));
  }

  private Pages withoutJoined(PageId page) {
    return new Pages(all, count, joined.stream().filter(one -> !one.equals(page)).toList());
  }
}
