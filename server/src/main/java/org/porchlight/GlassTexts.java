package org.porchlight;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.porchlight.console.GlassNotice;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.CarrierAnswer;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Wording;

/// Texts that a glass was broken, from the pages number: no name, no family, no reason.
///
/// Quiet hours and bundles, which hold news about shifts, do not hold this: the family is open for
/// an hour, and a warning that comes in the morning keeps nobody from anything.
final class GlassTexts implements GlassNotice {
  private static final IncidentId NO_INCIDENT = new IncidentId("00000000000000000000000000");
  private static final Duration GOOD = Duration.ofHours(1);

  private final Carrier carrier;
  private final Wording wording;
  private final PhoneNumber from;
  private final AtomicInteger sent = new AtomicInteger();

  GlassTexts(Carrier carrier, Wording wording, PhoneNumber from) {
    this.carrier = carrier;
    this.wording = wording;
    this.from = from;
  }

  @Override
  public Future<Boolean> send(StaffMember to) {
    Language language = to.languages().stream().findFirst().orElse(Language.EN);
    String body = wording.text(language, "text.glass", Map.of());
    var leg = new LegToken(NO_INCIDENT, "glass-" + sent.incrementAndGet());
    return carrier
        .send(new TextOrder(from, to.phone(), body, leg, GOOD))
        .map(answer -> answer instanceof CarrierAnswer.Taken);
  }
}
