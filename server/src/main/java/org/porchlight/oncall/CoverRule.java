package org.porchlight.oncall;

import java.util.List;

/// What every minute needs, and who stands in where it lacks.
///
/// @param needs checked in this order
/// @param fallbacks the first who is free stands in; empty if nobody is named
public record CoverRule(List<Need> needs, List<Fallback> fallbacks) {
  /// A primary and a supervisor at every minute, and no fallback.
  public static final CoverRule USUAL =
      new CoverRule(
          List.of(new Need.Holds(Duty.PRIMARY), new Need.Holds(Duty.SUPERVISOR)), List.of());

  public CoverRule {
    needs = List.copyOf(needs);
    fallbacks = List.copyOf(fallbacks);
  }

  /// Whether cover lacks something when nobody has this duty.
  boolean needs(Duty duty) {
    return needs.contains(new Need.Holds(duty));
  }
}
