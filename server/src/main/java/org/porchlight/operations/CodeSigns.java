package org.porchlight.operations;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.porchlight.console.Lately.About;
import org.porchlight.console.Lately.Missed;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.line.SideDesk;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Codes to telephones and requests to sign that did not arrive, as this server was told since it
/// started: no log keeps them, for each ends with whoever waits for it.
///
/// Lives on one event loop.
public final class CodeSigns {
  private static final int KEPT_MAX = 1_000;

  private final Meters meters;
  private final InstantSource clock;
  private final Consumer<String> operator;
  private final Deque<Missed> missed = new ArrayDeque<>();

  /// @param operator is told what is theirs to mend; the same words for as long as it is the same
  public CodeSigns(Meters meters, InstantSource clock, Consumer<String> operator) {
    this.meters = meters;
    this.clock = clock;
    this.operator = operator;
  }

  /// Those of the time that is looked back at, the oldest first.
  public List<Missed> missed() {
    var since = clock.instant().minus(Lookback.SPAN);
    missed.removeIf(one -> one.lastAt().isBefore(since));
    return List.copyOf(missed);
  }

  /// The same carrier, whose answers count with all the others, and are taken in here as well.
  public Carrier counting(Carrier carrier) {
    return new MeteredCarrier(carrier, this::answered);
  }

  private void answered(CarrierAnswer answer) {
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
    var codes = code.isEmpty() || code.equals("0") ? Set.<String>of() : Set.of(code);
    missed.addLast(new Missed(About.CODE, why, why.mendedElsewhere(), codes, 1, clock.instant()));
    if (missed.size() > KEPT_MAX) {
      missed.removeFirst();
    }
    if (why.mendedElsewhere() == Mender.OPERATOR) {
      operator.accept(UndeliveredWatch.words(why));
    }
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
