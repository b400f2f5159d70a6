package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.ErrandResult;
import org.porchlight.incident.Undelivery;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.CallSlots;
import org.porchlight.storage.StorageException;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.Order;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;

/// Brings one order to the carrier: once if it can, looked for when nobody knows, never for ever.
///
/// What it remembers of earlier attempts is a hint. An errand that comes again without one, after a
/// restart or from another server, is looked for before it is tried.
final class Deliveries {
  /// How often the carrier may be given the same order, where nobody knows of the attempts before.
  static final int ATTEMPTS_MAX = 2;

  /// How often the carrier is asked in vain what became of an attempt.
  static final int LOOKS_MAX = 3;

  /// From an attempt of unknown outcome to the look for it; the carrier may still be at it.
  static final Duration LOOK_AFTER = Duration.ofSeconds(5);

  static final Duration BUSY_WAIT_MIN = Duration.ofSeconds(1);
  static final Duration BUSY_WAIT_MAX = Duration.ofSeconds(30);

  /// The carrier's own word on how long to wait counts for a first page up to here.
  static final Duration BUSY_FIRST_PAGE_MAX = Duration.ofSeconds(5);

  private static final int BUSY_DOUBLINGS_MAX = 5;
  private static final int REMEMBERED_MAX = 10_000;

  private final Carrier carrier;
  private final CallSlots calls;
  private final NotificationSettings settings;
  private final InstantSource clock;
  private final Map<Delivery.Name, Progress> remembered =
      Collections.synchronizedMap(Bounded.ofLatest(REMEMBERED_MAX));

  Deliveries(Carrier carrier, CallSlots calls, NotificationSettings settings, InstantSource clock) {
    this.carrier = carrier;
    this.calls = calls;
    this.settings = settings;
    this.clock = clock;
  }

  Future<Carried> carry(Delivery delivery) {
    Progress progress = progress(delivery);
    return progress.unknown() ? look(delivery, progress) : attempt(delivery, progress);
  }

  private Progress progress(Delivery delivery) {
    Progress known = remembered.get(delivery.name());
    if (known != null || delivery.tries() == 0) {
      return known == null ? Progress.NONE : known;
    }
    Instant now = clock.instant();
    return Progress.perhapsTried(delivery.first() ? now : now.plus(LOOK_AFTER));
  }

  private Future<Carried> look(Delivery delivery, Progress progress) {
    if (progress.lookAt().isAfter(clock.instant())) {
      return putOff(delivery, progress, progress.lookAt());
    }
    return find(delivery)
        .compose(found ->
            found.isEmpty()
                ? again(delivery, progress)
                : switch (found.get()) {
                  case CarrierAnswer.Taken(var carrierId) ->
                      end(delivery, new ErrandResult.Taken(carrierId));
                  case CarrierAnswer.Refused(var why, var code) ->
                      end(delivery, refused(why, code));
                  case CarrierAnswer.Unknown _, CarrierAnswer.Busy _ ->
                      lookedInVain(delivery, progress);
                });
  }

  private Future<Optional<CarrierAnswer>> find(Delivery delivery) {
    Future<Optional<CarrierAnswer>> found = Future.succeededFuture(Optional.empty());
    for (Order order : delivery.alike()) {
      found =
          found.compose(earlier ->
              earlier.isPresent()
                  ? Future.succeededFuture(earlier)
                  : carrier.find(order, delivery.asked()));
    }
    return found;
  }

  /// It is not there: nobody gets it twice.
  private Future<Carried> again(Delivery delivery, Progress progress) {
    return progress.attempts() < ATTEMPTS_MAX
        ? attempt(delivery, progress)
        : end(delivery, new ErrandResult.Lost());
  }

  private Future<Carried> lookedInVain(Delivery delivery, Progress progress) {
    Instant now = clock.instant();
    boolean inTime = now.isBefore(delivery.until());
    if (inTime && delivery.first() && progress.attempts() < ATTEMPTS_MAX) {
      return attempt(delivery, progress);
    }
    if (inTime && !delivery.first() && progress.looks() + 1 < LOOKS_MAX) {
      Instant next = now.plus(LOOK_AFTER);
      return putOff(delivery, progress.lookedInVain(next), next);
    }
    return end(delivery, new ErrandResult.Lost());
  }

