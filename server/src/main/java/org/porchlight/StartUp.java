package org.porchlight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.telephony.Wording;

/// Everything the server is started with, read and found good.
record StartUp(Settings settings, OnCallStaff staff, Wording wording, PolicyPacks policies) {
  /// Reads settings, roster, wording and policy packs.
  ///
  /// @param environment the variables of the process
  /// @param overrides each `key=value`
  /// @throws StartRefused listing every fault of all of them
  static StartUp read(Path config, Map<String, String> environment, List<String> overrides) {
    var faults = new ArrayList<Fault>();
    var settings = SettingsReader.read(config, environment, overrides, faults);
    var staff = RosterReader.read(settings.server().roster(), faults);
    var wording = WordingReader.read(settings.server().wording(), settings.line(), faults);
    var policies = PolicyPackReader.read(settings.server().policyPacks(), faults);
    if (staff.isPresent() && wording.isPresent()) {
      faults.addAll(LiveReadiness.faults(settings, staff.get(), wording.get()));
    }
    if (!faults.isEmpty() || staff.isEmpty() || wording.isEmpty()) {
      throw new StartRefused(faults);
    }
    return new StartUp(settings, staff.get(), wording.get(), policies);
  }
}
