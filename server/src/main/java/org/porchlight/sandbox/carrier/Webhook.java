package org.porchlight.sandbox.carrier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One request the carrier wants to make to the customer's server.
///
/// @param kind `voice`, `voice-status`, `text`, `text-status`, `conference-status`,
///   `recording-status` or `audio`
/// @param sid the call, message or conference it is about
/// @param url as the customer gave it, fragment included
/// @param method `GET` or `POST`
/// @param params decoded, in sending order
/// @param awaited whether the carrier needs the answer to go on; only such a call has a fallback
public record Webhook(
    String kind,
    String sid,
    String url,
    String method,
    Map<String, String> params,
    CookieJar cookies,
    boolean awaited) {

  public Webhook {
    params = new LinkedHashMap<>(params);
  }

  /// Returns a report that nobody waits for.
  public static Webhook report(
      String kind, String sid, String url, String method, Map<String, String> params) {
    return new Webhook(kind, sid, url, method, params, new CookieJar(), false);
  }

  /// Returns the numbers, ids and the address a fault can be aimed at.
  public List<String> subjects() {
    List<String> subjects = new ArrayList<>(List.of(url, sid, kind));
    for (String name : List.of("From", "To", "CallSid", "MessageSid", "ConferenceSid")) {
      String value = params.get(name);
      if (value != null) {
        subjects.add(value);
      }
    }
    return subjects;
  }

  Webhook withParam(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(params);
    more.put(name, value);
    return new Webhook(kind, sid, url, method, more, cookies, awaited);
  }

  Webhook withoutParams(Iterable<String> names) {
    Map<String, String> fewer = new LinkedHashMap<>(params);
    names.forEach(fewer::remove);
    return new Webhook(kind, sid, url, method, fewer, cookies, awaited);
  }

  Webhook redirected(String location, boolean asGet) {
    return new Webhook(
        kind, sid, location, asGet ? "GET" : method, asGet ? Map.of() : params, cookies, awaited);
  }
}
