package org.porchlight.operations;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages the operator: by their address and their phone, and always in the log.
///
/// What goes on being wrong is told again once an hour, not each time it is seen. Never tells a
/// name, a number or a word of anybody. May be told from any thread.
public final class Operator {
  private static final Logger LOG = LoggerFactory.getLogger(Operator.class);
  private static final Duration AGAIN_AFTER = Duration.ofHours(1);

  /// Nobody heard: soon again, and not with each request that fails meanwhile.
  private static final Duration UNHEARD_AGAIN_AFTER = Duration.ofMinutes(1);

  private static final long ANSWER_MILLIS_MAX = 5_000;

  private final OperatorSettings settings;
  private final HttpClient http;
  private final Notices notices;
  private final PhoneNumber from;
  private final Function<String, String> words;
  private final InstantSource clock;
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  /// @param from the number its texts come from
  /// @param words the text for a reason
  public Operator(
      Vertx vertx,
      OperatorSettings settings,
      Notices notices,
      PhoneNumber from,
      Function<String, String> words,
      InstantSource clock) {
    this.settings = settings;
    this.http = vertx.createHttpClient();
    this.notices = notices;
    this.from = from;
    this.words = words;
    this.clock = clock;
  }

  /// Tells what is wrong; succeeds when the phone or the address took it, or nobody is to be told.
  ///
  /// @param what the same words for as long as it is the same
  public Future<Void> tell(String what) {
    Instant now = clock.instant();
    if (!isNews(what, now)) {
      return Future.succeededFuture();
    }
    LOG.error("the operator is paged: {}", what);
    Future<Void> posted = posted(what, now);
    Future<Void> texted = texted(what);
    return Future.any(posted, texted)
        .<Void>mapEmpty()
        .onFailure(why -> {
          told.put(what, now.minus(AGAIN_AFTER).plus(UNHEARD_AGAIN_AFTER));
          LOG.error("the operator was not reached: {}", why.getClass().getName());
        });
  }

  /// True for one alone of several that see it in the same moment.
  private boolean isNews(String what, Instant now) {
    Instant before = told.putIfAbsent(what, now);
    return before == null
        || (!now.isBefore(before.plus(AGAIN_AFTER)) && told.replace(what, before, now));
  }

  /// What was wrong is well again, and told at once when it comes back.
  public void over(String what) {
    if (told.remove(what) != null) {
      LOG.info("over: {}", what);
    }
  }

  private Future<Void> posted(String what, Instant since) {
    URI url = settings.url();
    if (url == null) {
      return settings.phone() == null
          ? Future.succeededFuture()
          : Future.failedFuture("no address to post to");
    }
    var body = new JsonObject().put("what", what).put("since", since.toString());
    return http.request(
            new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url.toString()))
        .compose(request ->
            request
                .putHeader("Content-Type", "application/json")
                .send(Buffer.buffer(body.encode())))
        .timeout(ANSWER_MILLIS_MAX, TimeUnit.MILLISECONDS)
        .compose(answer ->
            answer.statusCode() < 300
                ? Future.succeededFuture()
                : Future.failedFuture("HTTP " + answer.statusCode()));
  }

  private Future<Void> texted(String what) {
    PhoneNumber phone = settings.phone();
    if (phone == null) {
      return Future.failedFuture("no phone to text");
    }
    return notices
        .notice(from, phone, words.apply(what))
        .compose(answer ->
            answer instanceof CarrierAnswer.Taken
                ? Future.succeededFuture()
                : Future.failedFuture("the carrier did not take it"));
  }
}
