package org.porchlight.commands;

import org.porchlight.telephony.twilio.TwilioWatch;

/// Hears nothing of the carrier's edge: for a process that only sends.
final class QuietWatch implements TwilioWatch {
  @Override
  public void refused(Refusal why) {}

  @Override
  public void fellBack(FallBack why) {}

  @Override
  public void putAside() {}

  @Override
  public void carrierDown() {}

  @Override
  public void carrierBack() {}

  @Override
  public void accountRefused(AccountTrouble why) {}
}
