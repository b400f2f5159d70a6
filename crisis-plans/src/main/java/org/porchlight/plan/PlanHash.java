package org.porchlight.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The fingerprint of what a plan version says, so that a version is never two different things.
///
/// The status does not count: activating or retiring a version does not change what it says. Nor
/// does the order of keys and people, comments or quoting.
///
/// @param hex SHA-256, 64 lower-case digits
public record PlanHash(String hex) {
  /// The fingerprint of this plan.
  public static PlanHash of(CrisisPlan plan) {
    var canonical = new StringBuilder();
    append(canonical, PlanForm.contentOf(plan));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
      return new PlanHash(HexFormat.of().formatHex(digest.digest(bytes)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256: got none, expected it in java.base", missing);
    }
  }

  /// Lengths stand before contents, so that no two different plans are written alike.
  private static void append(StringBuilder canonical, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, item) -> sorted.put(key.toString(), item));
        canonical.append('{').append(sorted.size()).append(':');
        sorted.forEach((key, item) -> {
          append(canonical, key);
          append(canonical, item);
        });
      }
      case List<?> list -> {
        canonical.append('[').append(list.size()).append(':');
        list.forEach(item -> append(canonical, item));
      }
      default -> {
        var words = String.valueOf(value);
        canonical.append('"').append(words.length()).append(':').append(words);
      }
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
