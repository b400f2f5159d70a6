package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// What the world reports back: results, receipts, and deadlines that fell due.
public sealed interface Report extends Command {
  /// An errand has its result.
  record ErrandEnded(Errand errand, ErrandResult result) implements Report {}

  /// A text of a page or message arrived.
  record TextArrived(Errand.About about) implements Report {}

  /// A text of a page or message will not arrive.
  ///
  /// @param code the carrier's own number for why; null when it gave none
  record TextMissed(Errand.About about, Undelivery why, @Nullable String code) implements Report {
    public TextMissed(Errand.About about, Undelivery why) {
      this(about, why, null);
    }
  }

  /// A page's call rings no more and nobody pressed the digit.
  record CallUnanswered(PageId page, Undelivery why) implements Report {}

  /// The shift of whoever leads is over, and nobody took it from them.
  record ShiftOver(StaffId staff) implements Report {}

  /// A stored deadline fell due; stale ones change nothing.
  record DeadlineDue(Deadline deadline) implements Report {}
}
