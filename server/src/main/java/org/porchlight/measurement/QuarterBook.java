package org.porchlight.measurement;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.porchlight.review.measures.Goals;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;

/// What was told of every quarter outside the house.
///
/// A quarter is reckoned when it is first asked for, whole, and kept: a record that is corrected
/// afterwards, a family that is erased or a later way of counting changes nothing of it, so that
/// nobody learns from the difference of two answers. Futures fail with the store, and with
/// [TooManyIncidents].
public final class QuarterBook {
  private static final NaturalKey ONCE = new NaturalKey("reckoned");

  private final AgencyId agency;
  private final Journal<QuarterEvent> journal;
  private final PeriodReader periods;
  private final ZoneId zone;

  /// @param zone the agency's, in which a quarter begins and ends
  public QuarterBook(AgencyId agency, Journals journals, PeriodReader periods, ZoneId zone) {
    this.agency = agency;
    this.journal = journals.of(QuarterEvent.KIND);
    this.periods = periods;
    this.zone = zone;
  }

  /// What times are held against here now; of a quarter, what it was held against stands in it.
  public Goals goals() {
    return periods.goals();
  }

  /// A quarter as it leaves the house.
  ///
  /// @param quarter one that is ripe by now
  public Future<QuarterTold> told(Quarter quarter) {
    var today = periods.now().atZone(zone).toLocalDate();
    if (!quarter.isRipe(today)) {
      throw new IllegalArgumentException(
          "quarter: " + quarter + " on " + today + " (expected: from " + quarter.ripeOn() + " on)");
    }
    var id = JournalId.ofAgency(quarter.toString());
    return Rounds.until("quarter", () -> round(quarter, id));
  }

  /// Of two who reckon it at once, the second reads what the first has told.
  private Future<Optional<QuarterTold>> round(Quarter quarter, JournalId id) {
    return journal
        .read(agency, id, 0)
        .compose(told ->
            told.isEmpty()
                ? reckoned(quarter)
                    .compose(events -> journal.append(agency, id, 0, ONCE, periods.now(), events))
                    .map(_ -> Optional.empty())
                : Future.succeededFuture(Optional.of(QuarterTold.of(told))));
  }

  private Future<List<QuarterEvent>> reckoned(Quarter quarter) {
    return periods
        .read(quarter.period(zone))
        .compose(read ->
            periods.reckon(ground -> QuarterTold.reckoned(ground, read.broken()), read.ground()));
  }
}
