package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.porchlight.incident.Errand;
import org.porchlight.incident.Errand.*;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.ErrandResult;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Undelivery;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.CallSlots;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.StorageException;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries errands out, one attempt at a time, and says what became of each.
///
/// Runs on the event loop it is called on: no thread, no timer, no waiting.
public final class Messenger {
  /// The longest text the carrier takes. Longer ones are refused as [Undelivery#CANNOT_TEXT] and
  /// never cut: half a sentence may say the opposite.
  public static final int TEXT_CHARACTERS_MAX = 1600;

  /// From the event that asks for a call to when it must not ring any more: by then others were
  /// paged, and nobody expects it.
  static final Duration CALL_VALID = Duration.ofMinutes(10);

  /// How often a call is told to end, turn or hold before that is given up.
  static final int CONTROL_TRIES_MAX = 5;

  private static final Duration STORE_WAIT = Duration.ofSeconds(1);
  private static final int HELD_CALLS_MAX = 10_000;
  private static final Carried BLOCKED =
      new Carried.Ended(new ErrandResult.Refused(Undelivery.OPTED_OUT, "21610"));
  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

  private final Carrier carrier;
  private final TextBodies bodies;
  private final Deliveries deliveries;
  private final NotificationSettings settings;
  private final InstantSource clock;
  private final BlockedPhones blocked;
  private final Map<Delivery.Name, Future<Carried>> underWay = new ConcurrentHashMap<>();
  private final Map<String, ErrandId> newestHold =
      Collections.synchronizedMap(Bounded.ofLatest(HELD_CALLS_MAX));

  /// @param blocked telephones that are not texted; shared with whoever hears their texts
  public Messenger(
      Carrier carrier,
      PhoneSlots slots,
      CallSlots calls,
      Wording wording,
      NotificationSettings settings,
      InstantSource clock,
      BlockedPhones blocked) {
    this.carrier = carrier;
    this.bodies = new TextBodies(slots, wording, settings);
    this.deliveries = new Deliveries(new AllowedTexts(carrier, blocked), calls, settings, clock);
    this.settings = settings;
    this.clock = clock;
    this.blocked = blocked;
  }

  /// Makes at most one attempt at `errand`; the future always succeeds.
  ///
  /// One that is under way already is not begun twice: both callers get the same outcome. A lease
  /// should outlast 15 s, the longest look and attempt together.
  ///
  /// @param tries how often the errand was leased before: 0 by the server that has just appended
  ///   it, else [org.porchlight.storage.Outbox.Waiting#tries], at least 1. From 1 on, an order is
  ///   looked for before it is tried, unless this server knows that it never went out
  /// @param firstTried when it was first to go out: the instant of the event that asked for it
  public Future<Carried> carry(
      AgencyId agency, IncidentId incident, Errand errand, int tries, Instant firstTried) {
    var name = new Delivery.Name(incident, errand.id());
    Future<Carried> before = underWay.get(name);
    if (before != null) {
      return before;
    }
    Future<Carried> carried =
        Future.<Void>succeededFuture()
            .compose(_ -> begin(agency, name, errand, tries, firstTried))
            .recover(failure -> Future.succeededFuture(failed(name, failure)));
    if (!carried.isComplete()) {
      underWay.put(name, carried);
      carried.onComplete(_ -> underWay.remove(name, carried));
    }
    return carried;
  }

  private Future<Carried> begin(
      AgencyId agency, Delivery.Name name, Errand errand, int tries, Instant asked) {
    return switch (errand) {
      case SendText text -> text(agency, name, text, tries, asked);
      case PlaceCall call -> deliveries.carry(call(name, call, tries, asked));
      case EndCall(_, _, var callId) -> controlled(callId, carrier.end(callId), tries);
      case TurnCall(_, _, var callId, var turn) ->
          controlled(callId, carrier.turn(callId, live(name), path(turn)), tries);
      case HoldCaller hold -> hold(name, hold, tries);
    };
  }

