package org.porchlight.exchange.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The style sheets and fonts that copies are printed with; each sheet is read once.
final class CopyStyles {
  private static final Map<String, String> SHEETS = new ConcurrentHashMap<>();

  private CopyStyles() {}

  static String read(String name) {
    return SHEETS.computeIfAbsent(name, CopyStyles::text);
  }

  private static String text(String name) {
    try (InputStream stream = open(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(name + " in the server's jar", unreadable);
    }
  }

  /// @param name beside this class, or from the root of the class path if it begins with `/`
  static InputStream open(String name) {
    InputStream stream = CopyStyles.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + ": none (expected: it on the class path)");
    }
    return stream;
  }
}
