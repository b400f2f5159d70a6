package org.porchlight;

import java.util.function.Consumer;
import org.porchlight.operations.Meters;
import org.porchlight.telephony.twilio.TwilioWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells operators of the carrier's edge: in meters, and in a log that names nobody.
record EdgeWatch(Meters meters, Consumer<String> operator) implements TwilioWatch {
  /// What the operator is told.
  static final String SILENT = "the carrier gives no answers";

  private static final Logger LOG = LoggerFactory.getLogger(EdgeWatch.class);

  @Override
  public void refused(Refusal why) {
    meters.signatureRefused();
    LOG.warn("webhook refused: {}", why);
  }

  @Override
  public void fellBack(FallBack why) {
    LOG.error("webhook answered by the live fallback: {}", why);
  }

  @Override
  public void putAside() {
    meters.textPutAside();
    LOG.error("text put aside on disk: the store does not take it");
  }

  /// A contact never reached us and was found in the carrier's lists.
  void foundLate() {
    meters.contactFoundLate();
    LOG.warn("contact found in the carrier's lists: it never reached the line");
  }

  @Override
  public void carrierDown() {
    LOG.error("carrier: no known outcome for several requests in a row");
    operator.accept(SILENT);
  }

  /// The first account does not take what it should; the second does.
  void cannotSend() {
    LOG.error("carrier: the first account rests, the second sends");
  }

  @Override
  public void carrierBack() {
    LOG.info("carrier: answers again");
  }

  @Override
  public void accountRefused(AccountTrouble why) {
    operator.accept(
        switch (why) {
          case TOKEN -> "the carrier refuses the account: its token";
          case SUSPENDED -> "the carrier refuses the account: it is suspended";
          case FUNDS -> "the carrier refuses the account: no money is left";
          case NUMBER -> "the carrier refuses a number of the line";
        });
  }
}
