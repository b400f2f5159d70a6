package org.porchlight.measurement;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.coordination.Apart;
import org.porchlight.duty.RosterBook;
import org.porchlight.oncall.Span;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanRef;
import org.porchlight.review.measures.CareFacts;
import org.porchlight.review.measures.CoverFacts;
import org.porchlight.review.measures.CoverFold;
import org.porchlight.review.measures.Goals;
import org.porchlight.review.measures.Ground;
import org.porchlight.review.measures.IncidentFacts;
import org.porchlight.review.measures.Period;
import org.porchlight.review.measures.PlanStanding;
import org.porchlight.review.measures.StepFact;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.InParts;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.LogFolds;
import org.porchlight.storage.LogFolds.Folded;
import org.porchlight.storage.Store;

/// Brings together everything that one period is measured by.
///
/// Runs on one event loop; what takes long is done apart from it. Futures fail with
/// [org.porchlight.storage.StorageException] when the store does not answer, which may be tried
/// again, and with [TooManyIncidents] for a period that is too long.
public final class PeriodReader {
  /// So many incidents' facts are held at once: what the logs of a big agency's year come to, at
  /// about two kilobytes each, of which a line that has fewer holds fewer.
  public static final int INCIDENTS_MAX = 100_000;

  private final AgencyId agency;
  private final Store store;
  private final PlanStandings standings;
  private final CareReader care;
  private final RosterBook roster;
  private final InstantSource clock;
  private final Apart apart;
  private final Goals goals;
  private final LogFolds<IncidentFacts> facts;

  /// What a period is measured by, and how much could not be read.
  ///
  /// @param broken incidents whose log is broken; they are in no measure
  public record Read(Ground ground, int broken) {}

  public PeriodReader(
      AgencyId agency,
      Store store,
      PlanStandings standings,
      CareReader care,
      RosterBook roster,
      InstantSource clock,
      Apart apart,
      Goals goals) {
    this.agency = agency;
    this.store = store;
    this.standings = standings;
    this.care = care;
    this.roster = roster;
    this.clock = clock;
    this.apart = apart;
    this.goals = goals;
    this.facts =
        new LogFolds<>(
            agency,
            store.incidents(),
            INCIDENTS_MAX,
            (incident, entries) -> apart.run(() -> IncidentFacts.of(incident, entries)));
  }

  /// What times are held against here.
  public Goals goals() {
    return goals;
  }

  /// When this period would be looked at.
  public Instant now() {
    return clock.instant();
  }

  /// Does work on a ground off the event loop.
  public <T> Future<T> reckon(Function<Ground, T> work, Ground ground) {
    return apart.run(() -> work.apply(ground));
  }

  public Future<Read> read(Period period) {
    Instant now = clock.instant();
    return incidents(period)
        .compose(folded ->
            families()
                .compose(families ->
                    Future.all(
                            plans(folded.folds()),
                            standings.of(families.values()),
                            cover(period, now),
                            care.facts(families.values(), roster.get()))
                        .map(all ->
                            new Read(
                                new Ground(
                                    period,
                                    now,
                                    goals,
                                    folded.folds(),
                                    families,
                                    all.<Map<PlanRef, CrisisPlan>>resultAt(0),
                                    all.<Map<FamilyId, PlanStanding>>resultAt(1),
                                    all.<CoverFacts>resultAt(2),
                                    all.<CareFacts>resultAt(3)),
                                folded.broken()))));
  }

  /// Those of the period and of the days before it, and then on only those of the days after that
  /// tell what came again: a quarter of long ago costs what one of now does.
  private Future<Folded<IncidentFacts>> incidents(Period period) {
    return begun(new Span(period.start().minus(Ground.LOOKED_BACK), period.end()), 0)
        .compose(first ->
            InTurn.answers(
                    Ground.lookedAhead(period, first.folds()),
                    span -> begun(span, first.folds().size()))
                .map(since -> all(first, since)));
  }

  private static Folded<IncidentFacts> all(
      Folded<IncidentFacts> first, List<Folded<IncidentFacts>> since) {
    var parts = Stream.concat(Stream.of(first), since.stream()).toList();
    return new Folded<>(
        parts.stream().flatMap(part -> part.folds().stream()).toList(),
        parts.stream().mapToInt(Folded::broken).sum());
  }

  /// @param held so many are there already
  private Future<Folded<IncidentFacts>> begun(Span span, int held) {
    return store
        .incidents()
        .begun(agency, span.start(), span.end())
        .compose(found ->
            held + found.size() > INCIDENTS_MAX
                ? Future.failedFuture(new TooManyIncidents(held + found.size(), INCIDENTS_MAX))
                : facts.of(found));
  }

  private Future<Map<FamilyId, FamilyRecord>> families() {
    return store
        .directory()
        .families(agency)
        .compose(ids -> InParts.answers(ids, id -> store.directory().family(agency, id)))
        .map(found ->
            found.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(FamilyRecord::id, Function.identity())));
  }

  private Future<Map<PlanRef, CrisisPlan>> plans(List<IncidentFacts> facts) {
    var refs =
        facts.stream().flatMap(one -> one.steps().stream()).map(StepFact::plan).distinct().toList();
    return InParts.answers(refs, ref -> store.plans().version(agency, ref))
        .map(found ->
            found.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(CrisisPlan::ref, Function.identity())));
  }

  private Future<CoverFacts> cover(Period period, Instant now) {
    return roster
        .history()
        .compose(told -> {
          var counts = roster.get();
          return apart.run(() -> {
            var fold = new CoverFold();
            told.forEach(one -> fold.add(one.event(), one.at()));
            return Objects.requireNonNull(fold.over(counts, period, now));
          });
        });
  }
}
