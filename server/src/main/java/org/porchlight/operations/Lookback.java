package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.console.Lately;
import org.porchlight.console.Lately.Late;
import org.porchlight.console.Lately.Missed;
import org.porchlight.console.Lately.Reach;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.IncidentLog.Begun;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.LogFolds;
import org.porchlight.storage.LogFolds.Folded;

/// Looks through the logs of the last days for what tells how well the line itself does.
///
/// A log that did not grow since the last look is not read again. Lives on one event loop.
public final class Lookback {
  /// So far back it looks.
  public static final Duration SPAN = Duration.ofDays(7);

  /// At most so many logs; on a line with more crises a week, the oldest are left out.
  static final int LOGS_MAX = 500;

  /// Those, and as many that are open for longer.
  private static final int LOGS_KEPT_MAX = 2 * LOGS_MAX;

  private final AgencyId agency;
  private final IncidentLog incidents;
  private final InstantSource clock;
  private final Supplier<Future<List<Missed>>> beside;
  private final LogFolds<LogSigns.Told> signs;

  /// @param staffs whether it is a number of somebody on the staff
  /// @param beside what else did not arrive, of no incident
  public Lookback(
      AgencyId agency,
      IncidentLog incidents,
      Predicate<PhoneNumber> staffs,
      Supplier<Future<List<Missed>>> beside,
      InstantSource clock) {
    this.agency = agency;
    this.incidents = incidents;
    this.signs =
        new LogFolds<>(
            agency,
            incidents,
            LOGS_KEPT_MAX,
            (_, entries) -> Future.succeededFuture(LogSigns.of(entries, staffs)));
    this.beside = beside;
    this.clock = clock;
  }

  /// Fails with [org.porchlight.storage.StorageException] when the store does not answer.
  public Future<Lately> read() {
    Instant since = clock.instant().minus(SPAN);
    return Future.all(
            incidents.begun(agency, since, clock.instant().plusMillis(1)), incidents.open(agency))
        .compose(both -> {
          List<Begun> begun = both.resultAt(0);
          List<Listed> open = both.resultAt(1);
          boolean whole = begun.size() <= LOGS_MAX;
          var looked = new LinkedHashMap<IncidentId, Begun>();
          (whole ? begun : begun.subList(begun.size() - LOGS_MAX, begun.size()))
              .forEach(one -> looked.put(one.incident(), one));
          open.forEach(one -> looked.put(one.incident(), new Begun(one.incident(), one.version())));
          return beside
              .get()
              .compose(others ->
                  signs.of(looked.values()).map(all -> lately(since, whole, all, others)));
        });
  }

  private Lately lately(
      Instant since, boolean whole, Folded<LogSigns.Told> all, List<Missed> others) {
    Instant now = clock.instant();
    var told = all.folds();
    var overdue =
        told.stream()
            .flatMap(one -> one.waiting().entrySet().stream())
            .map(one ->
                new Late(
                    one.getKey().kind(), 1, Duration.between(one.getValue(), now), one.getValue()))
            .filter(one -> one.worst().compareTo(LogSigns.LATE_FROM) >= 0)
            .toList();
    var reach = new HashMap<StaffId, Reach>();
    told.forEach(one -> one.reach().forEach((who, sign) -> reach.merge(who, sign, Reach::and)));
    return new Lately(
        since,
        whole,
        all.broken(),
        late(overdue),
        late(of(told, LogSigns.Told::late, Late::lastAt, since, now)),
        missed(
            Stream.concat(
                    of(told, LogSigns.Told::missed, Missed::lastAt, since, now).stream(),
                    within(others, Missed::lastAt, since, now))
                .toList()),
        reach,
        told.stream()
            .map(LogSigns.Told::drillAt)
            .flatMap(one -> Optional.ofNullable(one).stream())
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /// Of the time looked back on; what another server's clock has ahead is looked at soon.
  private static <T> List<T> of(
      List<LogSigns.Told> told,
      Function<LogSigns.Told, List<T>> signs,
      Function<T, Instant> at,
      Instant since,
      Instant now) {
    return within(told.stream().flatMap(one -> signs.apply(one).stream()).toList(), at, since, now)
        .toList();
  }

  private static <T> Stream<T> within(
      List<T> all, Function<T, Instant> at, Instant since, Instant now) {
    return all.stream()
        .filter(one -> !at.apply(one).isBefore(since) && !at.apply(one).isAfter(now));
  }

  private static List<Late> late(List<Late> all) {
    return together(all, Late::kind, Late::and, Comparator.comparing(Late::lastAt).reversed());
  }

  private static List<Missed> missed(List<Missed> all) {
    return together(
        all,
        one -> List.of(one.about(), one.why(), one.told()),
        Missed::and,
        Comparator.comparing(Missed::told)
            .reversed()
            .thenComparing(Comparator.comparing(Missed::lastAt).reversed()));
  }

  private static <T, K> List<T> together(
      List<T> all, Function<T, K> alike, BinaryOperator<T> and, Comparator<T> order) {
    var found = new LinkedHashMap<K, T>();
    all.forEach(one -> found.merge(alike.apply(one), one, and));
    return found.values().stream().sorted(order).toList();
  }
}
