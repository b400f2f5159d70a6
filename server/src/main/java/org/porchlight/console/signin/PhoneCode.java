package org.porchlight.console.signin;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.incident.Medium;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Tickets;
import org.porchlight.storage.Tickets.Limit;

/// Proves that somebody holds their own phone: a code goes there by text or call and is told back
/// in the same session.
///
/// A code is good for five minutes and five tries, and is kept as a hash with the session's secret
/// in it. No more than four go to one person in a quarter of an hour, and twenty in a day, in
/// however many browsers and of however many servers: whoever knows a PIN guesses a hundred times a
/// day at most.
public final class PhoneCode {
  /// What becomes of asking for a code.
  public enum Asked {
    TEXTED,
    CALLED,
    /// The carrier took neither text nor call: to be tried again, or in another way.
    NOT_SENT,
    TOO_MANY
  }

  /// What becomes of a code that was told back.
  public enum Told {
    RIGHT,
    WRONG,
    /// None was sent, or it is too old, or it was wrong too often: a new one is needed.
    NONE_OPEN
  }

  private static final Duration GOOD = Duration.ofMinutes(5);
  private static final int TRIES_MAX = 5;
  private static final int DIGITS = 6;
  private static final List<Limit> LIMITS =
      List.of(new Limit(4, Duration.ofMinutes(15)), new Limit(20, Duration.ofHours(24)));

  private final AgencyId agency;
  private final Tickets tickets;
  private final OwnPhone phone;

  public PhoneCode(AgencyId agency, Tickets tickets, OwnPhone phone) {
    this.agency = agency;
    this.tickets = tickets;
    this.phone = phone;
  }

  /// Sends a new code, which takes the place of the one before.
  ///
  /// @param session secret of the session, in which alone it is good
  /// @param way by text, which goes on as a call where no text gets through, or by call alone
  public Future<Asked> send(StaffMember member, String session, Medium way, Instant now) {
    return tickets
        .count(agency, "codes of " + member.id(), LIMITS, now)
        .compose(may -> {
          if (!may) {
            return Future.succeededFuture(Asked.TOO_MANY);
          }
          String code = Secret.digits(DIGITS);
          return keep(session, hash(session, code), TRIES_MAX, now.plus(GOOD), now)
              .compose(_ ->
                  switch (way) {
                    case TEXT -> phone.text(member, code, GOOD);
                    case VOICE -> phone.call(member, code, GOOD);
                  })
              .map(PhoneCode::asked);
        });
  }

  private static Asked asked(OwnPhone.Carried carried) {
    return switch (carried) {
      case TEXTED -> Asked.TEXTED;
      case CALLED -> Asked.CALLED;
      case NOT_CARRIED -> Asked.NOT_SENT;
    };
  }

  /// Takes a code that somebody told back. Of two told at once, one counts.
  public Future<Told> tell(String session, String code, Instant now) {
    return tickets
        .redeem(agency, name(session))
        .compose(found -> {
          var kept = found.map(JsonObject::new).orElse(null);
          if (kept == null || !now.isBefore(Instant.ofEpochMilli(kept.getLong("until")))) {
            return Future.succeededFuture(Told.NONE_OPEN);
          }
          if (Secret.same(kept.getString("hash"), hash(session, code))) {
            return Future.succeededFuture(Told.RIGHT);
          }
          int left = kept.getInteger("left") - 1;
          var until = Instant.ofEpochMilli(kept.getLong("until"));
          return left > 0
              ? keep(session, kept.getString("hash"), left, until, now).map(_ -> Told.WRONG)
              : Future.succeededFuture(Told.NONE_OPEN);
        });
  }

  private Future<Void> keep(String session, String hash, int left, Instant until, Instant now) {
    var words =
        new JsonObject().put("hash", hash).put("left", left).put("until", until.toEpochMilli());
    return tickets.issue(agency, name(session), words.encode(), Duration.between(now, until));
  }

  private static String name(String session) {
    return "code:" + session;
  }

  private static String hash(String session, String code) {
    return Secret.hash(session + ":" + code);
  }
}
