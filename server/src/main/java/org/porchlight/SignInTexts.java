package org.porchlight;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.porchlight.console.signin.CodeTexts;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Wording;

/// Texts sign-in codes from the pages number, in the reader's first language.
final class SignInTexts implements CodeTexts {
  private static final IncidentId NO_INCIDENT = new IncidentId("00000000000000000000000000");
  private static final Duration GOOD = Duration.ofMinutes(5);

  private final Carrier carrier;
  private final Wording wording;
  private final PhoneNumber from;
  private final AtomicInteger sent = new AtomicInteger();

  SignInTexts(Carrier carrier, Wording wording, PhoneNumber from) {
    this.carrier = carrier;
    this.wording = wording;
    this.from = from;
  }

  @Override
  public Future<Boolean> send(StaffMember to, String code) {
    Language language = to.languages().stream().findFirst().orElse(Language.EN);
    String body = wording.text(language, "text.sign_in_code", Map.of("code", code));
    var leg = new LegToken(NO_INCIDENT, "sign-in-" + sent.incrementAndGet());
    return carrier
        .send(new TextOrder(from, to.phone(), body, leg, GOOD))
        .map(answer -> answer instanceof CarrierAnswer.Taken);
  }
}
