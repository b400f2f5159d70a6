package org.porchlight.telephony.twilio;

import com.twilio.twiml.MessagingResponse;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks;
import org.porchlight.telephony.Webhooks.Heard;
import org.porchlight.telephony.Webhooks.Taken;
import org.porchlight.telephony.twilio.TwilioWatch.FallBack;

/// The addresses that Twilio calls: checks, translates, asks the line, and answers in time.
///
/// A live call always gets 200 and something to do: when the line fails or is late, the fallback. A
/// text that nobody has seen yet is answered with where to turn meanwhile. What the line could not
/// take in at all is answered 503, so that Twilio tells it again.
public final class TwilioWebhooks {
  private static final String NO_REPLY = new MessagingResponse.Builder().build().toXml();

  private final Vertx vertx;
  private final TwilioSettings settings;
  private final Webhooks line;
  private final Sightings sightings;
  private final TwilioWatch watch;
  private final Guards guards;
  private final IncomingReader reader;
  private final ReportWebhooks reports;
  private final TwimlWriter twiml;
  private final String fallbackCall;
  private final String fallbackWaiting;
  private final String notSeenYet;
  private final @Nullable SecondAccount second;
  private final @Nullable AcrossAccounts accounts;

  /// @param sightings of the carrier that places the calls ([TwilioCarrier#sightings()])
  /// @param random names the documents, so that a question told twice is known again
  public TwilioWebhooks(
      Vertx vertx,
      TwilioSettings settings,
      Webhooks line,
      LiveFallback fallback,
      Sightings sightings,
      TwilioWatch watch,
      LongSupplier random) {
    this(vertx, settings, null, line, fallback, sightings, watch, random);
  }

  /// The same for a line with more numbers, of this account or another.
  ///
  /// @param second null for none
  public TwilioWebhooks(
      Vertx vertx,
      TwilioSettings settings,
      @Nullable SecondAccount second,
      Webhooks line,
      LiveFallback fallback,
      Sightings sightings,
      TwilioWatch watch,
      LongSupplier random) {
    this.vertx = vertx;
    this.settings = settings;
    this.line = line;
    this.sightings = sightings;
    this.watch = watch;
    var urls = new CallbackUrls(settings);
    this.guards = new Guards(settings, second, urls.seal(), watch);
    this.second = second;
    this.accounts =
        second == null ? null : AcrossAccounts.of(second, settings.accountSid(), sightings);
    this.reader =
        new IncomingReader(
            new TwilioNumbers(settings.region()), second == null ? Map.of() : second.aliases());
    this.reports =
        new ReportWebhooks(reader, sightings, report -> inTime(() -> line.report(report)), watch);
    this.twiml =
        new TwimlWriter(urls, () -> Long.toUnsignedString(random.getAsLong(), Character.MAX_RADIX));
    this.fallbackCall = twiml.write(null, fallback.call());
    this.fallbackWaiting = twiml.writeWaiting(null, fallback.waiting());
    this.notSeenYet = TwimlWriter.writeTexts(fallback.texts());
  }

  /// The routes, to be mounted at `/twilio/*`; nothing before them may read the body.
  public Router router() {
    Handler<RoutingContext> post = guards::isPost;
    Handler<RoutingContext> form = guards::isForm;
    Handler<RoutingContext> signed = guards::isSigned;
    Handler<RoutingContext> account = guards::isOurAccount;
    Handler<RoutingContext> token = guards::hasToken;
    var guarded = List.of(post, form, signed, account);
    var guardedByToken = List.of(post, form, signed, account, token);

    var router = Router.router(vertx);
    route(router, "/voice", guarded, this::voice);
    route(router, "/text", guarded, this::text);
    route(router, "/ended", guarded, reports::ended);
    route(router, "/leg/TOKEN/PATH", guardedByToken, this::asking);
    route(router, "/wait/TOKEN/PATH", guardedByToken, this::waiting);
    route(router, "/status/TOKEN/call", guardedByToken, reports::call);
    route(router, "/status/TOKEN/text", guardedByToken, reports::text);
    route(router, "/status/TOKEN/conference", guardedByToken, reports::conference);
    route(router, "/status/TOKEN/recording", guardedByToken, reports::recording);
    return router;
  }

