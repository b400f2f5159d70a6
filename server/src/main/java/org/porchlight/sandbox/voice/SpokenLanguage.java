package org.porchlight.sandbox.voice;

import java.util.Map;
import org.porchlight.sandbox.twiml.TwimlNode;

/// Finds the language of spoken words, from the `language` or the `voice` of a `Say`.
final class SpokenLanguage {
  private static final Map<String, String> POLLY =
      Map.of(
          "Lupe", "es-US",
          "Pedro", "es-US",
          "Penelope", "es-US",
          "Miguel", "es-US",
          "Mia", "es-MX",
          "Andres", "es-MX",
          "Lucia", "es-ES",
          "Sergio", "es-ES");

  private SpokenLanguage() {}

  /// Returns a BCP 47 tag; `en-US` when nothing says otherwise.
  static String of(TwimlNode say) {
    if (say.has("language")) {
      return say.attribute("language");
    }
    String voice = say.attribute("voice");
    if (voice.matches("Google\\.[a-z]{2,3}-[A-Z]{2}-.*")) {
      return voice.replaceFirst("Google\\.([a-z]+-[A-Z]+)-.*", "$1");
    }
    String speaker = voice.replaceFirst("^Polly\\.", "").replaceFirst("-.*$", "");
    return POLLY.getOrDefault(speaker, "en-US");
  }
}
