package org.porchlight.telephony.twilio;

import java.net.URI;
import java.util.regex.Pattern;
import org.porchlight.telephony.LegToken;

/// The absolute addresses that Twilio is given for one leg.
///
/// Behind `#` stand Twilio's own words for how it delivers: it strips them before it asks and
/// before it signs. Without them an answer that is slow or wrong is not asked for again.
final class CallbackUrls {
  /// A live call waits while Twilio tries: one more try, and both within Twilio's 15 s.
  private static final String ASKING_POLICY = "#rc=1&rp=all&ct=1500&rt=5000";

  private static final String STATUS_POLICY = "#rc=3&rp=all&ct=1500&rt=4000";

  /// In the address of a question: which document asked.
  static final String DOCUMENT = "d";

  private static final Pattern PATH = Pattern.compile("[a-z0-9](?:[a-z0-9/-]{0,126}[a-z0-9])?");

  private final String base;
  private final LegTokenSeal seal;

  CallbackUrls(TwilioSettings settings) {
    this(settings.publicUrl(), new LegTokenSeal(settings.callbackKey()));
  }

  private CallbackUrls(URI publicUrl, LegTokenSeal seal) {
    this.base = withoutEndSlash(publicUrl) + "/twilio/";
    this.seal = seal;
  }

  LegTokenSeal seal() {
    return seal;
  }

  URI asking(LegToken token, String path) {
    return URI.create(base + "leg/" + seal.seal(token) + "/" + checked(path) + ASKING_POLICY);
  }

  /// @param document the name of the document that asks, `a-z` and `0-9`
  URI asking(LegToken token, String path, String document) {
    return URI.create(
        base
            + "leg/"
            + seal.seal(token)
            + "/"
            + checked(path)
            + "?"
            + DOCUMENT
            + "="
            + document
            + ASKING_POLICY);
  }

  URI waiting(LegToken token, String path) {
    return URI.create(base + "wait/" + seal.seal(token) + "/" + checked(path) + ASKING_POLICY);
  }

  URI status(LegToken token, StatusKind kind) {
    return URI.create(base + "status/" + seal.seal(token) + "/" + kind.path() + STATUS_POLICY);
  }

  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  static String withoutEndSlash(URI uri) {
    return uri.toString().replaceFirst("/+$", "");
  }

  private static String checked(String path) {
    if (!isPath(path)) {
      throw new IllegalArgumentException(
          "path: \"" + path + "\" (expected: a-z, 0-9, - and / such as page/answer)");
    }
    return path;
  }

  /// What a report is about.
  enum StatusKind {
    CALL,
    TEXT,
    CONFERENCE,
    RECORDING;

    String path() {
      return switch (this) {
        case CALL -> "call";
        case TEXT -> "text";
        case CONFERENCE -> "conference";
        case RECORDING -> "recording";
      };
    }
  }
}
