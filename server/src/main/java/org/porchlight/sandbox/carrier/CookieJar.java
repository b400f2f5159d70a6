package org.porchlight.sandbox.carrier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cookies of one call or one text conversation.
public final class CookieJar {
  private final Map<String, String> cookies = new LinkedHashMap<>();

  void keep(List<String> setCookieHeaders) {
    for (String header : setCookieHeaders) {
      String pair = header.split(";", 2)[0];
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.put(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
      }
    }
  }

  String header() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
