package org.porchlight.console.signin;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Medium;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Tickets;

/// Proves that somebody holds their own phone: a code goes there by text or call and is told back
/// in the same session.
///
/// A code is good for five minutes and five tries, and is kept as a hash with the session's secret
/// in it. No more than four go to one person in a quarter of an hour, and twenty in a day, in
/// however many browsers: whoever knows a PIN guesses a hundred times a day at most. Each server
/// counts one asking after another. Call on one event loop.
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
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int CODES_MAX = 4;
  private static final Duration DAY = Duration.ofHours(24);
  private static final int CODES_A_DAY_MAX = 20;

  private final AgencyId agency;
  private final Tickets tickets;
  private final OwnPhone phone;
  private final Map<StaffId, Future<Boolean>> counting = new HashMap<>();

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
    return mayHave(member.id(), now)
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

  /// One after another for each of them: of many asked at once, each counts those before it.
  private Future<Boolean> mayHave(StaffId staff, Instant now) {
    var before = counting.getOrDefault(staff, Future.succeededFuture(true));
    var counted = before.transform(_ -> count(staff, now));
    counting.put(staff, counted);
    counted.onComplete(_ -> counting.remove(staff, counted));
    return counted;
  }

  private Future<Boolean> count(StaffId staff, Instant now) {
    String name = "codes of " + staff.value();
    return tickets
        .redeem(agency, name)
        .compose(found -> {
          var sent = since(found, now.minus(DAY));
          boolean may =
              sent.size() < CODES_A_DAY_MAX && since(found, now.minus(QUARTER)).size() < CODES_MAX;
          if (may) {
            sent.add(now.toEpochMilli());
          }
          return tickets.issue(agency, name, sent.encode(), DAY).map(_ -> may);
        });
  }

  private static JsonArray since(Optional<String> kept, Instant from) {
    var recent = new JsonArray();
    for (Object one : kept.map(JsonArray::new).orElseGet(JsonArray::new)) {
      if (one instanceof Number at && at.longValue() > from.toEpochMilli()) {
        recent.add(at);
      }
    }
    return recent;
  }

  private static String name(String session) {
    return "code:" + session;
  }

  private static String hash(String session, String code) {
    return Secret.hash(session + ":" + code);
  }
}
