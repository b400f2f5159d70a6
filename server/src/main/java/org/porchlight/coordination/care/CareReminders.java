package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.porchlight.care.CareCommand.Remind;
import org.porchlight.care.CareDate;
import org.porchlight.care.FamilyStanding;
import org.porchlight.care.Reminding;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.NaturalKey;

/// Reminds whoever has a family of its dates; a supervisor where nobody has it.
///
/// The reminder is told first and noted then: a fall in between has it told once all the same.
final class CareReminders {
  private final CareBook book;
  private final CareRoom.Around around;
  private final DateReminders reminders;

  CareReminders(CareBook book, CareRoom.Around around, DateReminders reminders) {
    this.book = book;
    this.around = around;
    this.reminders = reminders;
  }

  Future<Void> remind(FamilyStanding standing) {
    var family = standing.family();
    var to = who(standing);
    if (to.isEmpty()) {
      return Future.succeededFuture();
    }
    var today = book.today(family.timezone());
    var policy = around.policies().of(family.enrollment().jurisdiction());
    List<CareDate> dates = new Reminding(standing.care(), policy, today).of(standing.dates());
    return dates.isEmpty() ? Future.succeededFuture() : remind(standing, dates, to.get(), today);
  }

  /// One text a day says that something is due, however much is: it names no family.
  private Future<Void> remind(
      FamilyStanding standing, List<CareDate> dates, StaffId to, LocalDate today) {
    int before = standing.care().reminded().size();
    var key = new NaturalKey("reminded:" + today + ":" + before);
    return reminders
        .remind(to, today)
        .compose(_ ->
            book.turn(standing.family().id(), new Remind(dates, to), Author.LINE, key).mapEmpty());
  }

  private Optional<StaffId> who(FamilyStanding standing) {
    return Optional.ofNullable(standing.coordinator())
        .or(() ->
            around.staff().stream()
                .filter(member -> member.duty() == Duty.SUPERVISOR)
                .map(StaffMember::id)
                .findFirst());
  }
}
