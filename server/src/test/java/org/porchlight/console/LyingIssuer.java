package org.porchlight.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.signin.IssuerSettings;

/// An OpenID issuer that says what a test wants it to say, true or not.
///
/// Its discovery, its keys and its own signature are as they should be, so that what a test bends
/// is all that is wrong.
final class LyingIssuer implements AutoCloseable {
  static final String CLIENT = "porchlight";

  /// The year 2100 and the year 2020: nothing here reads a clock.
  static final long LONG_AFTER = 4_102_444_800L;

  static final long LONG_AGO = 1_577_836_800L;

  private static final String KEY_ID = "the-key";
  private static final KeyPair KEYS = keys();
  private static final KeyPair OTHER_KEYS = keys();

  private final HttpServer server;
  private final URI address;
  private final Set<String> spent = new HashSet<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<JsonObject> answer = UnaryOperator.identity();
  private volatile JsonObject person = new JsonObject();
  private volatile boolean careless;

  LyingIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException fault) {
      throw new AssertionError("issuer: no port (expected: a free one)", fault);
    }
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    server.createContext("/.well-known/openid-configuration", one -> say(one, 200, discovery()));
    server.createContext("/keys", one -> say(one, 200, keysSaid()));
    server.createContext("/token", this::token);
    server.createContext("/person", one -> say(one, 200, person));
    server.start();
  }

  IssuerSettings settings(String staffClaim) {
    return new IssuerSettings(address, CLIENT, "a-secret-of-the-tests-alone", staffClaim);
  }

  /// Answers whoever brings a code with this, from now on, and once for each code.
  void says(UnaryOperator<JsonObject> answer) {
    this.answer = answer;
    careless = false;
  }

  /// Says this of whoever is asked about once more.
  void saysOfThePerson(JsonObject person) {
    this.person = person;
  }

  /// Takes a code as often as it is brought.
  void isCareless() {
    careless = true;
  }

  /// What was brought to be changed for a token, as `name=value&...`, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// What a true token of this issuer says.
  JsonObject claims(String staff, String nonce) {
    return new JsonObject()
        .put("iss", address.toString())
        .put("aud", CLIENT)
        .put("sub", "subject-of-" + staff)
        .put("preferred_username", staff)
        .put("nonce", nonce)
        .put("iat", LONG_AGO)
        .put("exp", LONG_AFTER);
  }

  static String signed(JsonObject claims) {
    return signed(claims, KEYS, KEY_ID);
  }

  /// By a key that this issuer never had.
  static String signedByAnother(JsonObject claims, String keyId) {
    return signed(claims, OTHER_KEYS, keyId);
  }

  static String unsigned(JsonObject claims) {
    return base64("{\"alg\":\"none\"}") + "." + base64(claims.encode()) + ".";
  }

  /// With what everybody may read for a secret, which careless libraries take for one.
  static String signedWithThePublicKey(JsonObject claims) {
    var body =
        base64("{\"alg\":\"HS256\",\"kid\":\"" + KEY_ID + "\"}") + "." + base64(claims.encode());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
      return body + "." + base64(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError("HmacSHA256: none (expected: it in java.base)", missing);
    }
  }

  private static String signed(JsonObject claims, KeyPair keys, String keyId) {
    var header = new JsonObject().put("alg", "RS256").put("kid", keyId);
    var body = base64(header.encode()) + "." + base64(claims.encode());
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(body.getBytes(UTF_8));
      return body + "." + base64(signature.sign());
    } catch (GeneralSecurityException missing) {
      throw new AssertionError("SHA256withRSA: none (expected: it in java.base)", missing);
    }
  }

  private JsonObject discovery() {
    return new JsonObject()
        .put("issuer", address.toString())
        .put("authorization_endpoint", address + "/authorize")
        .put("token_endpoint", address + "/token")
        .put("userinfo_endpoint", address + "/person")
        .put("jwks_uri", address + "/keys")
        .put("grant_types_supported", new JsonArray().add("authorization_code"));
  }

  private static JsonObject keysSaid() {
    var key = (RSAPublicKey) KEYS.getPublic();
    var said =
        new JsonObject()
            .put("kty", "RSA")
            .put("use", "sig")
            .put("alg", "RS256")
            .put("kid", KEY_ID)
            .put("n", unsignedBytes(key.getModulus()))
            .put("e", unsignedBytes(key.getPublicExponent()));
    return new JsonObject().put("keys", new JsonArray().add(said));
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    asked.add(form);
    boolean first = spent.add(fields(form).getOrDefault("code", ""));
    if (first || careless) {
      say(exchange, 200, answer.apply(new JsonObject().put("token_type", "Bearer")));
    } else {
      say(exchange, 400, new JsonObject().put("error", "invalid_grant"));
    }
  }

  /// What a form or the query of an address holds.
  static Map<String, String> fields(@Nullable String form) {
    return Stream.of((form == null ? "" : form).split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
  }

  private static void say(HttpExchange exchange, int status, JsonObject said) throws IOException {
    byte[] bytes = said.encode().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static KeyPair keys() {
    try {
      var maker = KeyPairGenerator.getInstance("RSA");
      maker.initialize(2048);
      return maker.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new AssertionError("RSA: none (expected: it in java.base)", missing);
    }
  }

  private static String unsignedBytes(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String base64(String text) {
    return base64(text.getBytes(UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
