package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.LyingIssuer.LONG_AGO;
import static org.porchlight.console.LyingIssuer.fields;
import static org.porchlight.console.LyingIssuer.signed;
import static org.porchlight.console.LyingIssuer.signedByAnother;
import static org.porchlight.console.LyingIssuer.unsigned;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.signin.Secret;
import org.porchlight.console.signin.SignInSettings;
import org.porchlight.console.signin.SignInSettings.SecondFactor;
import org.porchlight.incident.Policy;
import org.slf4j.LoggerFactory;

/// What an issuer says counts as far as it proves it: every lie ends at the door.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LyingIssuerTest {
  private static final LyingIssuer ISSUER = new LyingIssuer();
  private static final OpenHouse HOUSE = house("preferred_username");
  private static final AtomicInteger CODES = new AtomicInteger();

  private final Traveller sam = new Traveller(HOUSE);

  private static OpenHouse house(String claim) {
    return new OpenHouse(
        Policy.DEFAULTS,
        new SignInSettings(ISSUER.settings(claim), SecondFactor.OFF, OpenHouse.NEVER));
  }

  @BeforeEach
  void says_nothing_more_of_anybody() {
    ISSUER.saysOfThePerson(new JsonObject());
  }

  @AfterAll
  static void close() {
    HOUSE.close();
    ISSUER.close();
  }

  @Test
  void the_truth_opens_the_door_and_the_code_is_brought_with_its_own_proof() {
    var journey = sam.begin();
    ISSUER.says(said -> said.put("id_token", signed(ISSUER.claims("S1", journey.nonce()))));

    assertThat(sam.back(journey.state(), freshCode()).statusCode()).isEqualTo(200);

    assertThat(sam.visitor.get("/").body()).contains("Sam Rivers");
    String verifier = fields(ISSUER.asked().getLast()).getOrDefault("code_verifier", "");
    assertThat(Secret.hash(verifier)).isEqualTo(journey.challenge());
  }

  @Test
  void a_token_that_no_key_of_the_issuer_signed_proves_nothing() {
    sam.isAtTheDoor(
        "another key by the same name", sam.journey(one -> signedByAnother(one, "the-key")));
    sam.isAtTheDoor("no signature", sam.journey(LyingIssuer::unsigned));
    sam.isAtTheDoor(
        "no signature, and no place for one",
        sam.journey(claims -> unsigned(claims).replaceAll("\\.$", "")));
    sam.isAtTheDoor("the public key as a secret", sam.journey(LyingIssuer::signedWithThePublicKey));
    sam.isAtTheDoor(
        "words changed after signing",
        sam.journey(claims -> {
          String[] honest = signed(claims).split("\\.", 3);
          String[] bent = signed(claims.put("preferred_username", "S3")).split("\\.", 3);
          return honest[0] + "." + bent[1] + "." + honest[2];
        }));
  }

  @Test
  void a_key_that_nobody_knows_is_asked_for_and_opens_nothing() {
    var answer = sam.journey(claims -> signedByAnother(claims, "a-new-key"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("cannot be reached at the moment. Your PIN opens the door")
        .doesNotContain("subject-of", "eyJ");
    assertThat(sam.visitor.session()).isEmpty();
    assertThat(sam.claiming(UnaryOperator.identity()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_for_others_or_of_others_or_of_another_time_proves_nothing() {
    var lies = new LinkedHashMap<String, UnaryOperator<JsonObject>>();
    lies.put("for another client", one -> one.put("aud", "another"));
    lies.put("for others alone", one -> one.put("aud", new JsonArray().add("another")));
    lies.put("for nobody", one -> drop(one, "aud"));
    lies.put("for nobody at all", one -> one.put("aud", new JsonArray()));
    lies.put("given to another client", one -> one.put("azp", "another"));
    lies.put("of another issuer", one -> one.put("iss", "https://issuer.example"));
    lies.put("of no issuer", one -> drop(one, "iss"));
    lies.put("over", one -> one.put("exp", LONG_AGO));
    lies.put("without an end", one -> drop(one, "exp"));
    lies.put("with an end in words", one -> one.put("exp", "2100-01-01"));
    lies.put("not yet", one -> one.put("nbf", LyingIssuer.LONG_AFTER));
    lies.put("without this journey's word", one -> drop(one, "nonce"));
    lies.put("with another journey's word", one -> one.put("nonce", Secret.fresh()));
    lies.put("with the journey's word as something else", one -> one.put("nonce", 7));

    lies.forEach((lie, bent) -> sam.isAtTheDoor(lie, sam.claiming(bent)));
  }

  @Test
  void a_token_of_nobody_here_opens_nothing() {
    var lies = new LinkedHashMap<String, UnaryOperator<JsonObject>>();
    lies.put("of no roster", one -> one.put("preferred_username", "S9"));
    lies.put("without a name", one -> one.put("preferred_username", " "));
    lies.put("with a number for a name", one -> one.put("preferred_username", 1));
    lies.put("with a name of a book", one -> one.put("preferred_username", "S1".repeat(900)));

    lies.forEach((lie, bent) -> sam.isAtTheDoor(lie, sam.claiming(bent)));
  }

  @Test
  void an_answer_that_is_no_token_opens_nothing() {
    for (String token : new String[] {"", "x", "..", "a.b.c", "eyJhbGciOiJSUzI1NiJ9..x"}) {
      sam.isAtTheDoor("token " + token, sam.journey(_ -> token));
    }
    var journey = sam.begin();
    ISSUER.says(said -> said.put("id_token", new JsonArray().add(7)));
    sam.isAtTheDoor("a list for a token", sam.back(journey.state(), freshCode()));
    var other = sam.begin();
    ISSUER.says(said -> said.put("access_token", "an-access-token"));
    sam.isAtTheDoor("no token of who it is", sam.back(other.state(), freshCode()));
  }

  @Test
  void another_state_or_none_is_turned_away_before_the_issuer_is_asked() {
    var journey = sam.begin();
    ISSUER.says(said -> said.put("id_token", signed(ISSUER.claims("S1", journey.nonce()))));
    int before = ISSUER.asked().size();

    sam.isAtTheDoor("a made-up state", sam.back(Secret.fresh(), freshCode()));
    sam.isAtTheDoor("no state", sam.back("", freshCode()));
    sam.isAtTheDoor("a very long state", sam.back("s".repeat(3_000), freshCode()));
    sam.isAtTheDoor(
        "an error instead of a code",
        sam.visitor.get(
            "/login/account/back?error=access_denied&error_description=%3Cscript%3E&state="
                + journey.state()));
    sam.isAtTheDoor("that journey is over", sam.back(journey.state(), freshCode()));
    assertThat(ISSUER.asked()).hasSize(before);
  }

  @Test
  void a_code_is_good_once_and_an_issuer_that_forgets_it_is_found_out_by_the_journeys_word() {
    var first = sam.begin();
    ISSUER.says(said -> said.put("id_token", signed(ISSUER.claims("S1", first.nonce()))));
    String code = freshCode();
    assertThat(sam.back(first.state(), code).statusCode()).isEqualTo(200);
    sam.visitor.post("/logout", Map.of());
    var thief = new Traveller(HOUSE);

    thief.isAtTheDoor("the same way back", thief.back(first.state(), code));
    thief.isAtTheDoor("a code that is spent", thief.back(thief.begin().state(), code));
    ISSUER.isCareless();
    thief.isAtTheDoor("a spent code taken again", thief.back(thief.begin().state(), code));
  }

  @Test
  void what_is_asked_about_once_more_counts_for_the_same_person_alone() {
    UnaryOperator<JsonObject> unnamed = one -> drop(one, "preferred_username");
    var named = new JsonObject().put("preferred_username", "S1");
    ISSUER.saysOfThePerson(named);
    sam.isAtTheDoor("a person without a subject", sam.claiming(unnamed));
    ISSUER.saysOfThePerson(named.copy().put("sub", "subject-of-S2"));
    sam.isAtTheDoor("another person", sam.claiming(unnamed));
    ISSUER.saysOfThePerson(named.copy().put("sub", "subject-of-S1"));
    sam.isAtTheDoor("a token of no subject", sam.claiming(one -> drop(unnamed.apply(one), "sub")));

    assertThat(sam.claiming(unnamed).statusCode()).isEqualTo(200);
  }

  @Test
  void an_address_that_nobody_verified_names_nobody() {
    try (var house = house("email")) {
      var there = new Traveller(house);
      UnaryOperator<JsonObject> named = one -> one.put("email", "S1");
      there.isAtTheDoor(
          "not verified", there.claiming(one -> named.apply(one).put("email_verified", false)));
      there.isAtTheDoor("nothing said of it", there.claiming(named));
      there.isAtTheDoor(
          "not verified, in words",
          there.claiming(one -> named.apply(one).put("email_verified", "false")));
      ISSUER.saysOfThePerson(
          new JsonObject()
              .put("sub", "subject-of-S1")
              .put("email", "S1")
              .put("email_verified", false));
      there.isAtTheDoor("not verified, when asked", there.claiming(UnaryOperator.identity()));

      assertThat(there.claiming(one -> named.apply(one).put("email_verified", true)).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void nothing_of_a_lie_stands_in_the_log() {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    root.addAppender(lines);
    try {
      sam.isAtTheDoor("another key", sam.journey(one -> signedByAnother(one, "the-key")));
      sam.isAtTheDoor("another client", sam.claiming(one -> one.put("aud", "another")));
    } finally {
      root.detachAppender(lines);
    }
    assertThat(lines.list)
        .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.DEBUG))
        .noneMatch(line ->
            line.getFormattedMessage().matches("(?s).*(eyJ|code-|subject-of|an-access-token).*"));
  }

  private static JsonObject drop(JsonObject claims, String name) {
    claims.remove(name);
    return claims;
  }

  private static String freshCode() {
    return "code-" + CODES.incrementAndGet();
  }

  /// A journey that a browser began.
  private record Journey(String state, String nonce, String challenge) {}

  /// A browser that goes to the issuer and comes back.
  private static final class Traveller {
    private final Visitor visitor;

    Traveller(OpenHouse house) {
      visitor = new Visitor(house.address);
    }

    Journey begin() {
      var leads = visitor.get("/login/account").headers().firstValue("Location").orElseThrow();
      var asked = fields(URI.create(leads).getRawQuery());
      return new Journey(
          asked.getOrDefault("state", ""),
          asked.getOrDefault("nonce", ""),
          asked.getOrDefault("code_challenge", ""));
    }

    HttpResponse<String> back(String state, String code) {
      return visitor.get("/login/account/back?state=" + state + "&code=" + code);
    }

    /// Comes back with a code for which the issuer says what the token is made of.
    HttpResponse<String> journey(Function<JsonObject, String> token) {
      var journey = begin();
      ISSUER.says(said ->
          said.put("access_token", "an-access-token")
              .put("id_token", token.apply(ISSUER.claims("S1", journey.nonce()))));
      return back(journey.state(), freshCode());
    }

    HttpResponse<String> claiming(UnaryOperator<JsonObject> bent) {
      return journey(claims -> signed(bent.apply(claims)));
    }

    /// Nobody is signed in, the page says what to do, and nothing of what was said stands on it.
    void isAtTheDoor(String lie, HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(lie).isEqualTo(401);
      assertThat(answer.body())
          .as(lie)
          .contains("That did not match. Please try again.", "name=\"pin\"", "/login/account")
          .doesNotContain("subject-of", "an-access-token", "eyJ", "code-", "nonce", "Exception");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .as(lie)
          .noneMatch(cookie -> cookie.startsWith("porchlight_session="));
      assertThat(visitor.session()).as(lie).isEmpty();
      assertThat(visitor.get("/").headers().firstValue("Location")).as(lie).contains("/login");
    }
  }
}
