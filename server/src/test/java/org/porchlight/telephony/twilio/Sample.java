package org.porchlight.telephony.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

/// Values the tests of this room share.
final class Sample {
  static final String ACCOUNT = "AC" + "0".repeat(32);
  static final String AUTH_TOKEN = "demo-twilio-token";
  static final String OLD_AUTH_TOKEN = "the-token-before";
  static final Secret CALLBACK_KEY = new Secret("a key of thirty-two bytes or more");
  static final PhoneNumber FAMILY_LINE = new PhoneNumber("+12025550170");
  static final PhoneNumber PAGES_LINE = new PhoneNumber("+12025550171");
  static final PhoneNumber CARLA = new PhoneNumber("+12025550103");
  static final PhoneNumber STAFF = new PhoneNumber("+12025550181");
  static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000000");
  static final LegToken CONTACT = new LegToken(INCIDENT, "c1");
  static final LegToken PAGE = new LegToken(INCIDENT, "p3-text");
  static final LegToken OTHER_PAGE = new LegToken(INCIDENT, "p4-text");

  static final Duration PATIENT = Duration.ofSeconds(20);

  private Sample() {}

  static TwilioSettings settings(String publicUrl) {
    return TwilioSettings.of(
        ACCOUNT,
        List.of(new Secret(AUTH_TOKEN), new Secret(OLD_AUTH_TOKEN)),
        URI.create(publicUrl),
        CALLBACK_KEY);
  }

  /// The usual settings, but so patient that a busy machine fails no test, or less where one says
  /// so.
  static TwilioSettings settings(
      String publicUrl, URI apiUrl, Duration requestTimeout, int requestsMax) {
    TwilioSettings usual = settings(publicUrl);
    return new TwilioSettings(
        usual.accountSid(),
        usual.authTokens(),
        null,
        apiUrl,
        usual.publicUrl(),
        usual.callbackKey(),
        usual.region(),
        usual.answerPatience(),
        requestTimeout,
        requestTimeout,
        requestsMax,
        2,
        2,
        usual.formBytesMax());
  }
}
