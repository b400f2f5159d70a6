package org.porchlight.telephony.twilio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what the operator would be told, in order, as words.
final class WatchFake implements TwilioWatch {
  private final List<String> told = new CopyOnWriteArrayList<>();

  List<String> told() {
    return told;
  }

  @Override
  public void refused(Refusal why) {
    told.add("refused " + why);
  }

  @Override
  public void fellBack(FallBack why) {
    told.add("fell back " + why);
  }

  @Override
  public void putAside() {
    told.add("put aside");
  }

  @Override
  public void carrierDown() {
    told.add("down");
  }

  @Override
  public void carrierBack() {
    told.add("back");
  }

  @Override
  public void accountRefused(AccountTrouble why) {
    told.add("account " + why);
  }
}
