package org.porchlight;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Wording;

/// Texts to members of staff that belong to no incident, from the pages number, in the reader's
/// first language.
final class StaffTexts {
  private static final IncidentId NO_INCIDENT = new IncidentId("00000000000000000000000000");

  private final Carrier carrier;
  private final Wording wording;
  private final PhoneNumber from;
  private final AtomicInteger sent = new AtomicInteger();

  StaffTexts(Carrier carrier, Wording wording, PhoneNumber from) {
    this.carrier = carrier;
    this.wording = wording;
    this.from = from;
  }

  /// Sends one text, once; whether the carrier took it. Fails where it does not answer.
  ///
  /// @param key of its words
  /// @param leg what the carrier's reports name it by, before its number
  /// @param good until when the carrier may still deliver it
  Future<Boolean> send(
      StaffMember to, String key, Map<String, String> values, String leg, Duration good) {
    Language language = to.languages().stream().findFirst().orElse(Language.EN);
    var token = new LegToken(NO_INCIDENT, leg + "-" + sent.incrementAndGet());
    return carrier
        .send(new TextOrder(from, to.phone(), wording.text(language, key, values), token, good))
        .map(answer -> answer instanceof CarrierAnswer.Taken);
  }
}
