package org.porchlight.duty;

import io.vertx.core.Future;
import java.time.InstantSource;
import org.porchlight.line.Scheduler;
import org.porchlight.line.SideDesk;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.NewsAbout;
import org.porchlight.oncall.duty.RosterCommand.TellFault;
import org.porchlight.oncall.duty.RosterCommand.TellNews;
import org.porchlight.oncall.duty.Say;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// The room in one piece: its book, its pump, and the desk that the line asks.
public final class DutyRoom {
  private final RosterBook book;
  private final DutyPump pump;
  private final SideDesk desk;

  public DutyRoom(
      DutySettings settings,
      RosterBook book,
      Store store,
      Carrier carrier,
      Wording wording,
      InstantSource clock,
      Scheduler scheduler) {
    this.book = book;
    var words = new DutyWords(wording, book);
    var courier = new Courier(settings, book, carrier, store.calls(), words, clock);
    this.pump = new DutyPump(book, courier, clock, scheduler);
    this.desk = new DutyDesk(settings.agency(), book, store.admission(), words, pump::wake);
  }

  public RosterBook book() {
    return book;
  }

  public DutyPump pump() {
    return pump;
  }

  public SideDesk desk() {
    return desk;
  }

  /// Tells a member of staff news, once; completes when it is sure to be told, and fails with the
  /// store.
  public Future<Void> tell(StaffId to, Say what, NewsAbout about) {
    var key = new NaturalKey("news:" + what + ":" + to + ":" + about.key());
    return book.tell(new TellNews(to, what, about), key).onSuccess(_ -> pump.wake()).mapEmpty();
  }

  /// Tells a manager that something could not be taken, and that the last good one counts; once a
  /// day.
  ///
  /// @param where a word such as `roster`
  public void tellFault(String where) {
    var key = new NaturalKey("fault:" + where + ":" + book.now().toEpochMilli());
    book.tell(new TellFault(where), key).onSuccess(_ -> pump.wake());
  }
}
