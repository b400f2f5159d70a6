package org.porchlight;

import io.vertx.core.Future;
import java.time.LocalDate;
import org.porchlight.console.GlassNotice;
import org.porchlight.coordination.care.DateReminders;
import org.porchlight.duty.DutyRoom;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.NewsAbout;
import org.porchlight.oncall.duty.Say;

/// News for staff that belong to no shift and to no crisis, carried by the room that keeps somebody
/// on call: in its journal before it leaves, tried until the carrier answered, and no name in it.
record StaffNews(DutyRoom duty) implements GlassNotice, DateReminders {
  @Override
  public Future<Void> tell(StaffId to, StaffId breaker, String glass) {
    return duty.tell(to, Say.GLASS_BROKEN, new NewsAbout(breaker, glass));
  }

  @Override
  public Future<Void> remind(StaffId to, LocalDate today) {
    return duty.tell(to, Say.DATE_DUE, new NewsAbout(null, today.toString()));
  }
}
