package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.porchlight.sandbox.carrier.Network;
import org.porchlight.sandbox.carrier.ServiceNumber;

/// The account's own numbers and its balance.
final class NumbersApi {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "VoiceUrl", "voice_url",
          "VoiceFallbackUrl", "voice_fallback_url",
          "SmsUrl", "sms_url",
          "SmsFallbackUrl", "sms_fallback_url",
          "StatusCallback", "status_callback");
  private static final Map<String, String> METHODS =
      Map.of(
          "VoiceMethod", "voice_method",
          "VoiceFallbackMethod", "voice_fallback_method",
          "SmsMethod", "sms_method",
          "SmsFallbackMethod", "sms_fallback_method",
          "StatusCallbackMethod", "status_callback_method");

  private static final Map<String, String> APPLICATIONS =
      Map.of(
          "VoiceApplicationSid", "voice_application_sid",
          "SmsApplicationSid", "sms_application_sid");

  private final Network network;
  private final Listing<ServiceNumber> listing;

  NumbersApi(Network network) {
    this.network = network;
    this.listing = new Listing<>("incoming_phone_numbers", ServiceNumber::sid, this::json);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("GET", "IncomingPhoneNumbers", this::list),
        Endpoint.of(
            "GET", "IncomingPhoneNumbers/{number}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", "IncomingPhoneNumbers", this::buy),
        Endpoint.of("POST", "IncomingPhoneNumbers/{number}", this::update),
        Endpoint.of("DELETE", "IncomingPhoneNumbers/{number}", this::release),
        Endpoint.of("GET", "Balance", request -> RestAnswer.ok(balance(request))));
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        network.numbers().owned().stream()
            .filter(number -> filter.partly("PhoneNumber", number.number()))
            .filter(number -> filter.text("FriendlyName", friendlyName(number)))
            .filter(_ -> filter.text("Beta", "false") && filter.text("Origin", "twilio"))
            .toList());
  }

  private ServiceNumber find(RestRequest request) {
    return network.numbers().owned().stream()
        .filter(number -> number.sid().equals(request.id("number")))
        .findFirst()
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer buy(RestRequest request) {
    String wanted = request.value("PhoneNumber");
    String area = request.value("AreaCode");
    if (wanted.isEmpty() && area.matches("[2-9][0-9]{2}")) {
      wanted = "+1" + area + "55502" + (10 + network.numbers().owned().size());
    }
    if (!PhoneRules.isE164(wanted)) {
      throw RestRefusal.badRequest(21421, "PhoneNumber is invalid: '" + wanted + "'");
    }
    if (network.numbers().owned(wanted).isPresent()) {
      throw RestRefusal.badRequest(21422, "PhoneNumber is not available: " + wanted);
    }
    check(request);
    ServiceNumber bought = network.numbers().buy(network.sids().next("PN"), wanted, network.now());
    network.claim(bought.sid());
    change(request, bought);
    return RestAnswer.created(json(bought));
  }

  private RestAnswer release(RestRequest request) {
    network.numbers().release(find(request));
    return RestAnswer.deleted();
  }

  private RestAnswer update(RestRequest request) {
    ServiceNumber number = find(request);
    check(request);
    change(request, number);
    return RestAnswer.ok(json(number));
  }

  /// Everything is read before anything is changed: what is wrong leaves all as it was.
  private void check(RestRequest request) {
    ADDRESSES.keySet().forEach(param -> request.address(param, 21502));
    METHODS.keySet().forEach(request::method);
    APPLICATIONS.keySet().forEach(param -> application(request, param));
  }

  private void change(RestRequest request, ServiceNumber number) {
    ADDRESSES.forEach((param, setting) -> {
      if (request.has(param)) {
        number.set(setting, request.address(param, 21502), network.now());
      }
    });
    METHODS.forEach((param, setting) -> {
      if (request.has(param)) {
        number.set(setting, request.method(param), network.now());
      }
    });
    APPLICATIONS.forEach((param, setting) -> {
      if (request.has(param)) {
        number.set(setting, application(request, param), network.now());
      }
    });
    request
        .optional("FriendlyName")
        .ifPresent(name -> number.set("friendly_name", name, network.now()));
  }

  /// Empty sets it free again.
  private String application(RestRequest request, String param) {
    String sid = request.value(param);
    if (!sid.isEmpty() && network.application(sid).isEmpty()) {
      throw RestRefusal.badRequest(21218, "Invalid ApplicationSid: " + sid);
    }
    return sid;
  }

  private JsonObject balance(RestRequest request) {
    boolean low = network.faults().happens("low-balance", List.of(request.path()));
    return new JsonObject()
        .put("account_sid", request.path().split("/", -1)[3])
        .put("balance", low ? "3.20" : "100.00")
        .put("currency", "USD");
  }

  private static String friendlyName(ServiceNumber number) {
    String name = number.setting("friendly_name");
    return name.isEmpty() ? RestFormat.formatted(number.number()) : name;
  }

  private JsonObject json(ServiceNumber number) {
    String below = "IncomingPhoneNumbers/" + number.sid();
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("address_sid", null)
        .put("address_requirements", "none")
        .put("api_version", Network.API_VERSION)
        .put("beta", false)
        .put(
            "capabilities",
            new JsonObject().put("mms", true).put("sms", true).put("voice", true).put("fax", false))
        .put("date_created", RestFormat.date(number.createdAt()))
        .put("date_updated", RestFormat.date(number.updatedAt()))
        .put("friendly_name", friendlyName(number))
        .put("identity_sid", null)
        .put("phone_number", number.number())
        .put("origin", "twilio")
        .put("sid", number.sid())
        .put("sms_application_sid", RestFormat.orNull(number.setting("sms_application_sid")))
        .put("sms_fallback_method", number.method("sms_fallback_method"))
        .put("sms_fallback_url", number.setting("sms_fallback_url"))
        .put("sms_method", number.method("sms_method"))
        .put("sms_url", number.setting("sms_url"))
        .put("status_callback", number.setting("status_callback"))
        .put("status_callback_method", number.method("status_callback_method"))
        .put("trunk_sid", null)
        .put("uri", RestFormat.uri(network, below))
        .put("voice_receive_mode", "voice")
        .put("voice_application_sid", RestFormat.orNull(number.setting("voice_application_sid")))
        .put("voice_caller_id_lookup", false)
        .put("voice_fallback_method", number.method("voice_fallback_method"))
        .put("voice_fallback_url", number.setting("voice_fallback_url"))
        .put("voice_method", number.method("voice_method"))
        .put("voice_url", number.setting("voice_url"))
        .put("emergency_status", "Inactive")
        .put("emergency_address_sid", null)
        .put("emergency_address_status", "unregistered")
        .put("bundle_sid", null)
        .put("status", "in-use")
        .put("type", "local")
        .put(
            "subresource_uris",
            new JsonObject()
                .put("assigned_add_ons", RestFormat.uri(network, below + "/AssignedAddOns")));
  }
}
