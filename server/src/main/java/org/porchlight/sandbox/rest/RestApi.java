package org.porchlight.sandbox.rest;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Account;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.message.MessageMachine;
import org.porchlight.sandbox.voice.Exchange;

/// Finds the operation for a request, checks who asks, and writes the answer.
public final class RestApi {
  private static final String ACCOUNTS = "/" + Network.API_VERSION + "/Accounts";
  private static final String ROOT = ACCOUNTS + "/";

  /// One value alone may be as long: every letter of a text can take twelve on its way.
  public static final int FORM_BYTES_MAX = 256 * 1024;

  private final Network network;
  private final RestFaults faults;
  private final Map<Account, List<Endpoint>> endpoints = new HashMap<>();

  public RestApi(Vertx vertx, Network network, MessageMachine messages, Exchange exchange) {
    this.network = network;
    this.faults = new RestFaults(vertx, network.faults());
    Stream.of(network.owners().first(), network.owners().second())
        .filter(Objects::nonNull)
        .forEach(account ->
            endpoints.put(account, endpoints(network.seenBy(account), messages, exchange)));
  }

  private static List<Endpoint> endpoints(
      Network network, MessageMachine messages, Exchange exchange) {
    List<Endpoint> endpoints = new ArrayList<>();
    CallsApi calls = new CallsApi(network, exchange);
    endpoints.addAll(new MessagesApi(network, messages).endpoints());
    endpoints.addAll(new MediaApi(network, messages).endpoints());
    endpoints.addAll(calls.endpoints());
    endpoints.addAll(new ConferencesApi(network, exchange.conferences()).endpoints());
    endpoints.addAll(new ParticipantsApi(network, exchange.conferences(), calls).endpoints());
    endpoints.addAll(new RecordingsApi(network, exchange.recordings()).endpoints());
    endpoints.addAll(new CallRecordingsApi(network, exchange).endpoints());
    endpoints.addAll(new QueuesApi(network, exchange.queues()).endpoints());
    endpoints.addAll(new NumbersApi(network).endpoints());
    endpoints.addAll(new ApplicationsApi(network).endpoints());
    endpoints.addAll(new AccountsApi(network).endpoints());
    endpoints.addAll(new ProductsApi(network).endpoints());
    return endpoints;
  }

  /// Adds the API's paths to `router`.
  public void mount(Router router) {
    router.errorHandler(400, this::unreadable);
    // Clients send a form's content type with a GET too, which only a POST may be read by.
    router
        .post(ROOT + "*")
        .handler(BodyHandler.create(false).setBodyLimit(FORM_BYTES_MAX))
        .handler(this::serve)
        .failureHandler(this::unreadable);
    router.get(ACCOUNTS).handler(this::serve);
    router.get(ACCOUNTS + ".json").handler(this::serve);
    for (String paths : List.of(ROOT, "/monitor/", "/lookups/", "/messaging/", "/v1/", "/v2/")) {
      router.route(paths + "*").handler(this::serve).failureHandler(this::unreadable);
    }
  }

  /// What cannot be read is refused as everything else is, and never with a page.
  private void unreadable(RoutingContext context) {
    boolean large = context.statusCode() == 413;
    RestFaults.refuse(
        context.response(),
        new RestRefusal(
            large ? 413 : 400,
            20001,
            large ? "The request is larger than " + FORM_BYTES_MAX + " bytes" : "Bad request"));
  }

  private void serve(RoutingContext context) {
    HttpServerRequest request = context.request();
    List<String> subjects = RestFaults.subjects(request);
    faults.delayed(
        subjects,
        () -> {
          if (!faults.before(request, subjects)) {
            answer(context, subjects);
          }
        });
  }

  private void answer(RoutingContext context, List<String> subjects) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    try {
      RestAnswer answer = run(context);
      if (faults.after(request, subjects)) {
        return;
      }
      response.setStatusCode(answer.status());
      if (answer.status() == 204) {
        response.end();
      } else {
        faults.write(response, answer, subjects);
      }
    } catch (RestRefusal refusal) {
      RestFaults.refuse(response, refusal);
    }
  }

  private RestAnswer run(RoutingContext context) {
    HttpServerRequest request = context.request();
    Account account = opened(request.getHeader("Authorization"));
    if (account == null) {
      context.response().putHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
      throw new RestRefusal(401, 20003, "Authenticate");
    }
    String path = Objects.requireNonNullElse(request.path(), "/");
    String below = below(account, path, request.getHeader("X-Original-Host"));
    boolean known = false;
    Network mine = network.seenBy(account);
    for (Endpoint endpoint : endpoints.getOrDefault(account, List.of())) {
      Optional<Map<String, String>> ids = endpoint.match(below);
      known |= ids.isPresent();
      if (ids.isPresent() && !ids.get().values().stream().allMatch(mine::sees)) {
        throw RestRefusal.notFound(path);
      }
      if (ids.isPresent() && endpoint.method().equals(request.method().name())) {
        return endpoint
            .operation()
            .apply(
                new RestRequest(
                    path, ids.get(), context.queryParams(), request.formAttributes(), mine::sees));
      }
    }
    throw known ? new RestRefusal(405, 20004, "Method not allowed") : RestRefusal.notFound(path);
  }

  /// Returns what endpoints are told apart by: a path below the account, or `/product/path`.
  private static String below(Account account, String path, @Nullable String host) {
    String mine = ROOT + account.sid();
    if (path.startsWith(mine + "/")) {
      return path.substring(mine.length() + 1);
    }
    if (path.equals(mine) || path.equals(mine + ".json")) {
      return AccountsApi.ONE;
    }
    if (path.equals(ACCOUNTS) || path.equals(ACCOUNTS + ".json")) {
      return AccountsApi.ALL;
    }
    if (path.startsWith(ROOT)) {
      // Credentials open their own account and no other.
      throw new RestRefusal(401, 20003, "Authenticate");
    }
    return host == null ? path : "/" + host.replaceFirst("\\..*", "") + path;
  }

  /// Whose these credentials are; null for nobody's.
  private @Nullable Account opened(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring("Basic ".length()).trim());
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      Account second = network.owners().second();
      if (parts.length == 2 && second != null && second.opens(parts[0], parts[1])) {
        return second;
      }
      return parts.length == 2 && network.account().opens(parts[0], parts[1])
          ? network.account()
          : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
