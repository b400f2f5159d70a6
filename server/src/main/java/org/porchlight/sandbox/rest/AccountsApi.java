package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.sandbox.carrier.Account;
import org.porchlight.sandbox.carrier.Network;

/// The account that asks: fetch, list, call something else.
final class AccountsApi {
  static final String ONE = "/account";
  static final String ALL = "/accounts";

  private static final int NAME_MAX = 64;

  private final Network network;
  private final Map<String, String> names = new HashMap<>();
  private final Listing<Account> listing = new Listing<>("accounts", Account::sid, this::json);

  AccountsApi(Network network) {
    this.network = network;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("GET", ONE, _ -> RestAnswer.ok(json(network.account()))),
        Endpoint.of("POST", ONE, this::update),
        Endpoint.of("GET", ALL, this::list));
  }

  /// An account cannot be closed or suspended here: the fault `rest-suspended` does that.
  private RestAnswer update(RestRequest request) {
    Account account = network.account();
    String name = request.value("FriendlyName");
    if (name.length() > NAME_MAX || !List.of("", "active").contains(request.value("Status"))) {
      throw RestRefusal.badRequest(
          20001, "expected: a FriendlyName of at most 64 characters, and no Status but active");
    }
    request.optional("FriendlyName").ifPresent(given -> names.put(account.sid(), given));
    return RestAnswer.ok(json(account));
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        Stream.of(network.account())
            .filter(account -> filter.text("FriendlyName", name(account)))
            .filter(_ -> filter.text("Status", "active"))
            .toList());
  }

  private String name(Account account) {
    return names.getOrDefault(account.sid(), "Sandbox");
  }

  private JsonObject json(Account account) {
    String folder = "/" + Network.API_VERSION + "/Accounts/" + account.sid();
    JsonObject parts = new JsonObject();
    PARTS.forEach((name, path) -> parts.put(name, folder + "/" + path + ".json"));
    return new JsonObject()
        .put("auth_token", "hidden")
        .put("date_created", RestFormat.date(Instant.EPOCH))
        .put("date_updated", RestFormat.date(Instant.EPOCH))
        .put("friendly_name", name(account))
        .put("owner_account_sid", account.sid())
        .put("sid", account.sid())
        .put("status", "active")
        .put("subresource_uris", parts)
        .put("type", "Full")
        .put("uri", folder + ".json");
  }

  private static final Map<String, String> PARTS =
      Map.of(
          "applications", "Applications",
          "balance", "Balance",
          "calls", "Calls",
          "conferences", "Conferences",
          "incoming_phone_numbers", "IncomingPhoneNumbers",
          "messages", "Messages",
          "queues", "Queues",
          "recordings", "Recordings");
}
