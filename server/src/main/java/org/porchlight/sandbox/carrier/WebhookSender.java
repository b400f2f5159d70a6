package org.porchlight.sandbox.carrier;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Signs and sends webhooks, tries again as their address asks, and spoils them when told to.
public final class WebhookSender {
  private static final int REDIRECTS_MAX = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration REORDER_LIMIT = Duration.ofSeconds(2);
  private static final List<String> OPTIONAL =
      List.of(
          "FromCity",
          "FromState",
          "FromZip",
          "FromCountry",
          "ToCity",
          "ToState",
          "ToZip",
          "ToCountry",
          "Caller",
          "Called",
          "CallToken",
          "StirVerstat");

  private final VirtualClock clock;
  private final Sids sids;
  private final Faults faults;
  private final InFlight inFlight;
  private final WebhookEnvelope envelope;
  private final WebhookCaller caller;
  private final WebhookLog log = new WebhookLog();
  private final List<Runnable> gathered = new ArrayList<>();
  private @Nullable Runnable heldBack;

  public WebhookSender(
      Vertx vertx,
      VirtualClock clock,
      Account account,
      @Nullable Account second,
      Sids sids,
      Faults faults,
      InFlight inFlight) {
    this.clock = clock;
    this.sids = sids;
    this.faults = faults;
    this.inFlight = inFlight;
    this.envelope = new WebhookEnvelope(account, second, faults);
    this.caller = new WebhookCaller(vertx);
  }

  public WebhookLog log() {
    return log;
  }

  /// Sends `webhook`; the future always succeeds, with what came of it.
  public Future<WebhookAnswer> send(Webhook webhook) {
    List<String> subjects = webhook.subjects();
    Webhook spoiled = spoilParams(webhook, subjects);
    if (faults.happens("webhook-drop", subjects)) {
      return drop(spoiled);
    }
    Promise<WebhookAnswer> answer = Promise.promise();
    Runnable go = () -> deliver(spoiled, subjects).onSuccess(answer::tryComplete);
    if (!webhook.awaited() && faults.happens("webhook-reorder", subjects)) {
      holdBack(go);
      return answer.future();
    }
    Optional<Fault> burst =
        webhook.awaited() ? Optional.empty() : faults.take("webhook-burst", subjects);
    if (burst.isPresent()) {
      gather(go, burst.get().delay());
      return answer.future();
    }
    faults
        .take("webhook-delay", subjects)
        .ifPresentOrElse(fault -> clock.schedule(fault.delay(), go), go);
    releaseHeldBack();
    return answer.future();
  }

  private Webhook spoilParams(Webhook webhook, List<String> subjects) {
    Webhook spoiled = webhook;
    if (faults.happens("webhook-extra-params", subjects)) {
      spoiled = spoiled.withParam("NewParameter", "arrived without notice");
    }
    if (faults.happens("webhook-missing-params", subjects)) {
      spoiled = spoiled.withoutParams(OPTIONAL);
    }
    return spoiled;
  }

  private Future<WebhookAnswer> drop(Webhook webhook) {
    WebhookAnswer lost = new WebhookAnswer.Unanswered(11205, "lost on the way");
    String url = ConnectionPolicy.withoutFragment(webhook.url());
    log.put(
        new WebhookRecord(
            log.nextNumber(), clock.now(), webhook, url, 0, "webhook-drop", Map.of(), lost, 0));
    return Future.succeededFuture(lost);
  }

  /// Keeps a report until the next one has left, or 2 s if none follows.
  private void holdBack(Runnable go) {
    releaseHeldBack();
    heldBack = go;
    clock.schedule(
        REORDER_LIMIT,
        () -> {
          if (go.equals(heldBack)) {
            releaseHeldBack();
          }
        });
  }

  /// Keeps reports back, and lets them go all at once `window` after the first of them.
  private void gather(Runnable go, Duration window) {
    if (gathered.isEmpty()) {
      clock.schedule(
          window,
          () -> {
            List<Runnable> together = List.copyOf(gathered);
            gathered.clear();
            together.forEach(Runnable::run);
          });
    }
    gathered.add(go);
  }

  private void releaseHeldBack() {
    Runnable held = heldBack;
    heldBack = null;
    if (held != null) {
      held.run();
    }
  }

  private Future<WebhookAnswer> deliver(Webhook webhook, List<String> subjects) {
    String token = sids.nextToken();
    Future<WebhookAnswer> first = attempt(webhook, token, 0, 0);
    int copies = faults.take("webhook-duplicate", subjects).map(Fault::copies).orElse(1);
    for (int more = 1; more < copies; more++) {
      attempt(webhook, token, 0, 0);
    }
    return faults.happens("webhook-timeout", subjects) ? tooLate(first) : first;
  }

  /// The customer did the work, but its answer comes after the carrier's patience.
  private Future<WebhookAnswer> tooLate(Future<WebhookAnswer> answered) {
    Promise<WebhookAnswer> late = Promise.promise();
    answered.onComplete(_ ->
        clock.schedule(
            PATIENCE,
            () -> late.complete(new WebhookAnswer.Unanswered(11200, "no answer in time"))));
    return late.future();
  }

  private Future<WebhookAnswer> attempt(Webhook webhook, String token, int tries, int redirects) {
    ConnectionPolicy patience = ConnectionPolicy.of(webhook.url());
    WebhookEnvelope.Sealed sealed = envelope.seal(webhook, token);
    WebhookRecord entry =
        new WebhookRecord(
            log.nextNumber(),
            clock.now(),
            webhook,
            sealed.url(),
            tries,
            sealed.fault(),
            new LinkedHashMap<>(sealed.headers()),
            null,
            0);
    log.put(entry);
    long startedNanos = System.nanoTime();
    inFlight.begin();
    return called(webhook, sealed, patience)
        .compose(answer -> {
          long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
          log.put(entry.answered(answer, tookMillis));
          return next(webhook, token, tries, redirects, patience, answer);
        })
        .onComplete(_ -> inFlight.end());
  }

  private Future<WebhookAnswer> called(
      Webhook webhook, WebhookEnvelope.Sealed sealed, ConnectionPolicy patience) {
    if (faults.happens("webhook-no-connection", webhook.subjects())) {
      return Future.succeededFuture(new WebhookAnswer.Unanswered(11205, "no connection"));
    }
    return faults.happens("webhook-tls", webhook.subjects())
        ? Future.succeededFuture(new WebhookAnswer.Unanswered(11236, "no certificate to trust"))
        : caller.call(sealed.url(), webhook.method(), sealed.headers(), sealed.body(), patience);
  }

  private Future<WebhookAnswer> next(
      Webhook webhook,
      String token,
      int tries,
      int redirects,
      ConnectionPolicy patience,
      WebhookAnswer answer) {
    if (answer instanceof WebhookAnswer.Answered(int status, var headers, _)) {
      webhook.cookies().keep(headers.getOrDefault("set-cookie", "").lines().toList());
      String location = headers.get("location");
      if (status >= 300 && status < 400 && location != null) {
        if (redirects == REDIRECTS_MAX) {
          return Future.succeededFuture(new WebhookAnswer.Unanswered(11215, "too many redirects"));
        }
        String target = WebhookEnvelope.resolve(webhook.url(), location);
        Webhook followed = webhook.redirected(target, status < 307);
        return attempt(followed, token, tries, redirects + 1);
      }
    }
    String outcome = answer.outcome();
    if (!outcome.isEmpty() && tries < patience.retriesMax() && patience.retries(outcome)) {
      return attempt(webhook, token, tries + 1, redirects);
    }
    return Future.succeededFuture(answer);
  }
}
