package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Lately;
import org.porchlight.console.Lately.Late;
import org.porchlight.console.Lately.Missed;
import org.porchlight.console.Lately.Reach;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.InParts;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.IncidentLog.Listed;

/// Looks through the logs of the last days for what tells how well the line itself does.
///
/// A log that did not grow since the last look is not read again. Lives on one event loop.
public final class Lookback {
  /// So far back it looks.
  public static final Duration SPAN = Duration.ofDays(7);

  /// At most so many logs; on a line with more crises a week, the oldest are left out.
  static final int LOGS_MAX = 500;

  private final AgencyId agency;
  private final IncidentLog incidents;
  private final Predicate<PhoneNumber> staffs;
  private final InstantSource clock;
  private final Supplier<Future<List<Missed>>> beside;
  private Map<IncidentId, Read> known = Map.of();

  /// @param told null for a log that is not as it was written
  private record Read(long version, LogSigns.@Nullable Told told) {}

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
    this.staffs = staffs;
    this.beside = beside;
    this.clock = clock;
  }

  /// Fails with [org.porchlight.storage.StorageException] when the store does not answer.
  public Future<Lately> read() {
    Instant since = clock.instant().minus(SPAN);
    return Future.all(
            incidents.begun(agency, since, clock.instant().plusMillis(1)), incidents.open(agency))
        .compose(both -> {
          List<IncidentId> begun = both.resultAt(0);
          List<Listed> open = both.resultAt(1);
          boolean whole = begun.size() <= LOGS_MAX;
          var looked = new LinkedHashSet<IncidentId>();
          looked.addAll(whole ? begun : begun.subList(begun.size() - LOGS_MAX, begun.size()));
          open.forEach(one -> looked.add(one.incident()));
          return beside
              .get()
              .compose(others ->
                  signs(List.copyOf(looked)).map(all -> lately(since, whole, all, others)));
        });
  }

  private Future<Collection<Read>> signs(List<IncidentId> looked) {
    var before = known;
    var now = new HashMap<IncidentId, Read>();
    return InParts.answers(
            looked, one -> read(one, before.get(one)).onSuccess(read -> now.put(one, read)))
        .map(_ -> {
          known = now;
          return now.values();
        });
  }

  private Future<Read> read(IncidentId incident, @Nullable Read before) {
    Future<Read> read =
        before == null || before.told() == null
            ? whole(incident)
            : incidents
                .read(agency, incident, before.version())
                .compose(fresh ->
                    fresh.entries().isEmpty() ? Future.succeededFuture(before) : whole(incident));
    return read.recover(failure ->
        failure instanceof BrokenLogException
            ? Future.succeededFuture(new Read(0, null))
            : Future.failedFuture(failure));
  }

  private Future<Read> whole(IncidentId incident) {
    return incidents
        .read(agency, incident, 0)
        .map(log -> new Read(log.entries().size(), LogSigns.of(log.entries(), staffs)));
  }

  private Lately lately(Instant since, boolean whole, Collection<Read> all, List<Missed> others) {
    Instant now = clock.instant();
    var signs = all.stream().map(Read::told).flatMap(one -> Optional.ofNullable(one).stream());
    var told = signs.toList();
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
        (int) all.stream().filter(one -> one.told() == null).count(),
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
