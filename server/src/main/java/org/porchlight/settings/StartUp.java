package org.porchlight.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.telephony.Wording;

/// Everything the server is started with, read and found good.
///
/// @param inForce every setting as it counts
/// @param rosterIsCopy whether the roster's file has faults, and the last good one counts
public record StartUp(
    Settings settings,
    OnCallStaff staff,
    Wording wording,
    PolicyPacks policies,
    boolean rosterIsCopy,
    List<InForce> inForce) {
  public StartUp {
    inForce = List.copyOf(inForce);
  }

  public StartUp(Settings settings, OnCallStaff staff, Wording wording, PolicyPacks policies) {
    this(settings, staff, wording, policies, false, List.of());
  }

  /// Reads settings, roster, wording and policy packs.
  ///
  /// @param environment the variables of the process
  /// @param overrides each `key=value`
  /// @throws StartRefused listing every fault of all of them
  public static StartUp read(Path config, Map<String, String> environment, List<String> overrides) {
    var faults = new ArrayList<Fault>();
    var read = SettingsReader.reading(config, environment, overrides, faults);
    var settings = read.settings();
    var roster = LastGoodRoster.read(settings.server().roster(), settings.server().data(), faults);
    var staff = roster.map(LastGoodRoster.Reading::staff);
    var wording = WordingReader.read(settings.server().wording(), settings.line(), faults);
    var policies = PolicyPackReader.read(settings.server().policyPacks(), faults);
    var manager = settings.duty().manager();
    if (staff.isPresent() && manager != null && staff.get().roster().member(manager).isEmpty()) {
      faults.add(
          new Fault("settings", "oncall.manager", manager.value(), "the id of one of the staff"));
    }
    if (staff.isPresent() && wording.isPresent()) {
      faults.addAll(LiveReadiness.faults(settings, staff.get(), wording.get()));
    }
    if (!faults.isEmpty() || staff.isEmpty() || wording.isEmpty()) {
      throw new StartRefused(faults);
    }
    boolean isCopy = roster.map(LastGoodRoster.Reading::isCopy).orElse(false);
    return new StartUp(settings, staff.get(), wording.get(), policies, isCopy, read.inForce());
  }
}
