package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Tickets;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;

/// Carries codes to telephones, by text or said in a call.
///
/// A call says its code only to somebody who presses the digit they hear, so that no answering
/// machine keeps one (P3). What it is to say waits as a sealed ticket: any server says it, also
/// after a restart, and no longer than the code is good.
public final class CodeCarrier {
  /// By which way a code left.
  public enum Carried {
    TEXTED,
    CALLED,
    /// The carrier refused it, or nobody knows whether it went out.
    NOT_CARRIED
  }

  /// A code for one telephone.
  ///
  /// @param text key of the text's words, with a place for `code`
  /// @param voice key of what is said, with a place for `code`
  /// @param good how long it may still be read and said
  public record Code(
      PhoneNumber to, Language language, String digits, String text, String voice, Duration good) {}

  private static final String LEG = "code-";
  private static final String PATH = "code/say";
  private static final String PRESS = "voice.code_press";

  /// No incident: codes are nobody's crisis, and what is told of them ends here.
  private static final IncidentId NO_INCIDENT = new IncidentId("00000000000000000000000000");

  private static final Duration RING = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration BREATH = Duration.ofSeconds(1);
  private static final int FIRST_DIGIT = 3;
  private static final int DIGITS = 7;

  private final AgencyId agency;
  private final PhoneNumber from;
  private final Carrier carrier;
  private final Wording wording;
  private final Tickets tickets;
  private final InstantSource clock;
  private final LongSupplier entropy;

  /// @param from the number that codes come from
  public CodeCarrier(
      AgencyId agency,
      PhoneNumber from,
      Carrier carrier,
      Wording wording,
      Tickets tickets,
      InstantSource clock,
      LongSupplier entropy) {
    this.agency = agency;
    this.from = from;
    this.carrier = carrier;
    this.wording = wording;
    this.tickets = tickets;
    this.clock = clock;
    this.entropy = entropy;
  }

  /// Texts it, and nothing else where it cannot be texted.
  public Future<Carried> text(Code code) {
    return send(code, leg());
  }

  /// Texts it, and calls where the text is refused, now or later on its way: somebody who wants no
  /// texts, or whose telephone takes none, is not kept out.
  public Future<Carried> textOrCall(Code code) {
    var leg = leg();
    return keep(leg, code, clock.instant().plus(code.good()))
        .compose(_ -> send(code, leg).otherwise(Carried.NOT_CARRIED))
        .compose(carried ->
            carried == Carried.TEXTED
                ? Future.succeededFuture(carried)
                : tickets.redeem(agency, name(leg)).compose(_ -> call(code)));
  }

  /// Rings the telephone.
  public Future<Carried> call(Code code) {
    var leg = leg();
    return keep(leg, code, clock.instant().plus(code.good()))
        .compose(_ -> carrier.place(new CallOrder(from, code.to(), leg, PATH, RING)))
        .map(
            answer -> answer instanceof CarrierAnswer.Taken ? Carried.CALLED : Carried.NOT_CARRIED);
  }

  private Future<Carried> send(Code code, LegToken leg) {
    var words = wording.text(code.language(), code.text(), Map.of("code", code.digits()));
    return carrier
        .send(new TextOrder(from, code.to(), words, leg, code.good()))
        .map(
            answer -> answer instanceof CarrierAnswer.Taken ? Carried.TEXTED : Carried.NOT_CARRIED);
  }

  /// Each under a name that none had before: a call that rings over a restart is told no other
  /// telephone's code.
  private LegToken leg() {
    return new LegToken(NO_INCIDENT, LEG + Long.toHexString(entropy.getAsLong()));
  }

  /// Whether this leg brings a code.
  public boolean owns(LegToken token) {
    return token.leg().startsWith(LEG);
  }

  /// Takes a report in about a code: what could not be texted after all is said in a call.
  public Future<Void> report(Incoming report) {
    if (!(report instanceof Incoming.TextProgress text) || text.why() == null) {
      return Future.succeededFuture();
    }
    return tickets
        .redeem(agency, name(text.token()))
        .compose(kept ->
            kept.map(CodeCarrier::read)
                .filter(waiting -> clock.instant().isBefore(waiting.until()))
                .map(waiting -> call(left(waiting)).<Void>mapEmpty())
                .orElseGet(Future::succeededFuture));
  }

  private Code left(Waiting waiting) {
    Code code = waiting.code();
    return new Code(
        code.to(),
        code.language(),
        code.digits(),
        code.text(),
        code.voice(),
        Duration.between(clock.instant(), waiting.until()));
  }

  /// What a call that was made for a code says now.
  public Future<List<Spoken>> says(Incoming.Asking asking) {
    String name = name(asking.token());
    return tickets
        .redeem(agency, name)
        .compose(kept -> {
          var waiting = kept.map(CodeCarrier::read);
          if (waiting.isEmpty() || !clock.instant().isBefore(waiting.get().until())) {
            return Future.succeededFuture(List.of(new Spoken.Hangup()));
          }
          var told = waiting.get();
          return keep(asking.token(), told.code(), told.until())
              .map(_ -> spoken(asking.token(), told.code(), asking.digits()));
        });
  }

  private List<Spoken> spoken(LegToken leg, Code code, String pressed) {
    String digit = digit(leg);
    boolean heard = pressed.equals(digit);
    var words =
        heard
            ? wording.text(code.language(), code.voice(), Map.of("code", slowly(code.digits())))
            : wording.text(code.language(), PRESS, Map.of("digit", digit));
    var say = new Spoken.Say(words, code.language());
    List<Spoken> twice = List.of(say, new Spoken.Pause(BREATH), say);
    return List.of(new Spoken.SpokenMenu(twice, 1, PATIENCE, PATH), new Spoken.Hangup());
  }

  /// A comma is heard as a pause.
  private static String slowly(String digits) {
    return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(", "));
  }

  /// The leg's name is chance, and nobody who is rung knows it.
  private static String digit(LegToken leg) {
    return Integer.toString(FIRST_DIGIT + Math.floorMod(leg.leg().hashCode(), DIGITS));
  }

  private record Waiting(Code code, Instant until) {}

  private Future<Void> keep(LegToken leg, Code code, Instant until) {
    var words =
        String.join(
            "\n",
            code.to().e164(),
            code.language().code(),
            code.digits(),
            code.text(),
            code.voice(),
            Long.toString(until.toEpochMilli()));
    return tickets.issue(agency, name(leg), words, Duration.between(clock.instant(), until));
  }

  private static Waiting read(String kept) {
    String[] words = kept.split("\n", -1);
    return new Waiting(
        new Code(
            new PhoneNumber(words[0]),
            Language.of(words[1]).orElse(Language.EN),
            words[2],
            words[3],
            words[4],
            Duration.ZERO),
        Instant.ofEpochMilli(Long.parseLong(words[5])));
  }

  private static String name(LegToken leg) {
    return "says:" + leg.leg();
  }
}
