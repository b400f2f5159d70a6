package org.porchlight.sandbox;

import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// One for each test, to be kept with `@AutoClose`: a sandbox with a standing clock, a customer,
/// some phones, and Twilio's own SDK as REST client.
final class Town implements AutoCloseable {
  static final String LINE = "+12025550170";
  static final String PAGES = "+12025550171";
  static final String CARLA = "+12025550101";
  static final String SAM = "+12025550181";
  static final String BEA = "+12025550182";
  static final Instant EVENING = Instant.parse("2026-11-21T23:10:00Z");

  private static final String PHONES =
      """
      numbers:
        - e164: "+12025550170"
          friendly_name: The line
          voice_url: ${PUBLIC_URL}/voice
          voice_fallback_url: ${PUBLIC_URL}/voice-fallback
          sms_url: ${PUBLIC_URL}/text
          sms_fallback_url: ${PUBLIC_URL}/text-fallback
          status_callback: ${PUBLIC_URL}/call-over
        - e164: "+12025550171"
          sms_url: ${PUBLIC_URL}/text
      phones:
        - {e164: "+12025550101", name: Carla, language: es-US, group: Family D.}
        - {e164: "+12025550181", name: Sam, language: en-US, group: Staff}
        - {e164: "+12025550182", name: Bea, language: en-US, group: Staff}
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Vertx vertx = Vertx.vertx();
  private final Customer customer;
  private final SandboxServer sandbox;
  private final TwilioRestClient twilio;

  Town() {
    this(options -> options);
  }

  Town(UnaryOperator<SandboxOptions> change) {
    customer = new Customer(vertx);
    SandboxOptions options =
        SandboxOptions.usual()
            .withPhones(PHONES)
            .withPublicUrl(customer.url())
            .withManualClock(InstantSource.fixed(EVENING));
    sandbox =
        SandboxServer.start(vertx, change.apply(options))
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(10, TimeUnit.SECONDS)
            .join();
    twilio = client(SandboxOptions.DEMO_ACCOUNT, SandboxOptions.DEMO_TOKEN);
  }

  /// The carrier's own SDK, signed in with these.
  TwilioRestClient client(String account, String token) {
    return new TwilioRestClient.Builder(account, token)
        .httpClient(new PlainTwilioHttp(http, sandbox.url()))
        .build();
  }

  Customer customer() {
    return customer;
  }

  SandboxServer sandbox() {
    return sandbox;
  }

  TwilioRestClient twilio() {
    return twilio;
  }

  /// Turns the clock and waits until every webhook that caused is answered.
  void pass(Duration by) throws Exception {
    sandbox.advance(by).toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  void pass(int seconds) throws Exception {
    pass(Duration.ofSeconds(seconds));
  }

  void settle() throws Exception {
    pass(Duration.ZERO);
  }

  void text(String phone, String to, String body) throws Exception {
    must(200, control(phone, "text", new JsonObject().put("to", to).put("body", body)));
  }

  void call(String phone, String to) throws Exception {
    must(200, control(phone, "call", new JsonObject().put("to", to)));
  }

  void answer(String phone) throws Exception {
    must(200, control(phone, "answer", new JsonObject()));
  }

  void hangUp(String phone) throws Exception {
    must(200, control(phone, "hangup", new JsonObject()));
  }

  void press(String phone, String digits) throws Exception {
    must(200, control(phone, "press", new JsonObject().put("digits", digits)));
  }

  void behave(String phone, String on, long afterMillis) throws Exception {
    JsonObject body = new JsonObject().put("on", on).put("afterMillis", afterMillis);
    must(200, control(phone, "behave", body));
  }

  /// Asks for a fault that happens `count` times.
  void fault(String kind, String on, int count, long delayMillis) throws Exception {
    JsonObject body =
        new JsonObject()
            .put("kind", kind)
            .put("on", on)
            .put("count", count)
            .put("delayMillis", delayMillis);
    must(201, send("POST", "/_ctl/faults", body.encode(), "application/json"));
  }

  private HttpResponse<String> control(String phone, String action, JsonObject body)
      throws Exception {
    HttpResponse<String> answer =
        send("POST", "/_ctl/phones/" + phone + "/" + action, body.encode(), "application/json");
    settle();
    return answer;
  }

  private static void must(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  JsonObject phone(String phone) throws Exception {
    return new JsonObject(send("GET", "/_ctl/phones/" + phone, "", "").body());
  }

  JsonArray array(String path) throws Exception {
    return new JsonArray(send("GET", path, "", "").body());
  }

  /// Returns the bodies of the texts this handset shows, its own included.
  List<String> texts(String phone) throws Exception {
    return strings(phone(phone).getJsonArray("texts"), "body");
  }

  /// Returns what the handset heard in its present call, or in its last one.
  List<String> heard(String phone) throws Exception {
    JsonObject shown = phone(phone);
    JsonObject call = shown.getJsonObject("call", shown.getJsonObject("lastCall"));
    if (call == null) {
      call = shown.getJsonObject("lastCall", new JsonObject().put("heard", new JsonArray()));
    }
    return strings(call.getJsonArray("heard"), "text");
  }

  private static List<String> strings(JsonArray array, String name) {
    List<String> strings = new ArrayList<>();
    array.forEach(entry -> strings.add(((JsonObject) entry).getString(name)));
    return strings;
  }

  /// Makes a REST request as any client would, without the SDK.
  HttpResponse<String> rest(String method, String below, String... form) throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(form[i])
          .append("=")
          .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    String path = "/2010-04-01/Accounts/" + SandboxOptions.DEMO_ACCOUNT + "/" + below;
    return send(method, path, body.toString(), "application/x-www-form-urlencoded");
  }

  HttpResponse<String> send(String method, String path, String body, String type)
      throws IOException, InterruptedException {
    String login = SandboxOptions.DEMO_ACCOUNT + ":" + SandboxOptions.DEMO_TOKEN;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Authorization", "Basic " + basic)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
    ended(sandbox.close());
    ended(customer.close());
    ended(vertx.close());
  }

  private static void ended(Future<?> end) {
    end.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /// Twilio's SDK, pointed at the sandbox: one attempt, no retries of its own.
  private static final class PlainTwilioHttp extends com.twilio.http.HttpClient {
    private static final org.apache.hc.core5.http.Header[] NO_HEADERS = {};

    private final HttpClient http;
    private final String base;

    PlainTwilioHttp(HttpClient http, String base) {
      this.http = http;
      this.base = base;
    }

    @Override
    public Response reliableRequest(Request request) {
      return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
      StringBuilder form = new StringBuilder();
      request
          .getPostParams()
          .forEach((name, values) ->
              values.forEach(value ->
                  form.append(form.isEmpty() ? "" : "&")
                      .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                      .append("=")
                      .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
      HttpRequest sent =
          HttpRequest.newBuilder(URI.create(base + request.constructURL().getFile()))
              .header("Authorization", request.getAuthString())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .timeout(Duration.ofSeconds(4))
              .method(
                  request.getMethod().name(), HttpRequest.BodyPublishers.ofString(form.toString()))
              .build();
      try {
        HttpResponse<byte[]> answer = http.send(sent, HttpResponse.BodyHandlers.ofByteArray());
        InputStream stream = new ByteArrayInputStream(answer.body());
        return new Response(stream, answer.statusCode(), NO_HEADERS);
      } catch (IOException lost) {
        throw new com.twilio.exception.ApiConnectionException("no answer", lost);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new com.twilio.exception.ApiConnectionException("interrupted", interrupted);
      }
    }
  }
}
