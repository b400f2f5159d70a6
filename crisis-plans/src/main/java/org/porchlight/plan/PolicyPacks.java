package org.porchlight.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every policy pack of an agency, one for each jurisdiction.
///
/// @param byJurisdiction such as `US-XX` and its pack; may be empty
/// @param usual the pack of every other jurisdiction
public record PolicyPacks(Map<String, PolicyPack> byJurisdiction, PolicyPack usual) {
  /// The defaults everywhere.
  public static final PolicyPacks DEFAULTS = new PolicyPacks(Map.of(), PolicyPack.DEFAULTS);

  /// Copies its collections.
  public PolicyPacks {
    byJurisdiction = Map.copyOf(byJurisdiction);
  }

  /// These packs, each with another consent age.
  public PolicyPacks withConsentAge(int age) {
    var changed = new LinkedHashMap<String, PolicyPack>();
    byJurisdiction.forEach((name, pack) -> changed.put(name, pack.withConsentAge(age)));
    return new PolicyPacks(changed, usual.withConsentAge(age));
  }

  /// The pack of one jurisdiction.
  public PolicyPack of(String jurisdiction) {
    return byJurisdiction.getOrDefault(jurisdiction, usual);
  }

  /// The pack of a plan: its family's programme decides, and where that says nothing, the plan.
  ///
  /// @param family null when only the plan is known
  public PolicyPack of(CrisisPlan plan, @Nullable FamilyRecord family) {
    var enrolled = family == null ? "" : family.enrollment().jurisdiction();
    return of(enrolled.isEmpty() ? plan.jurisdiction() : enrolled);
  }
}
