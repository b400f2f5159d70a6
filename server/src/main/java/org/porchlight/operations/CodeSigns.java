package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.porchlight.console.Lately.About;
import org.porchlight.console.Lately.Missed;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.line.SideDesk;
import org.porchlight.operations.MissedCode.CodeMissed;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Codes to telephones and requests to sign that did not arrive, as any server was told: no
/// incident's log keeps them, for each ends with whoever waits for it.
///
/// Kept day by day in journals of the agency, for every server and whatever restarts. Lives on one
/// event loop.
public final class CodeSigns {
  /// At most so many of one day are kept: what ails that many is seen by then.
  static final int KEPT_A_DAY_MAX = 500;

  private static final Logger LOG = LoggerFactory.getLogger(CodeSigns.class);

  private final AgencyId agency;
  private final Journal<MissedCode> journal;
  private final Meters meters;
  private final InstantSource clock;
  private final Consumer<String> operator;
  private final Supplier<String> newKey;
  private Future<Void> noting = Future.succeededFuture();

  /// @param operator is told what is theirs to mend; the same words for as long as it is the same
  /// @param newKey never the same twice, on any server
  public CodeSigns(
      AgencyId agency,
      Journals journals,
      Meters meters,
      InstantSource clock,
      Consumer<String> operator,
      Supplier<String> newKey) {
    this.agency = agency;
    this.journal = journals.of(MissedCode.KIND);
    this.meters = meters;
    this.clock = clock;
    this.operator = operator;
    this.newKey = newKey;
  }

  /// Those of the time that is looked back at, the oldest first. Fails with
  /// [org.porchlight.storage.StorageException] when the store does not answer; it may be asked
  /// again.
  public Future<List<Missed>> missed() {
    var now = clock.instant();
    var since = now.minus(Lookback.SPAN);
    var days = day(since).datesUntil(day(now).plusDays(1)).toList();
    return noting
        .otherwiseEmpty()
        .compose(_ -> InTurn.answers(days, day -> journal.read(agency, id(day), 0)))
        .map(each ->
            each.stream()
                .flatMap(List::stream)
                .filter(told -> !told.at().isBefore(since))
                .map(CodeSigns::missed)
                .toList());
  }

  private static Missed missed(Told<MissedCode> told) {
    return switch (told.event()) {
      case CodeMissed(var why, var code) -> {
        var codes = code.isEmpty() ? Set.<String>of() : Set.of(code);
        yield new Missed(About.CODE, why, why.mendedElsewhere(), codes, 1, told.at());
      }
    };
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static JournalId id(LocalDate day) {
    return JournalId.ofAgency(day.toString());
  }

  /// The same carrier, whose answers count with all the others, and are taken in here as well.
  public Carrier counting(Carrier carrier) {
    return new MeteredCarrier(carrier, this::answered);
  }

  void answered(CarrierAnswer answer) {
    meters.carrierAnswered(answer);
    switch (answer) {
      case CarrierAnswer.Taken _ -> {}
      case CarrierAnswer.Refused(var why, var code) -> note(why, Integer.toString(code));
      case CarrierAnswer.Busy _ -> note(Undelivery.CARRIER_FAULT, "429");
      case CarrierAnswer.Unknown _ -> note(Undelivery.UNKNOWN, "");
    }
  }

  /// The same desk, whose reports are taken in here as well.
  public SideDesk listening(SideDesk desk) {
    return new Listening(desk, this);
  }

  private void report(Incoming report) {
    switch (report) {
      case Incoming.TextProgress(_, _, _, var why, var code) when why != null -> note(why, code);
      case Incoming.CallProgress(_, _, var status, _) ->
          why(status).ifPresent(why -> note(why, ""));
      case Incoming.TextProgress _,
          Incoming.Call _,
          Incoming.Text _,
          Incoming.Asking _,
          Incoming.CallOver _,
          Incoming.ConferenceProgress _,
          Incoming.Recorded _ -> {}
    }
  }

  private static Optional<Undelivery> why(Incoming.CallStatus status) {
    return switch (status) {
      case BUSY -> Optional.of(Undelivery.BUSY);
      case NO_ANSWER, CANCELED -> Optional.of(Undelivery.NO_ANSWER);
      case FAILED -> Optional.of(Undelivery.BAD_NUMBER);
      case QUEUED, RINGING, IN_PROGRESS, COMPLETED -> Optional.empty();
    };
  }

  private void note(Undelivery why, String code) {
    var missed = new CodeMissed(why, code.equals("0") ? "" : code);
    var at = clock.instant();
    var key = new NaturalKey(newKey.get());
    // One after another: of several at once none is overtaken by its own server.
    noting = noting.otherwiseEmpty().compose(_ -> keep(missed, at, key));
    if (why.mendedElsewhere() == Mender.OPERATOR) {
      operator.accept(UndeliveredWatch.words(why));
    }
  }

  private Future<Void> keep(MissedCode missed, Instant at, NaturalKey key) {
    return Rounds.until("missed codes", () -> round(missed, at, key))
        .onFailure(
            failure -> LOG.warn("a code that was missed is not kept: {}", failure.getMessage()))
        .mapEmpty();
  }

  private Future<Optional<Boolean>> round(MissedCode missed, Instant at, NaturalKey key) {
    var day = id(day(at));
    return journal
        .read(agency, day, 0)
        .compose(told ->
            told.size() >= KEPT_A_DAY_MAX
                ? Future.succeededFuture(Optional.of(false))
                : journal
                    .append(agency, day, told.size(), key, at, List.of(missed))
                    .map(appended ->
                        switch (appended) {
                          case Appended.Done _, Appended.Duplicate _ -> Optional.of(true);
                          case Appended.Conflict _ -> Optional.empty();
                        }));
  }

  /// A desk whose reports are heard on their way.
  private record Listening(SideDesk desk, CodeSigns signs) implements SideDesk {
    @Override
    public boolean owns(LegToken token) {
      return desk.owns(token);
    }

    @Override
    public Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
      return desk.reply(text, from, pageOpen);
    }

    @Override
    public Future<Optional<Heard>> call(Incoming.Call call) {
      return desk.call(call);
    }

    @Override
    public Future<Optional<Heard>> answer(Incoming.Asking asking) {
      return desk.answer(asking);
    }

    @Override
    public Future<Void> report(Incoming report) {
      signs.report(report);
      return desk.report(report);
    }
  }
}