  private static void route(
      Router router,
      String shape,
      List<Handler<RoutingContext>> guards,
      Handler<RoutingContext> webhook) {
    String pattern = shape.replace("TOKEN", "(?<token>[^/]+)").replace("PATH", "(?<path>.+)");
    var route = router.routeWithRegex(pattern);
    guards.forEach(route::handler);
    route.handler(webhook);
  }

  private void voice(RoutingContext context) {
    reader
        .call(Guards.form(context))
        .ifPresentOrElse(
            call -> speak(context, () -> line.call(call), false),
            () -> fallBack(context, FallBack.UNREADABLE, false));
  }

  private void text(RoutingContext context) {
    reader
        .text(Guards.form(context))
        .ifPresentOrElse(
            text -> {
              cameBy(context, text);
              take(context, text);
            },
            () -> {
              watch.fellBack(FallBack.UNREADABLE);
              context.response().setStatusCode(400).end();
            });
  }

  private void cameBy(RoutingContext context, Incoming.Text text) {
    if (second != null && text.from() instanceof Address.Known(var phone)) {
      reader
          .written(Guards.form(context).get("To"))
          .ifPresent(by -> second.cameBy().came(phone, text.to(), by));
    }
  }

  /// A text that the line cannot take in time is put aside, so that it is never the sender's loss.
  private void take(RoutingContext context, Incoming.Text text) {
    inTime(() -> line.text(text))
        .recover(fault -> {
          watch.fellBack(why(fault));
          return inTime(() -> line.putAside(text)).map(Taken.ASIDE);
        })
        .onSuccess(taken -> {
          switch (taken) {
            case STORED -> say(context, NO_REPLY);
            case ASIDE -> {
              watch.putAside();
              say(context, notSeenYet);
            }
          }
        })
        .onFailure(_ -> context.response().setStatusCode(503).end());
  }

  private void asking(RoutingContext context) {
    ask(context, false);
  }

  private void waiting(RoutingContext context) {
    ask(context, true);
  }

  private void ask(RoutingContext context, boolean waits) {
    LegToken token = Guards.token(context);
    if (reader.asksInVain(Guards.form(context))) {
      say(context, twiml.write(token, List.of()));
      return;
    }
    reader
        .asking(Guards.form(context), token, Guards.part(context, "path"), document(context))
        .ifPresentOrElse(
            asking -> {
              sightings.owns(token, asking.callId());
              speak(context, () -> line.asking(asking), waits);
            },
            () -> fallBack(context, FallBack.UNREADABLE, waits));
  }

  private static String document(RoutingContext context) {
    return context.queryParam(CallbackUrls.DOCUMENT).stream().findFirst().orElse("");
  }

  private void speak(RoutingContext context, Supplier<Future<Heard>> answer, boolean waits) {
    inTime(answer)
        .map(heard -> written(fitted(context, heard), waits))
        .onSuccess(document -> say(context, document))
        .onFailure(fault -> fallBack(context, why(fault), waits));
  }

  private Heard fitted(RoutingContext context, Heard heard) {
    WebhookForm form = Guards.form(context);
    return accounts == null
        ? heard
        : accounts.fit(heard, Guards.account(context), reader.written(form.phone()));
  }

  private String written(Heard heard, boolean waits) {
    return waits
        ? twiml.writeWaiting(heard.token(), heard.verbs())
        : twiml.write(heard.token(), heard.verbs());
  }

  private void fallBack(RoutingContext context, FallBack why, boolean waits) {
    watch.fellBack(why);
    say(context, waits ? fallbackWaiting : fallbackCall);
  }

  private static void say(RoutingContext context, String document) {
    context.response().putHeader("Content-Type", "text/xml; charset=utf-8").end(document);
  }

  private <T> Future<T> inTime(Supplier<Future<T>> answer) {
    Future<T> future;
    try {
      future = answer.get();
    } catch (RuntimeException e) {
      // A fault of the line must not become a silent caller.
      future = Future.failedFuture(e);
    }
    return future.timeout(settings.answerPatience().toMillis(), TimeUnit.MILLISECONDS);
  }

  static FallBack why(Throwable fault) {
    return fault instanceof TimeoutException ? FallBack.LATE : FallBack.FAILED;
  }
}
