package org.porchlight.telephony.twilio;

/// Counts unknown outcomes in a row and reports the carrier down and back; attempts go on all the
/// while.
final class CarrierCircuit {
  private final int unknownsUntilDown;
  private final TwilioWatch watch;
  private int unknowns;

  CarrierCircuit(int unknownsUntilDown, TwilioWatch watch) {
    this.unknownsUntilDown = unknownsUntilDown;
    this.watch = watch;
  }

  synchronized void unknown() {
    unknowns++;
    if (unknowns == unknownsUntilDown) {
      watch.carrierDown();
    }
  }

  synchronized void known() {
    if (unknowns >= unknownsUntilDown) {
      watch.carrierBack();
    }
    unknowns = 0;
  }
}
