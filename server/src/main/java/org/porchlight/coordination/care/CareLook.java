package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.porchlight.care.CareCommand.TellLate;
import org.porchlight.care.CareDate;
import org.porchlight.care.FamilyStanding;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.NaturalKey;

/// Asks the calendar of every family, several times a day, what went by and what is due.
///
/// Each late date becomes a task once, on whichever server and however often it looks.
final class CareLook {
  private static final Duration EVERY = Duration.ofHours(6);

  private final CareBook book;
  private final Caseloads caseloads;
  private final CareReminders reminders;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  CareLook(CareBook book, Caseloads caseloads, CareReminders reminders, InstantSource clock) {
    this.book = book;
    this.caseloads = caseloads;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// @param more what else is looked for when it is time to
  Future<Void> ifDue(Supplier<Future<Void>> more) {
    var now = clock.instant();
    if (now.isBefore(next)) {
      return Future.succeededFuture();
    }
    next = now.plus(EVERY);
    return more.get()
        .compose(_ -> caseloads.all())
        .compose(this::tell)
        .onFailure(_ -> next = Instant.MIN);
  }

  private Future<Void> tell(List<FamilyStanding> standings) {
    return InTurn.each(
        standings,
        standing ->
            InTurn.each(
                    standing.dates().stream().filter(CareDate::late).toList(),
                    date -> tell(standing, date))
                .compose(_ -> reminders.remind(standing)));
  }

  private Future<Void> tell(FamilyStanding standing, CareDate date) {
    var kind = date.kind().name().toLowerCase(Locale.ROOT);
    var key = new NaturalKey("late:" + kind + ":" + date.about() + ":" + date.due());
    return book.turn(standing.family().id(), new TellLate(List.of(date)), Author.LINE, key)
        .mapEmpty();
  }
}
