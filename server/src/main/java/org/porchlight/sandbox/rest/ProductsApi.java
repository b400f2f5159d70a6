package org.porchlight.sandbox.rest;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.porchlight.sandbox.carrier.Alerts.Alert;
import org.porchlight.sandbox.carrier.Network;

/// What lies beside calls and texts: the debugger's alerts, what is known of a number, and the
/// messaging service.
///
/// These products have hosts of their own; here a path begins with the product's name, or the
/// header `X-Original-Host` names it.
final class ProductsApi {
  private static final String ALERTS = "/monitor/v1/Alerts";
  private static final String SERVICES = "/messaging/v1/Services";

  /// The one messaging service there is.
  static final String SERVICE = "MG00000000000000000000000000000001";

  private final Network network;

  ProductsApi(Network network) {
    this.network = network;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("GET", ALERTS, request -> listed(request, "alerts", alerts(request))),
        Endpoint.of("GET", ALERTS + "/{alert}", this::alert),
        Endpoint.of("GET", "/lookups/v2/PhoneNumbers/{number}", this::lookUp),
        Endpoint.of("GET", SERVICES, request -> listed(request, "services", List.of(service()))),
        Endpoint.of("GET", SERVICES + "/" + SERVICE, _ -> RestAnswer.ok(service())),
        Endpoint.of(
            "GET",
            SERVICES + "/" + SERVICE + "/PhoneNumbers",
            request -> listed(request, "phone_numbers", senders())));
  }

  private List<JsonObject> alerts(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return alerts().stream()
        .filter(alert -> filter.text("LogLevel", alert.getString("log_level")))
        .filter(alert ->
            filter.between("StartDate", "EndDate", Instant.parse(alert.getString("date_created"))))
        .toList();
  }

  private List<JsonObject> alerts() {
    List<Alert> all = network.alerts().all();
    return IntStream.range(0, all.size())
        .filter(at -> network.sees(all.get(at).subject()))
        .mapToObj(at -> json(network.alerts().forgotten() + at, all.get(at)))
        .toList()
        .reversed();
  }

  private RestAnswer alert(RestRequest request) {
    return alerts().stream()
        .filter(alert -> alert.getString("sid").equals(request.id("alert")))
        .findFirst()
        .map(alert -> alert.put("request_variables", null).put("response_body", null))
        .map(alert -> alert.put("request_headers", null).put("response_headers", null))
        .map(RestAnswer::ok)
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private JsonObject json(int at, Alert alert) {
    String sid = "NO%032x".formatted(at);
    String seen = alert.at().truncatedTo(ChronoUnit.SECONDS).toString();
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("alert_text", alert.text())
        .put("api_version", Network.API_VERSION)
        .put("date_created", seen)
        .put("date_generated", seen)
        .put("date_updated", seen)
        .put("error_code", Integer.toString(alert.code()))
        .put("log_level", alert.code() == 12200 ? "warning" : "error")
        .put("more_info", "https://www.twilio.com/docs/errors/" + alert.code())
        .put("request_method", "POST")
        .put("request_url", alert.url())
        .put("resource_sid", RestFormat.orNull(alert.subject()))
        .put("service_sid", null)
        .put("sid", sid)
        .put("url", "https://monitor.twilio.com/v1/Alerts/" + sid);
  }

  /// What the network knows of a number: all are mobile, and their cards were never changed.
  private RestAnswer lookUp(RestRequest request) {
    String number = request.id("number");
    boolean valid = number.matches("\\+[1-9][0-9]{6,14}");
    List<String> fields =
        List.of(requireNonNullElse(request.query().get("Fields"), "").split(",", -1));
    JsonObject json =
        new JsonObject()
            .put("calling_country_code", number.startsWith("+1") ? "1" : null)
            .put("country_code", number.startsWith("+1") ? "US" : null)
            .put("national_format", RestFormat.formatted(number))
            .put("phone_number", number)
            .put("url", "https://lookups.twilio.com/v2/PhoneNumbers/" + number)
            .put("valid", valid)
            .put("validation_errors", new JsonArray(valid ? List.of() : List.of("INVALID_LENGTH")));
    for (String field : UNKNOWN) {
      json.put(field, null);
    }
    json.put("line_type_intelligence", fields.contains("line_type_intelligence") ? line() : null);
    return RestAnswer.ok(json.put("sim_swap", fields.contains("sim_swap") ? card() : null));
  }

  private static final List<String> UNKNOWN =
      List.of(
          "call_forwarding",
          "caller_name",
          "identity_match",
          "line_status",
          "phone_number_quality_score",
          "pre_fill",
          "reassigned_number",
          "sms_pumping_risk");

  private static JsonObject line() {
    return new JsonObject()
        .put("carrier_name", "Sandbox Mobile")
        .put("error_code", null)
        .put("mobile_country_code", "310")
        .put("mobile_network_code", "000")
        .put("type", "mobile");
  }

  private static JsonObject card() {
    return new JsonObject()
        .put("carrier_name", "Sandbox Mobile")
        .put("error_code", null)
        .put("last_sim_swap", null)
        .put("mobile_country_code", "310")
        .put("mobile_network_code", "000");
  }

  private JsonObject service() {
    String url = "https://messaging.twilio.com/v1/Services/" + SERVICE;
    JsonObject json = new JsonObject().put("account_sid", network.account().sid());
    for (String date : List.of("date_created", "date_updated")) {
      json.put(date, Instant.EPOCH.toString());
    }
    for (String on : List.of("sticky_sender", "smart_encoding", "fallback_to_long_code")) {
      json.put(on, true);
    }
    for (String off :
        List.of(
            "area_code_geomatch",
            "mms_converter",
            "synchronous_validation",
            "us_app_to_person_registered",
            "use_inbound_webhook_on_number")) {
      json.put(off, false);
    }
    for (String none : List.of("fallback_url", "inbound_request_url", "status_callback")) {
      json.put(none, null);
    }
    return json.put("fallback_method", "POST")
        .put("friendly_name", "Sandbox service")
        .put("inbound_method", "POST")
        .put("links", new JsonObject().put("phone_numbers", url + "/PhoneNumbers"))
        .put("scan_message_content", "inherit")
        .put("sid", SERVICE)
        .put("url", url)
        .put("usecase", "undeclared")
        .put("validity_period", 36_000);
  }

  private List<JsonObject> senders() {
    return network.numbers().owned().stream()
        .filter(number -> network.sees(number.sid()))
        .map(number ->
            new JsonObject()
                .put("account_sid", network.account().sid())
                .put("capabilities", new JsonArray(List.of("SMS", "MMS", "Voice")))
                .put("country_code", "US")
                .put("date_created", Instant.EPOCH.toString())
                .put("date_updated", Instant.EPOCH.toString())
                .put("phone_number", number.number())
                .put("service_sid", SERVICE)
                .put("sid", number.sid())
                .put(
                    "url",
                    "https://messaging.twilio.com/v1/Services/%s/PhoneNumbers/%s"
                        .formatted(SERVICE, number.sid())))
        .toList();
  }

  /// One page of a product's list, in the products' own shape.
  private static RestAnswer listed(RestRequest request, String key, List<JsonObject> all) {
    String size = request.query().get("PageSize");
    int most = size != null && size.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(size) : 50;
    String asked = request.query().get("Page");
    int page = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
    List<JsonObject> shown = all.stream().skip((long) page * most).limit(most).toList();
    boolean isLast = all.size() <= (page + 1) * most;
    String base = home(request, key) + request.path() + "?PageSize=" + most + "&Page=";
    return RestAnswer.ok(
        new JsonObject()
            .put(key, new JsonArray(shown))
            .put(
                "meta",
                new JsonObject()
                    .put("first_page_url", base + 0)
                    .put("key", key)
                    .put("next_page_url", isLast ? null : base + (page + 1))
                    .put("page", page)
                    .put("page_size", most)
                    .put("previous_page_url", page == 0 ? null : base + (page - 1))
                    .put("url", base + page)));
  }

  /// Whoever named the product in the path is led on by the path, whoever named it by its host by
  /// that host.
  private static String home(RestRequest request, String key) {
    boolean byPath = !request.path().matches("/v[12]/.*");
    return byPath
        ? "https://twilio.com"
        : "https://" + (key.equals("alerts") ? "monitor" : "messaging") + ".twilio.com";
  }
}