  private Future<Carried> text(
      AgencyId agency, Delivery.Name name, SendText text, int tries, Instant asked) {
    PhoneNumber ours = settings.number(text.sender());
    if (blocked.bar(ours, text.to())) {
      return Future.succeededFuture(BLOCKED);
    }
    LegToken token = Leg.of(text.about(), Medium.TEXT).in(name.incident());
    return bodies
        .of(agency, name.incident(), text, asked)
        .compose(alike -> {
          if (alike.isEmpty() || alike.getFirst().length() > TEXT_CHARACTERS_MAX) {
            return Future.succeededFuture(refused(Undelivery.CANNOT_TEXT));
          }
          List<TextOrder> orders =
              alike.stream()
                  .map(body -> new TextOrder(ours, text.to(), body, token, text.validity()))
                  .toList();
          return deliveries.carry(
              new Delivery(
                  name, text.priority(), orders, asked, asked.plus(text.validity()), tries));
        });
  }

  private Delivery call(Delivery.Name name, PlaceCall call, int tries, Instant asked) {
    var order =
        new CallOrder(
            settings.number(call.sender()),
            call.to(),
            Leg.of(call.about(), Medium.VOICE).in(name.incident()),
            path(call.about()),
            call.ring());
    return new Delivery(
        name, call.priority(), List.of(order), asked, asked.plus(CALL_VALID), tries);
  }

  private static String path(About about) {
    return switch (about) {
      case About.OfPage _ -> CallPaths.PAGE_ANSWER;
      case About.OfCallback _ -> CallPaths.CALLBACK_FAMILY;
      case About.OfCallbackStaff _ -> CallPaths.CALLBACK_STAFF;
      case About.OfGuest _ -> CallPaths.GUEST;
      case About.OfMessage(var message) ->
          throw new IllegalArgumentException(
              "call about: " + message + " (expected: a page or a call back)");
    };
  }

  private static String path(Turn turn) {
    return switch (turn) {
      case ANSWER_LIMIT -> CallPaths.ANSWER_LIMIT;
      case INTO_CONFERENCE -> CallPaths.INTO_CONFERENCE;
    };
  }

  private static LegToken live(Delivery.Name name) {
    return new Leg.Live().in(name.incident());
  }

  /// A hold that was put off must not catch up with the release that came after it.
  private Future<Carried> hold(Delivery.Name name, HoldCaller errand, int tries) {
    String callId = errand.carrierId();
    ErrandId newest =
        newestHold.merge(callId, errand.id(), (one, other) -> isLater(one, other) ? one : other);
    if (isLater(newest, errand.id())) {
      return Future.succeededFuture(new Carried.Ended(new ErrandResult.Taken(callId)));
    }
    String conference = Conference.of(name.incident());
    return controlled(
        callId,
        errand.hold()
            ? carrier.hold(conference, callId, live(name), CallPaths.HOLD)
            : carrier.release(conference, callId),
        tries);
  }

  private static boolean isLater(ErrandId one, ErrandId other) {
    return one.version() > other.version()
        || (one.version() == other.version() && one.index() > other.index());
  }

  /// Told again a few times, for telling a call twice changes nothing; then let be, for the call
  /// may long be over.
  private Future<Carried> controlled(String callId, Future<CarrierAnswer> told, int tries) {
    return told.map(answer ->
        switch (answer) {
          case CarrierAnswer.Taken _ -> new Carried.Ended(new ErrandResult.Taken(callId));
          case CarrierAnswer.Refused(var why, _) -> refused(why);
          case CarrierAnswer.Busy _, CarrierAnswer.Unknown _ ->
              tries + 1 < CONTROL_TRIES_MAX
                  ? new Carried.PutOff(clock.instant().plusSeconds(1L << tries))
                  : new Carried.Ended(new ErrandResult.Lost());
        });
  }

  private static Carried refused(Undelivery why) {
    return new Carried.Ended(new ErrandResult.Refused(why));
  }

  /// A store out of order is waited for. Anything else is a fault of ours, and told as one, so that
  /// another channel follows at once.
  private Carried failed(Delivery.Name name, Throwable failure) {
    if (failure instanceof StorageException) {
      return new Carried.PutOff(clock.instant().plus(STORE_WAIT));
    }
    LOG.error(
        "errand {} of incident {} cannot be carried: {}",
        name.errand(),
        name.incident(),
        failure.getClass().getName());
    return refused(Undelivery.CARRIER_FAULT);
  }
}
