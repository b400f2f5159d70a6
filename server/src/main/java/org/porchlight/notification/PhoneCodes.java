package org.porchlight.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.porchlight.family.Telephone;
import org.porchlight.family.TelephoneEvent;
import org.porchlight.family.TelephoneEvent.CodeMatched;
import org.porchlight.family.TelephoneEvent.CodeMissed;
import org.porchlight.family.TelephoneEvent.CodeSent;
import org.porchlight.incident.Medium;
import org.porchlight.notification.CodeCarrier.Carried;
import org.porchlight.notification.CodeCarrier.Code;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.NaturalKey;

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

  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final int CODES = 1_000_000;

  private final PhoneBook book;
  private final CodeCarrier carrier;
  private final InstantSource clock;
  private final LongSupplier entropy;
  private int numbers;

  public PhoneCodes(
      PhoneBook book, CodeCarrier carrier, InstantSource clock, LongSupplier entropy) {
    this.book = book;
    this.carrier = carrier;
    this.clock = clock;
    this.entropy = entropy;
  }

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

  private Future<Asked> carry(PhoneNumber number, Medium way, Language language, String digits) {
    var code = new Code(number, language, digits, "text.code", "voice.code", HOLDS);
    Future<Carried> carried =
        switch (way) {
          case TEXT -> carrier.text(code);
          case VOICE -> carrier.call(code);
        };
    return carried.map(left -> left == Carried.NOT_CARRIED ? Asked.NOT_SENT : Asked.SENT);
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
