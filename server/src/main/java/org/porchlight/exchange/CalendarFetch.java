package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Fetches a calendar that somebody else keeps, within limits of bytes, time and address.
///
/// Outside of a demo only https is asked, only at addresses of the open internet, and the very
/// address that was looked at is the one connected with: whoever keeps the calendar, or its name,
/// cannot send this server into its own network. A redirect is held to the same.
public final class CalendarFetch {
  private static final int REDIRECTS_MAX = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Vertx vertx;
  private final HttpClient http;
  private final boolean anywhere;
  private final Duration patience;

  /// What became of it.
  public sealed interface Fetched {
    record Text(String text) implements Fetched {}

    /// To be tried again later. Neither word repeats the address, which may be a secret.
    record Missed(String got, String expected) implements Fetched {}
  }

  /// @param anywhere whether http and private addresses will do: in a demo alone
  /// @param patience for all of it
  public CalendarFetch(Vertx vertx, boolean anywhere, Duration patience) {
    this.vertx = vertx;
    this.http = vertx.createHttpClient();
    this.anywhere = anywhere;
    this.patience = patience;
  }

  /// Asks once; always succeeds.
  public Future<Fetched> fetch(URI address) {
    return hop(address, "", REDIRECTS_MAX)
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .otherwise(CalendarFetch::missed);
  }

  private static Fetched missed(Throwable why) {
    return switch (why) {
      case TimeoutException _ -> new Fetched.Missed("no answer in time", "a calendar");
      case UnknownHostException _ -> new Fetched.Missed("an unknown host", "one that can be found");
      default -> new Fetched.Missed(why.getClass().getSimpleName(), "a calendar");
    };
  }

  /// @param before the scheme of the address that led here; empty for the first
  private Future<Fetched> hop(URI address, String before, int redirectsLeft) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean isSecure = scheme.equals("https");
    if (!isSecure && (!anywhere || !scheme.equals("http") || before.equals("https"))) {
      return missed("an address that is not https", "https");
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return missed("an address of another form", "https://host/path");
    }
    return vertx
        .executeBlocking(() -> resolved(address.getHost()), false)
        .map(Objects::requireNonNull)
        .compose(found ->
            !anywhere && !found.stream().allMatch(PublicAddress::is)
                ? missed("an address within a private network", "one of the open internet")
                : ask(address, found.getFirst(), isSecure)
                    .compose(answer -> read(address, scheme, answer, redirectsLeft)));
  }

  private static List<InetAddress> resolved(String host) throws UnknownHostException {
    return Arrays.asList(
        InetAddress.getAllByName(
            host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
  }

  private Future<HttpClientResponse> ask(URI address, InetAddress at, boolean isSecure) {
    int port = address.getPort() > 0 ? address.getPort() : isSecure ? 443 : 80;
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return http.request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, at.getHostAddress()))
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(isSecure)
                .setFollowRedirects(false)
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .putHeader("Accept", "text/calendar, */*;q=0.1")
                .putHeader("User-Agent", "porchlight-calendar"))
        .compose(request -> request.send());
  }

  private Future<Fetched> read(
      URI address, String scheme, HttpClientResponse answer, int redirectsLeft) {
    var to = answer.getHeader("Location");
    if (REDIRECTS.contains(answer.statusCode()) && to != null) {
      letGo(answer);
      if (redirectsLeft == 0) {
        return missed("one redirect after the other", "at most " + REDIRECTS_MAX);
      }
      return hop(address.resolve(to), scheme, redirectsLeft - 1);
    }
    if (answer.statusCode() != 200) {
      letGo(answer);
      return missed("HTTP " + answer.statusCode(), "HTTP 200");
    }
    return body(answer);
  }

  /// What else it says is not waited for.
  private static void letGo(HttpClientResponse answer) {
    answer.exceptionHandler(_ -> {});
    answer.request().reset();
  }

  /// No more is held than a calendar may have: what goes on is cut off.
  private static Future<Fetched> body(HttpClientResponse answer) {
    Promise<Fetched> read = Promise.promise();
    var body = Buffer.buffer();
    answer.handler(chunk -> {
      if (body.length() + chunk.length() > CalendarText.BYTES_MAX) {
        read.tryComplete(
            new Fetched.Missed("a larger file", "at most " + CalendarText.BYTES_MAX + " bytes"));
        letGo(answer);
      } else {
        body.appendBuffer(chunk);
      }
    });
    answer.exceptionHandler(read::tryFail);
    answer.endHandler(_ -> read.tryComplete(decoded(body.getBytes())));
    return read.future();
  }

  private static Fetched decoded(byte[] bytes) {
    try {
      return new Fetched.Text(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return new Fetched.Missed("other bytes", "text in UTF-8");
    }
  }

  private static Future<Fetched> missed(String got, String expected) {
    return Future.succeededFuture(new Fetched.Missed(got, expected));
  }
}
