package org.porchlight.sandbox.carrier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How patiently one webhook URL is called, read from its fragment
/// `#ct=..&rt=..&tt=..&rc=..&rp=..`.
///
/// @param connectMillis 100 to 10000, without a word 5000
/// @param readMillis at most 15000, which is also the default
/// @param totalMillis at most 15000, which is also the default
/// @param retriesMax 0 to 5, without a word 1
/// @param retryOn of `4xx`, `5xx`, `ct`, `rt`, `all`; without a word `ct` only
record ConnectionPolicy(
    long connectMillis, long readMillis, long totalMillis, int retriesMax, Set<String> retryOn) {
  private static final ConnectionPolicy USUAL =
      new ConnectionPolicy(5_000, 15_000, 15_000, 1, Set.of("ct"));

  ConnectionPolicy {
    retryOn = Set.copyOf(retryOn);
  }

  /// Reads the fragment of `url`; unknown and unreadable parts count as absent.
  static ConnectionPolicy of(String url) {
    int hash = url.indexOf('#');
    ConnectionPolicy policy = USUAL;
    if (hash < 0) {
      return policy;
    }
    for (String part : url.substring(hash + 1).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        policy = policy.with(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return policy;
  }

  /// Returns `url` as it is called and signed: everything before the fragment.
  static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  boolean retries(String outcome) {
    return retryOn.contains("all") || retryOn.contains(outcome);
  }

  private ConnectionPolicy with(String name, String value) {
    return switch (name) {
      case "ct" ->
          new ConnectionPolicy(
              number(value, 100, 10_000, connectMillis),
              readMillis,
              totalMillis,
              retriesMax,
              retryOn);
      case "rt" ->
          new ConnectionPolicy(
              connectMillis,
              number(value, 100, 15_000, readMillis),
              totalMillis,
              retriesMax,
              retryOn);
      case "tt" ->
          new ConnectionPolicy(
              connectMillis,
              readMillis,
              number(value, 100, 15_000, totalMillis),
              retriesMax,
              retryOn);
      case "rc" ->
          new ConnectionPolicy(
              connectMillis,
              readMillis,
              totalMillis,
              (int) number(value, 0, 5, retriesMax),
              retryOn);
      case "rp" ->
          new ConnectionPolicy(
              connectMillis,
              readMillis,
              totalMillis,
              retriesMax,
              new HashSet<>(List.of(value.split(",", -1))));
      default -> this;
    };
  }

  private static long number(String value, long least, long most, long usual) {
    if (!value.matches("[0-9]{1,6}")) {
      return usual;
    }
    return Math.clamp(Long.parseLong(value), least, most);
  }
}
