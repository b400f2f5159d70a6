package org.porchlight.telephony.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How Porchlight speaks with Twilio.
///
/// Refuses what cannot work, naming every fault at once. Printing it shows no secret.
///
/// @param accountSid `AC` and 32 hexadecimal digits
/// @param authTokens the account's auth tokens that sign webhooks: the primary first, and the
///   secondary while rotating
/// @param apiKey who asks by REST; null for the account with its first auth token
/// @param apiUrl where REST requests go; null for Twilio itself
/// @param publicUrl how Twilio reaches this server: scheme, host, port unless it is the usual one,
///   and a path only where a proxy strips one
/// @param callbackKey seals the tokens in callback addresses; 32 bytes or more
/// @param region of numbers that come without a country code, such as `US`
/// @param answerPatience how long a webhook waits for the line before its fallback
/// @param connectTimeout of one REST request
/// @param requestTimeout of one REST request in all
/// @param requestsMax how many REST requests are on the way at once
/// @param requestsQueuedMax how many more may wait for their turn
/// @param unknownsUntilDown after how many unknown outcomes in a row the carrier is reported down
/// @param formBytesMax the longest webhook taken
public record TwilioSettings(
    String accountSid,
    List<Secret> authTokens,
    @Nullable ApiKey apiKey,
    @Nullable URI apiUrl,
    URI publicUrl,
    Secret callbackKey,
    String region,
    Duration answerPatience,
    Duration connectTimeout,
    Duration requestTimeout,
    int requestsMax,
    int requestsQueuedMax,
    int unknownsUntilDown,
    int formBytesMax) {

  private static final Duration ANSWER_PATIENCE_MAX = Duration.ofSeconds(10);
  private static final int AUTH_TOKENS_MAX = 2;
  private static final int CALLBACK_KEY_BYTES_MIN = 32;

  /// A text that must not be read in a log: printing it gives `***`.
  public record Secret(String value) {
    byte[] bytes() {
      return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "***";
    }
  }

  /// A key that Twilio gave for REST alone.
  ///
  /// @param sid `SK` and 32 hexadecimal digits
  public record ApiKey(String sid, Secret secret) {}

  public TwilioSettings {
    authTokens = List.copyOf(authTokens);
    var faults = new ArrayList<String>();
    expect(
        faults,
        accountSid.matches("AC[0-9a-f]{32}"),
        "account-sid",
        accountSid,
        "AC and 32 of 0-9a-f");
    expect(
        faults,
        !authTokens.isEmpty() && authTokens.size() <= AUTH_TOKENS_MAX,
        "auth-tokens",
        authTokens.size() + " of them",
        "1, or 2 while rotating");
    expect(
        faults,
        authTokens.stream().noneMatch(token -> token.value().isBlank()),
        "auth-tokens",
        "a blank one",
        "the account's auth token");
    if (apiKey != null) {
      expect(
          faults,
          apiKey.sid().matches("SK[0-9a-f]{32}"),
          "api-key.sid",
          apiKey.sid(),
          "SK and 32 of 0-9a-f");
      expect(
          faults,
          !apiKey.secret().value().isBlank(),
          "api-key.secret",
          "a blank one",
          "the key's secret");
    }
    if (apiUrl != null) {
      expect(faults, isBase(apiUrl), "api-url", shown(apiUrl), "http(s)://host[:port]");
    }
    expect(
        faults, isBase(publicUrl), "public-url", shown(publicUrl), "http(s)://host[:port][/path]");
    expect(
        faults,
        callbackKey.bytes().length >= CALLBACK_KEY_BYTES_MIN,
        "callback-key",
        callbackKey.bytes().length + " bytes",
        CALLBACK_KEY_BYTES_MIN + " bytes or more");
    expect(faults, region.matches("[A-Z]{2}"), "region", region, "two capitals such as US");
    expect(
        faults,
        isPositive(answerPatience) && answerPatience.compareTo(ANSWER_PATIENCE_MAX) <= 0,
        "answer-patience",
        answerPatience,
        "more than 0 and at most " + ANSWER_PATIENCE_MAX);
    expect(faults, isPositive(connectTimeout), "connect-timeout", connectTimeout, "more than 0");
    expect(
        faults,
        requestTimeout.compareTo(connectTimeout) >= 0,
        "request-timeout",
        requestTimeout,
        "at least the connect-timeout, " + connectTimeout);
    expect(faults, requestsMax >= 1, "requests-max", requestsMax, "1 or more");
    expect(faults, requestsQueuedMax >= 0, "requests-queued-max", requestsQueuedMax, "0 or more");
    expect(faults, unknownsUntilDown >= 1, "unknowns-until-down", unknownsUntilDown, "1 or more");
    expect(faults, formBytesMax >= 1024, "form-bytes-max", formBytesMax, "1024 or more");
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  /// The usual settings for this account.
  public static TwilioSettings of(
      String accountSid, List<Secret> authTokens, URI publicUrl, Secret callbackKey) {
    return new TwilioSettings(
        accountSid,
        authTokens,
        null,
        null,
        publicUrl,
        callbackKey,
        "US",
        Duration.ofSeconds(3),
        Duration.ofSeconds(3),
        Duration.ofSeconds(4),
        32,
        256,
        5,
        65_536);
  }

  /// The same, with REST requests sent elsewhere.
  public TwilioSettings withApiUrl(@Nullable URI elsewhere) {
    return new TwilioSettings(
        accountSid,
        authTokens,
        apiKey,
        elsewhere,
        publicUrl,
        callbackKey,
        region,
        answerPatience,
        connectTimeout,
        requestTimeout,
        requestsMax,
        requestsQueuedMax,
        unknownsUntilDown,
        formBytesMax);
  }

  private static void expect(
      List<String> faults, boolean holds, String key, Object got, String expected) {
    if (!holds) {
      faults.add("telephony.twilio." + key + ": got " + got + ", expected " + expected);
    }
  }

  private static String shown(URI uri) {
    return uri.getRawUserInfo() == null ? uri.toString() : "one with credentials";
  }

  private static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }

  /// No query, fragment or credentials; nothing in it that would need an escape.
  private static boolean isBase(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && uri.getRawPath().matches("[A-Za-z0-9/._~-]*");
  }
}
