package org.porchlight.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Telephone;
import org.porchlight.family.TelephoneEvent;
import org.porchlight.family.TelephoneEvent.CodeMatched;
import org.porchlight.family.TelephoneEvent.CodeMissed;
import org.porchlight.family.TelephoneEvent.CodeSent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;

/// Verifies telephones: a code goes there by text or call, and the person tells it back.
///
/// The text and the call are neutral, and say nothing of what it is for. A code holds for ten
/// minutes and three tries; no more than three go to one telephone in an hour.
public final class PhoneCodes {
  /// What becomes of asking for a code.
  public enum Asked {
    SENT,
    /// The carrier refused it, or nobody knows whether it went out: ask for another way.
    NOT_SENT,
    TOO_MANY
  }

  /// What becomes of a code that was told back.
  public enum Told {
    MATCHED,
    WRONG,
    /// None was asked for, it is too old, or it was wrong too often: a new one is needed.
    NONE_OPEN
  }

  private static final String LEG = "code-";
  private static final String PATH = "code/say";

  /// No incident: codes are nobody's crisis, and what is told of their calls ends here.
  private static final IncidentId NO_INCIDENT = new IncidentId("00000000000000000000000000");

  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final Duration RING = Duration.ofSeconds(30);
  private static final int CODES = 1_000_000;
  private static final int TIMES_SAID = 3;
  private static final int CALLS_MAX = 1_000;

  private final PhoneBook book;
  private final Carrier carrier;
  private final Wording wording;
  private final NotificationSettings settings;
  private final InstantSource clock;
  private final LongSupplier entropy;
  private final Map<String, Said> calls = Collections.synchronizedMap(Bounded.ofLatest(CALLS_MAX));
  private int numbers;

  public PhoneCodes(
      PhoneBook book,
      Carrier carrier,
      Wording wording,
      NotificationSettings settings,
      InstantSource clock,
      LongSupplier entropy) {
    this.book = book;
    this.carrier = carrier;
    this.wording = wording;
    this.settings = settings;
    this.clock = clock;
    this.entropy = entropy;
  }

  private record Said(String code, Language language, Instant until) {}

  /// Sends a new code, which takes the place of the one before.
  ///
  /// @param by the staff member who asks
  public Future<Asked> send(
      FamilyId family, PhoneNumber number, Medium way, Language language, String by) {
    String code = String.format(Locale.ROOT, "%06d", Math.floorMod(entropy.getAsLong(), CODES));
    Instant now = clock.instant();
    var sent = new CodeSent(number, hash(family, code), now.plus(HOLDS), by);
    return book.tell(
            family,
            new NaturalKey("code:" + now + ":" + ++numbers),
            known -> known.of(number).mayHaveCode(now) ? List.of(sent) : List.of())
        .compose(before ->
            before.of(number).mayHaveCode(now)
                ? carry(number, way, language, code)
                : Future.succeededFuture(Asked.TOO_MANY));
  }

  /// Each under a name that none had before: a call that rings over a restart is told no other
  /// telephone's code.
  private Future<Asked> carry(PhoneNumber number, Medium way, Language language, String code) {
    var token = new LegToken(NO_INCIDENT, LEG + Long.toHexString(entropy.getAsLong()));
    calls.put(token.leg(), new Said(code, language, clock.instant().plus(HOLDS)));
    Future<CarrierAnswer> carried =
        switch (way) {
          case TEXT ->
              carrier.send(
                  new TextOrder(
                      settings.pagesNumber(),
                      number,
                      wording.text(language, "text.code", Map.of("code", code)),
                      token,
                      HOLDS));
          case VOICE ->
              carrier.place(new CallOrder(settings.pagesNumber(), number, token, PATH, RING));
        };
    return carried.map(
        answer -> answer instanceof CarrierAnswer.Taken ? Asked.SENT : Asked.NOT_SENT);
  }

  /// Takes a code that somebody told back.
  public Future<Told> read(FamilyId family, PhoneNumber number, String code, String by) {
    Instant now = clock.instant();
    return book.tell(
            family,
            new NaturalKey("told:" + now + ":" + ++numbers),
            known -> said(family, known.of(number), number, code, by, now))
        .map(before -> told(family, before.of(number), code, now));
  }

  private static List<TelephoneEvent> said(
      FamilyId family, Telephone known, PhoneNumber number, String code, String by, Instant now) {
    return switch (told(family, known, code, now)) {
      case MATCHED -> List.of(new CodeMatched(number, by));
      case WRONG -> List.of(new CodeMissed(number));
      case NONE_OPEN -> List.of();
    };
  }

  private static Told told(FamilyId family, Telephone known, String code, Instant now) {
    CodeSent open = known.code();
    if (open == null || !now.isBefore(open.until()) || known.wrong() >= Telephone.WRONG_MAX) {
      return Told.NONE_OPEN;
    }
    boolean right =
        MessageDigest.isEqual(
            open.hash().getBytes(UTF_8), hash(family, code.strip()).getBytes(UTF_8));
    return right ? Told.MATCHED : Told.WRONG;
  }

  /// What a call that was made for a code says; empty for any other leg.
  public Optional<List<Spoken>> says(LegToken token) {
    if (!token.leg().startsWith(LEG)) {
      return Optional.empty();
    }
    return Optional.of(spoken(calls.get(token.leg())));
  }

  private List<Spoken> spoken(@Nullable Said said) {
    if (said == null || !clock.instant().isBefore(said.until())) {
      return List.of(new Spoken.Hangup());
    }
    String apart =
        said.code().chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
    var words = wording.text(said.language(), "voice.code", Map.of("code", apart));
    List<Spoken> verbs = new java.util.ArrayList<>();
    for (int i = 0; i < TIMES_SAID; i++) {
      verbs.add(new Spoken.Say(words, said.language()));
      verbs.add(new Spoken.Pause(Duration.ofSeconds(1)));
    }
    verbs.add(new Spoken.Hangup());
    return verbs;
  }

  private static String hash(FamilyId family, String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest((family + ":" + code).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256: none in this Java (expected: one)", missing);
    }
  }
}
