package org.porchlight.simulation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;

/// One call in a conversation: while nobody else is there it hears how it stands, again and again.
record Waiting(Street street, String call, PhoneNumber other) {
  /// Between two words to somebody who waits.
  private static final Duration WAIT = Duration.ofSeconds(15);

  /// @param there whether it is in it still
  void joins(LegToken leg, Spoken.Join join, BooleanSupplier there) {
    street.conferences().joins(join.conference(), call);
    waits(leg, join, there);
  }

  private void waits(LegToken leg, Spoken.Join join, BooleanSupplier there) {
    street
        .queue()
        .after(
            WAIT,
            Life.FOREVER,
            () -> {
              if (there.getAsBoolean()) {
                if (street.conferences().isAlone(join.conference(), call)) {
                  hears(leg, join.waitPath());
                }
                waits(leg, join, there);
              }
            });
  }

  private void hears(LegToken leg, String path) {
    new CallNotes(street).waits(leg, path);
    if (path.isEmpty()) {
      return;
    }
    // Each is asked anew.
    String key = "wait" + street.queue().instant().toEpochMilli();
    var question = new Incoming.Asking(call, leg, path, "", null, new Address.Known(other), key);
    street
        .teller()
        .tell(
            line -> line.asking(question),
            heard -> {
              if (!Promises.tellsWhoWaits(heard.verbs())) {
                street.audit().breaks("P5 no dead end: who waits hears nothing", leg.incident());
              }
            });
  }
}
