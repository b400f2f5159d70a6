package org.porchlight.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.porchlight.console.Upkeep;
import org.porchlight.incident.IncidentId;
import org.porchlight.line.Scheduler;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Notices;

/// Texts the line itself, through the carrier and back, on a schedule.
///
/// Whichever server the carrier tells, the arrival is kept in the store, and the one that sent it
/// looks there. Two in a row that do not come back are told to the operator.
public final class Probes {
  static final String LOST = "the line's own test text does not come back";

  private final ProbeSettings settings;
  private final PhoneNumber from;
  private final PhoneNumber to;
  private final Set<PhoneNumber> own;
  private final ProbeSeal seal;
  private final Way way;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final LongSupplier random;
  private final Timer time;
  private final ProbeTally tally;

  /// What a probe goes through.
  ///
  /// @param words the text around a seal
  /// @param ids of incidents: an arrival is kept as a call's is, and opens none
  public record Way(
      Notices notices,
      Admission admission,
      AgencyId agency,
      Function<String, String> words,
      Supplier<IncidentId> ids) {}

  /// @param from the number probes come from, one of the line's own
  /// @param to the number they go to, one of the line's own
  /// @param own every number they may seem to come from: an account that stands in has its own
  public Probes(
      ProbeSettings settings,
      PhoneNumber from,
      PhoneNumber to,
      Set<PhoneNumber> own,
      ProbeSeal seal,
      Way way,
      Operator operator,
      MeterRegistry registry,
      InstantSource clock,
      Scheduler scheduler,
      LongSupplier random) {
    this.settings = settings;
    this.from = from;
    this.to = to;
    this.own = Set.copyOf(own);
    this.seal = seal;
    this.way = way;
    this.clock = clock;
    this.scheduler = scheduler;
    this.random = random;
    this.time =
        Timer.builder("probe.time")
            .description("From a test text to its coming back through the carrier")
            .register(registry);
    this.tally =
        new ProbeTally(
            registry, "probes", "Test texts by what became of them", operator, LOST, clock);
  }

  /// Sends one, and waits for it as long as the settings say; always succeeds.
  public Future<Void> probe() {
    String token = seal.seal(clock.instant(), random.getAsLong());
    return way.notices()
        .notice(from, to, way.words().apply(token))
        .compose(answer ->
            answer instanceof CarrierAnswer.Taken
                ? scheduler
                    .rest(settings.patience())
                    .compose(_ -> way.admission().ofCall(way.agency(), name(token)))
                : Future.failedFuture("the carrier did not take it"))
        .map(found -> found.isPresent())
        .otherwise(false)
        .compose(tally::note);
  }

  /// False once two in a row did not come back.
  public boolean well() {
    return tally.well();
  }

  /// How the last one of this server went, and about when the next one goes out.
  ///
  /// @param startedAt from when on they go out
  public Upkeep.Probe told(Instant startedAt) {
    return tally.told("probe", startedAt, settings.every());
  }

  boolean isProbe(Incoming.Text text) {
    return text.from() instanceof Address.Known(var number)
        && own.contains(number)
        && text.to().equals(to)
        && seal.open(token(text)).isPresent();
  }

  Future<Void> caught(Incoming.Text text) {
    seal.open(token(text)).ifPresent(sentAt -> record(sentAt));
    return way.admission()
        .admitCall(way.agency(), name(token(text)), way.ids().get())
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private void record(Instant sentAt) {
    Duration took = Duration.between(sentAt, clock.instant());
    time.record(took.isNegative() ? Duration.ZERO : took);
  }

  private static String token(Incoming.Text text) {
    String body = text.body().strip();
    return body.substring(body.lastIndexOf(' ') + 1);
  }

  private static String name(String token) {
    return "probe:" + token;
  }
}
