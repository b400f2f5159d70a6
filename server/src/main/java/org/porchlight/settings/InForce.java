package org.porchlight.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One setting as it counts.
///
/// @param value as people write it; never a secret, nor an address that opens something
/// @param origin where it was written, such as `config/porchlight.yaml:12`; empty for its default
public record InForce(String key, String value, String origin) {
  private static final String HIDDEN = "***";

  static InForce of(String key, @Nullable Object value, @Nullable Given written) {
    return new InForce(key, text(value), written == null ? "" : written.origin());
  }

  static InForce hidden(String key, List<Given> written) {
    return new InForce(key, HIDDEN, written.isEmpty() ? "" : written.getFirst().origin());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Duration time -> time.toString().substring(2).toLowerCase(Locale.ROOT);
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case List<?> many -> many.stream().map(InForce::text).collect(Collectors.joining(", "));
      case String written -> place(written, true);
      case URI address -> place(address.toString(), false);
      default -> value.toString();
    };
  }

  /// An address without what lets somebody in: a password, and the path of one that is asked or
  /// told something, for whoever knows it can do so too.
  private static String place(String text, boolean keyed) {
    int at = text.indexOf("://");
    if (at < 0) {
      return text;
    }
    String scheme = text.substring(0, at + 3);
    String rest = text.substring(at + 3);
    int user = rest.lastIndexOf('@');
    String open = user < 0 ? rest : HIDDEN + rest.substring(user);
    int end = keyed && scheme.startsWith("http") ? open.indexOf('/') : open.indexOf('?');
    boolean whole = end < 0 || end == open.length() - 1;
    return scheme + (whole ? open : open.substring(0, end + 1) + HIDDEN);
  }
}
