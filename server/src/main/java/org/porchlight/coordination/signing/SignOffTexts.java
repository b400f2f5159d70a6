package org.porchlight.coordination.signing;

import io.vertx.core.Future;
import java.time.Duration;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Wording;

/// The few neutral texts about sign-offs, sent from the pages number.
///
/// One attempt each: whoever asked is told whether the carrier took it, and the code comes to them
/// by mouth anyway.
public record SignOffTexts(Carrier carrier, Wording wording, PhoneNumber pagesNumber) {
  private static final Duration VALID = Duration.ofHours(4);

  /// Whether the carrier took it.
  Future<Boolean> send(PhoneNumber to, String key, Language language, LegToken leg) {
    var body = wording.text(language, key);
    return carrier
        .send(new TextOrder(pagesNumber, to, body, leg, VALID))
        .map(answer -> answer instanceof CarrierAnswer.Taken);
  }
}
