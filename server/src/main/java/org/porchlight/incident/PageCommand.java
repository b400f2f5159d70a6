package org.porchlight.incident;

import java.time.Duration;
import org.porchlight.oncall.StaffId;

/// What paged people do, and asking for more of them.
public sealed interface PageCommand extends Command {
  /// `1`, the spoken digit, or a tap: "I have it" (P3).
  ///
  /// @param carrierId the call they answered on; empty when not by voice
  record AcknowledgePage(PageId page, String carrierId) implements PageCommand {}

  record DeclinePage(PageId page) implements PageCommand {}

  /// "Wrong number": whoever reads this phone is nobody we meant to ask.
  record DisownPage(PageId page) implements PageCommand {}

  record ReportComing(PageId page, Duration eta) implements PageCommand {}

  record ReportArrived(PageId page) implements PageCommand {}

  /// A paged person's phone joins the call later, such as by calling in.
  record JoinCall(PageId page, String carrierId) implements PageCommand {}

  record LeaveCall(PageId page) implements PageCommand {}

  /// Their talk with another family is over: whoever waits for them has them rung at once.
  record RingFreed(StaffId staff) implements PageCommand {}

  record PageSomeone(Recipient recipient) implements PageCommand {}
}
