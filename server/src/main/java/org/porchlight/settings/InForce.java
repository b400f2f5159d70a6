package org.porchlight.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One setting as it counts.
///
/// @param value as people write it; never a secret
/// @param origin where it was written, such as `config/porchlight.yaml:12`; empty for its default
public record InForce(String key, String value, String origin) {
  static InForce of(String key, @Nullable Object value, @Nullable Given written) {
    return new InForce(key, text(value), written == null ? "" : written.origin());
  }

  static InForce hidden(String key, List<Given> written) {
    return new InForce(key, "***", written.isEmpty() ? "" : written.getFirst().origin());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Duration time -> time.toString().substring(2).toLowerCase(Locale.ROOT);
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case List<?> many -> many.stream().map(InForce::text).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
