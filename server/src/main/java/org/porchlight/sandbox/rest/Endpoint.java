package org.porchlight.sandbox.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One operation of the API: a method, a path below the account, and what it does.
record Endpoint(String method, Pattern path, Function<RestRequest, RestAnswer> operation) {

  /// @param template for example `Calls/{call}`; `.json` may follow
  static Endpoint of(String method, String template, Function<RestRequest, RestAnswer> operation) {
    String pattern = template.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+?)");
    return new Endpoint(method, Pattern.compile(pattern + "(?:\\.json)?"), operation);
  }

  /// Returns the named parts of `below` if this endpoint's path fits.
  Optional<Map<String, String>> match(String below) {
    Matcher matcher = path.matcher(below);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> ids = new LinkedHashMap<>();
    path.namedGroups().keySet().forEach(name -> ids.put(name, decode(matcher.group(name))));
    return Optional.of(ids);
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // Whatever it is the id of, there is none.
      return part;
    }
  }
}
