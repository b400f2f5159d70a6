package org.porchlight.settings;

import java.util.Set;
import org.porchlight.console.ConsoleSettings;
import org.porchlight.exchange.ExchangeSettings;
import org.porchlight.incident.Policy;
import org.porchlight.line.LineSettings;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.storage.StorageSettings;

/// Everything an agency sets, one typed record for each room.
///
/// @param inlineSecrets keys of secrets that stand in the open or are the demo's
public record Settings(
    Mode mode,
    ServerSettings server,
    StorageSettings storage,
    LineSettings line,
    Policy policy,
    DutyRules duty,
    CarrierSettings carrier,
    SecondLine second,
    WatchSettings watch,
    ConsoleSettings console,
    ExchangeSettings exchange,
    Set<String> inlineSecrets) {
  public Settings {
    inlineSecrets = Set.copyOf(inlineSecrets);
  }
}
