package org.porchlight.sandbox.rest;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.porchlight.sandbox.carrier.Application;
import org.porchlight.sandbox.carrier.Network;

/// Applications: create, fetch, list, change, delete.
final class ApplicationsApi {
  private static final int NAME_MAX = 64;
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "VoiceUrl", "voice_url",
          "VoiceFallbackUrl", "voice_fallback_url",
          "StatusCallback", "status_callback",
          "SmsUrl", "sms_url",
          "SmsFallbackUrl", "sms_fallback_url",
          "SmsStatusCallback", "sms_status_callback",
          "MessageStatusCallback", "message_status_callback");
  private static final Map<String, String> METHODS =
      Map.of(
          "VoiceMethod", "voice_method",
          "VoiceFallbackMethod", "voice_fallback_method",
          "StatusCallbackMethod", "status_callback_method",
          "SmsMethod", "sms_method",
          "SmsFallbackMethod", "sms_fallback_method");
  private static final Map<String, String> FLAGS =
      Map.of(
          "VoiceCallerIdLookup", "voice_caller_id_lookup",
          "PublicApplicationConnectEnabled", "public_application_connect_enabled");

  private final Network network;
  private final Listing<Application> listing;

  ApplicationsApi(Network network) {
    this.network = network;
    this.listing = new Listing<>("applications", Application::sid, this::json);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("POST", "Applications", this::create),
        Endpoint.of("GET", "Applications", this::list),
        Endpoint.of(
            "GET", "Applications/{application}", request -> RestAnswer.ok(json(find(request)))),
        Endpoint.of("POST", "Applications/{application}", this::update),
        Endpoint.of("DELETE", "Applications/{application}", this::delete));
  }

  private RestAnswer create(RestRequest request) {
    check(request);
    Application made = network.applications().create(network.sids().next("AP"), network.now());
    network.claim(made.sid());
    change(request, made);
    return RestAnswer.created(json(made));
  }

  private RestAnswer list(RestRequest request) {
    ListFilter filter = new ListFilter(request);
    return listing.page(
        request,
        network.applications().newestFirst().stream()
            .filter(one -> filter.text("FriendlyName", one.setting("friendly_name")))
            .toList());
  }

  private Application find(RestRequest request) {
    return network
        .applications()
        .find(request.id("application"))
        .orElseThrow(() -> RestRefusal.notFound(request.path()));
  }

  private RestAnswer update(RestRequest request) {
    Application application = find(request);
    check(request);
    change(request, application);
    return RestAnswer.ok(json(application));
  }

  /// Everything is read before anything is changed: what is wrong leaves all as it was.
  private static void check(RestRequest request) {
    ADDRESSES.keySet().forEach(param -> request.address(param, 21502));
    METHODS.keySet().forEach(request::method);
    String name = request.value("FriendlyName");
    if (name.length() > NAME_MAX) {
      throw RestRefusal.badRequest(
          20001, "FriendlyName has " + name.length() + " characters (expected: at most 64)");
    }
  }

  private void change(RestRequest request, Application application) {
    ADDRESSES.forEach((param, setting) -> {
      if (request.has(param)) {
        application.set(setting, request.address(param, 21502), network.now());
      }
    });
    METHODS.forEach((param, setting) -> {
      if (request.has(param)) {
        application.set(setting, request.method(param), network.now());
      }
    });
    FLAGS.forEach((param, setting) -> {
      if (request.has(param)) {
        application.set(setting, Boolean.toString(request.flag(param, false)), network.now());
      }
    });
    request
        .optional("FriendlyName")
        .ifPresent(name -> application.set("friendly_name", name, network.now()));
  }

  /// Numbers that named it have their own addresses again, as the carrier documents.
  private RestAnswer delete(RestRequest request) {
    Application application = find(request);
    network.applications().delete(application);
    for (var number : network.numbers().owned()) {
      for (String setting : List.of("voice_application_sid", "sms_application_sid")) {
        if (number.setting(setting).equals(application.sid())) {
          number.set(setting, "", network.now());
        }
      }
    }
    return RestAnswer.deleted();
  }

  private JsonObject json(Application one) {
    return new JsonObject()
        .put("account_sid", network.account().sid())
        .put("api_version", Network.API_VERSION)
        .put("date_created", RestFormat.date(one.createdAt()))
        .put("date_updated", RestFormat.date(one.updatedAt()))
        .put("friendly_name", one.setting("friendly_name"))
        .put("message_status_callback", RestFormat.orNull(one.setting("message_status_callback")))
        .put("public_application_connect_enabled", flag(one, "public_application_connect_enabled"))
        .put("sid", one.sid())
        .put("sms_fallback_method", one.method("sms_fallback_method"))
        .put("sms_fallback_url", RestFormat.orNull(one.setting("sms_fallback_url")))
        .put("sms_method", one.method("sms_method"))
        .put("sms_status_callback", RestFormat.orNull(one.setting("sms_status_callback")))
        .put("sms_url", RestFormat.orNull(one.setting("sms_url")))
        .put("status_callback", RestFormat.orNull(one.setting("status_callback")))
        .put("status_callback_method", one.method("status_callback_method"))
        .put("uri", RestFormat.uri(network, "Applications/" + one.sid()))
        .put("voice_caller_id_lookup", flag(one, "voice_caller_id_lookup"))
        .put("voice_fallback_method", one.method("voice_fallback_method"))
        .put("voice_fallback_url", RestFormat.orNull(one.setting("voice_fallback_url")))
        .put("voice_method", one.method("voice_method"))
        .put("voice_url", RestFormat.orNull(one.setting("voice_url")));
  }

  private static boolean flag(Application one, String setting) {
    return one.setting(setting).equals("true");
  }
}
