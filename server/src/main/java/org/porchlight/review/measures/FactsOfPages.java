package org.porchlight.review.measures;

import java.util.List;
import org.porchlight.incident.PageEvent;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageArrived;
import org.porchlight.incident.PageEvent.PageDelivered;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageSent;
import org.porchlight.incident.PageEvent.PageUndelivered;

/// The pages of one log.
final class FactsOfPages {
  private final Happenings log;

  FactsOfPages(Happenings log) {
    this.log = log;
  }

  List<PageFact> all() {
    return log.all(PageQueued.class).stream().map(one -> fact(one.event())).toList();
  }

  private PageFact fact(PageQueued page) {
    boolean arrived =
        log.any(PageDelivered.class, one -> isOf(page, one))
            || log.any(PageAcknowledged.class, one -> isOf(page, one));
    return new PageFact(
        page.to(),
        log.first(PageSent.class, one -> isOf(page, one)).orElse(null),
        page.answerBy(),
        log.first(PageAcknowledged.class, one -> isOf(page, one)).orElse(null),
        log.first(PageArrived.class, one -> isOf(page, one)).orElse(null),
        !arrived && log.any(PageUndelivered.class, one -> isOf(page, one)));
  }

  private static boolean isOf(PageQueued page, PageEvent event) {
    return page.page().equals(event.page());
  }
}
