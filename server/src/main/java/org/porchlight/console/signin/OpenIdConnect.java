package org.porchlight.console.signin;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Factors;
import org.porchlight.storage.Tickets;

/// Sends a browser to the agency's own accounts and takes it back: authorization code with PKCE,
/// state and nonce, each of this one journey and of this one browser. What comes back counts as far
/// as a key of the issuer signed it.
///
/// What the issuer says is found when the first browser asks, and again after it could not be
/// reached. Call on one event loop.
public final class OpenIdConnect {
  /// A journey that begins.
  ///
  /// @param address of the issuer, where the browser goes
  /// @param browser stays in the browser as a cookie, and comes back with it
  public record Departure(String address, String browser) {}

  /// How a journey ends.
  public sealed interface Arrival {
    /// The issuer's word for who this is.
    ///
    /// @param to what the journey began with
    record Known(String staff, Factors factors, String to) implements Arrival {}

    /// No journey of this browser, or none that proves anything.
    record Unproved() implements Arrival {}

    /// The issuer cannot be asked now: to be tried again.
    record Away() implements Arrival {}
  }

  /// A person may have to read a code from a phone on the way.
  public static final Duration JOURNEY_MAX = Duration.ofMinutes(10);

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  static final int CLOCKS_APART_SECONDS = 30;
  private static final String TICKET = "journey:";

  private final Vertx vertx;
  private final IssuerSettings settings;
  private final URI back;
  private final AgencyId agency;
  private final Tickets tickets;
  private @Nullable Future<OAuth2Auth> found;

  /// @param back where the issuer sends the browser back to
  public OpenIdConnect(
      Vertx vertx, IssuerSettings settings, URI back, AgencyId agency, Tickets tickets) {
    this.vertx = vertx;
    this.settings = settings;
    this.back = back;
    this.agency = agency;
    this.tickets = tickets;
  }

  /// Begins a journey; fails when the issuer cannot be reached, to be tried again.
  ///
  /// @param to comes back with the arrival
  public Future<Departure> begin(String to) {
    String state = Secret.fresh();
    String browser = Secret.fresh();
    String verifier = Secret.fresh();
    String nonce = Secret.fresh();
    var journey =
        new JsonObject()
            .put("browser", Secret.hash(browser))
            .put("verifier", verifier)
            .put("nonce", nonce)
            .put("to", to);
    return issuer()
        .compose(issuer ->
            tickets
                .issue(agency, TICKET + state, journey.encode(), JOURNEY_MAX)
                .map(_ ->
                    new Departure(
                        issuer.authorizeURL(
                            new OAuth2AuthorizationURL()
                                .setRedirectUri(back.toString())
                                .setScopes(List.of("openid", "profile", "email"))
                                .setState(state)
                                .setCodeChallenge(Secret.hash(verifier))
                                .setCodeChallengeMethod("S256")
                                .putAdditionalParameter("nonce", nonce)),
                        browser)));
  }

  /// Ends a journey, once.
  ///
  /// @param code empty where the issuer sent none
  /// @param browser what this browser kept from its departure; empty for nothing
  public Future<Arrival> end(String state, String code, String browser) {
    return tickets
        .redeem(agency, TICKET + state)
        .compose(ticket -> {
          var journey = ticket.map(JsonObject::new).orElse(null);
          if (journey == null
              || code.isEmpty()
              || !Secret.same(journey.getString("browser"), Secret.hash(browser))) {
            return Future.succeededFuture(new Arrival.Unproved());
          }
          return issuer()
              .compose(issuer -> asked(issuer, journey, code))
              .recover(_ -> Future.succeededFuture(new Arrival.Away()));
        });
  }

  private Future<Arrival> asked(OAuth2Auth issuer, JsonObject journey, String code) {
    var credentials =
        new Oauth2Credentials()
            .setFlow(OAuth2FlowType.AUTH_CODE)
            .setCode(code)
            .setCodeVerifier(journey.getString("verifier"))
            .setRedirectUri(back.toString());
    return issuer
        .authenticate(credentials)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .transform(answer -> {
          if (answer.failed()) {
            // A code that the issuer does not take proves nothing; one that is silent is away.
            return isAway(answer.cause())
                ? Future.failedFuture(answer.cause())
                : Future.succeededFuture(new Arrival.Unproved());
          }
          return known(issuer, answer.result(), journey);
        });
  }

  private Future<Arrival> known(OAuth2Auth issuer, User user, JsonObject journey) {
    boolean signed =
        user.principal().getValue("id_token") instanceof String said
            && IdToken.saysAKeySignedIt(said);
    // There only if its signature is by a key of the issuer.
    JsonObject claims = user.attributes().getJsonObject("idToken");
    if (signed && claims == null && user.attributes().containsKey("missing-kid")) {
      // The issuer has new keys: the next journey knows them.
      return issuer.jWKSet().map(_ -> new Arrival.Away());
    }
    if (!signed || claims == null) {
      return Future.succeededFuture(new Arrival.Unproved());
    }
    var token = new IdToken(claims, settings);
    if (!token.isOfThisJourney(journey.getString("nonce"))) {
      return Future.succeededFuture(new Arrival.Unproved());
    }
    var factors = token.isOfSeveral() ? Factors.TWO : Factors.ONE;
    return staff(issuer, user, token)
        .map(staff ->
            staff.isPresent()
                ? new Arrival.Known(staff.get(), factors, journey.getString("to"))
                : new Arrival.Unproved());
  }

  /// Issuers may keep all but the subject for whoever asks once more.
  private static Future<Optional<String>> staff(OAuth2Auth issuer, User user, IdToken token) {
    if (!token.isSilentOfStaff()) {
      return Future.succeededFuture(token.staff(token.claims()));
    }
    return issuer
        .userInfo(user)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .map(person -> token.isOfTheSame(person) ? token.staff(person) : Optional.<String>empty())
        .recover(fault ->
            isAway(fault) ? Future.failedFuture(fault) : Future.succeededFuture(Optional.empty()));
  }

  private static boolean isAway(Throwable fault) {
    return fault instanceof TimeoutException || fault instanceof IOException;
  }

  private Future<OAuth2Auth> issuer() {
    var known = found;
    if (known != null && !known.failed()) {
      return known;
    }
    var options =
        new OAuth2Options()
            .setSite(settings.issuer().toString())
            .setClientId(settings.clientId())
            .setClientSecret(settings.clientSecret())
            .setHttpClientOptions(
                new HttpClientOptions()
                    .setConnectTimeout((int) PATIENCE.toMillis())
                    .setIdleTimeout((int) PATIENCE.toSeconds()));
    options.getJWTOptions().setLeeway(CLOCKS_APART_SECONDS);
    var asked =
        OpenIDConnectAuth.discover(vertx, options)
            .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    found = asked;
    return asked;
  }
}