  private Future<Carried> attempt(Delivery delivery, Progress progress) {
    Instant now = clock.instant();
    if (!now.isBefore(delivery.until())) {
      return end(delivery, new ErrandResult.Refused(Undelivery.EXPIRED));
    }
    return switch (delivery.order()) {
      case TextOrder text ->
          carrier
              .send(within(text, Duration.between(now, delivery.until())))
              .compose(answer -> answered(delivery, progress, answer));
      case CallOrder call ->
          slot(delivery, now)
              .compose(wait ->
                  wait.isPositive()
                      ? putOff(delivery, waiting(progress), now.plus(wait))
                      : carrier
                          .place(call)
                          .compose(answer -> answered(delivery, progress, answer)));
    };
  }

  /// A first page does not wait for a store that is out of order; the carrier has its own queue.
  private Future<Duration> slot(Delivery delivery, Instant now) {
    return calls
        .grant(
            settings.account(),
            delivery.name().ticket(),
            delivery.priority(),
            now,
            settings.perCall())
        .recover(failure ->
            failure instanceof StorageException && delivery.first()
                ? Future.succeededFuture(Duration.ZERO)
                : Future.failedFuture(failure));
  }

  /// Waiting for its turn says nothing new of earlier attempts, and they have been looked for.
  private static Progress waiting(Progress progress) {
    return new Progress(progress.attempts(), Instant.MAX, progress.looks(), progress.busy());
  }

  private static TextOrder within(TextOrder text, Duration validity) {
    return new TextOrder(text.from(), text.to(), text.body(), text.token(), validity);
  }

  private Future<Carried> answered(Delivery delivery, Progress progress, CarrierAnswer answer) {
    Instant now = clock.instant();
    return switch (answer) {
      case CarrierAnswer.Taken(var carrierId) -> end(delivery, new ErrandResult.Taken(carrierId));
      case CarrierAnswer.Refused(var why, var code) -> end(delivery, refused(why, code));
      case CarrierAnswer.Busy(var after) ->
          putOff(delivery, progress.foundBusy(), now.plus(busyWait(delivery, progress, after)));
      case CarrierAnswer.Unknown _ -> {
        Instant lookAt = now.plus(LOOK_AFTER);
        yield putOff(delivery, progress.tried(lookAt), lookAt);
      }
    };
  }

  private static ErrandResult refused(Undelivery why, int code) {
    return new ErrandResult.Refused(why, code > 0 ? Integer.toString(code) : null);
  }

  /// Doubles, for all but a first page, which asks again as soon as the carrier lets it.
  private static Duration busyWait(Delivery delivery, Progress progress, Duration after) {
    if (delivery.first()) {
      return clamp(after, BUSY_FIRST_PAGE_MAX);
    }
    int doublings = Math.min(progress.busy(), BUSY_DOUBLINGS_MAX);
    Duration own = BUSY_WAIT_MIN.multipliedBy(1L << doublings);
    return clamp(own.compareTo(after) > 0 ? own : after, BUSY_WAIT_MAX);
  }

  private static Duration clamp(Duration wait, Duration longest) {
    if (wait.compareTo(BUSY_WAIT_MIN) < 0) {
      return BUSY_WAIT_MIN;
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private Future<Carried> putOff(Delivery delivery, Progress progress, Instant notBefore) {
    remembered.put(delivery.name(), progress);
    return Future.succeededFuture(new Carried.PutOff(notBefore));
  }

  private Future<Carried> end(Delivery delivery, ErrandResult result) {
    remembered.remove(delivery.name());
    return switch (delivery.order()) {
      case CallOrder _ when result instanceof ErrandResult.Refused ->
          calls
              .drop(settings.account(), delivery.name().ticket())
              .transform(_ -> Future.succeededFuture(new Carried.Ended(result)));
      case CallOrder _, TextOrder _ -> Future.succeededFuture(new Carried.Ended(result));
    };
  }
}
