package org.porchlight.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.porchlight.console.Upkeep;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Priority;
import org.porchlight.line.Scheduler;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.CallSlots;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// Calls the line itself, through the carrier and back, on a schedule.
///
/// A probe has come back once the call that comes in was answered by the line, and the call that
/// went out heard its own words: both halves of the way are open then. Two in a row that do not are
/// told to the operator. Whichever server the carrier asks, what it saw is kept in the store.
public final class CallProbes {
  static final String LOST = "the line's own test call does not come back";

  /// Where an incident's id stands otherwise; before all that are ever made.
  private static final IncidentId NO_INCIDENT = new IncidentId("0".repeat(22) + "PR0B");

  private static final String OUT = "probe/out";
  private static final String PERSON = "probe/person";
  private static final Duration RING = Duration.ofSeconds(25);
  private static final Duration LISTEN = Duration.ofSeconds(1);
  private static final Duration STAY = Duration.ofSeconds(5);

  /// What came in is kept under the stretch of time in which it did.
  private static final long STRETCH_SECONDS = 5;

  private final ProbeSettings settings;
  private final PhoneNumber from;
  private final PhoneNumber to;
  private final Set<PhoneNumber> own;
  private final Way way;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final ProbeTally tally;

  /// What a probe goes through.
  ///
  /// @param perCall from one call of the account to its next
  /// @param words said to whoever is on such a call
  /// @param ids of incidents: an arrival is kept as a call's is, and opens none
  public record Way(
      Carrier carrier,
      CallSlots slots,
      String account,
      Duration perCall,
      Admission admission,
      AgencyId agency,
      Language language,
      String words,
      Supplier<IncidentId> ids) {}

  /// @param from the number probes come from, one of the line's own
  /// @param to the number they go to, one of the line's own
  /// @param own every number they may seem to come from: an account that stands in has its own
  public CallProbes(
      ProbeSettings settings,
      PhoneNumber from,
      PhoneNumber to,
      Set<PhoneNumber> own,
      Way way,
      Operator operator,
      MeterRegistry registry,
      InstantSource clock,
      Scheduler scheduler) {
    this.settings = settings;
    this.from = from;
    this.to = to;
    this.own = Set.copyOf(own);
    this.way = way;
    this.clock = clock;
    this.scheduler = scheduler;
    this.tally =
        new ProbeTally(
            registry, "probe.calls", "Test calls by what became of them", operator, LOST, clock);
  }

  /// Places one, and waits for it as long as the settings say; always succeeds.
  public Future<Void> probe() {
    Instant since = clock.instant();
    LegToken token = new LegToken(NO_INCIDENT, "o" + Long.toString(since.toEpochMilli(), 36));
    return slot(token.leg())
        .compose(_ -> way.carrier().place(new CallOrder(from, to, token, OUT, RING)))
        .compose(answer ->
            answer instanceof CarrierAnswer.Taken
                ? scheduler.rest(settings.patience()).compose(_ -> cameBack(token, since))
                : Future.failedFuture("the carrier did not take it"))
        .otherwise(false)
        .compose(tally::note);
  }

  /// After every page that waits: a test delays nobody.
  private Future<Void> slot(String leg) {
    return way.slots()
        .grant(way.account(), "probe/" + leg, Priority.NOTICE, clock.instant(), way.perCall())
        .compose(wait ->
            wait.isPositive()
                ? scheduler.rest(wait).compose(_ -> slot(leg))
                : Future.succeededFuture());
  }

  private Future<Boolean> cameBack(LegToken token, Instant since) {
    var arrivals = new ArrayList<Future<Optional<IncidentId>>>();
    for (long stretch = stretch(since); stretch <= stretch(clock.instant()); stretch++) {
      arrivals.add(way.admission().ofCall(way.agency(), in(stretch)));
    }
    return way.admission()
        .ofCall(way.agency(), out(token))
        .compose(out ->
            Future.all(arrivals)
                .map(_ ->
                    out.isPresent()
                        && arrivals.stream().anyMatch(arrival -> arrival.result().isPresent())));
  }

  /// False once two in a row did not come back.
  public boolean well() {
    return tally.well();
  }

  /// How the last one of this server went, and about when the next one goes out.
  ///
  /// @param startedAt from when on they go out
  public Upkeep.Probe told(Instant startedAt) {
    return tally.told("probe-call", startedAt, settings.callEvery());
  }

  boolean isOwn(Incoming.Call call) {
    return call.from() instanceof Address.Known(var number)
        && own.contains(number)
        && call.to().equals(to);
  }

  /// A call came in from the line's own number: what it hears. Who stays on it is no test.
  Heard heard() {
    var _ = mark(in(stretch(clock.instant())));
    var words = new Spoken.Say(way.words(), way.language());
    return new Heard(
        new LegToken(NO_INCIDENT, "i"),
        List.of(
            new Spoken.SpokenMenu(List.of(words), 1, STAY, PERSON), new Spoken.Redirect(PERSON)));
  }

  boolean owns(LegToken token) {
    return token.incident().equals(NO_INCIDENT);
  }

  /// Empty for whoever stayed on a call that came in: they want a person.
  Future<Optional<Heard>> answer(Incoming.Asking asking) {
    if (!asking.path().equals(OUT)) {
      return Future.succeededFuture(Optional.empty());
    }
    return mark(out(asking.token()))
        .map(
            Optional.of(
                new Heard(asking.token(), List.of(new Spoken.Pause(LISTEN), new Spoken.Hangup()))));
  }

  private Future<Void> mark(String name) {
    return way.admission()
        .admitCall(way.agency(), name, way.ids().get())
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private static long stretch(Instant at) {
    return at.getEpochSecond() / STRETCH_SECONDS;
  }

  private static String in(long stretch) {
    return "probe-in:" + stretch;
  }

  private static String out(LegToken token) {
    return "probe-out:" + token.leg();
  }
}
