package org.porchlight.rights;

/// Why somebody sees a family that they have nothing to do with.
public enum GlassPurpose {
  /// Somebody may be in danger, and nobody who knows the family is there.
  DANGER_NOW,
  /// The family reached this person, by whatever way.
  FAMILY_REACHED_ME,
  /// Whoever has the family asked for help.
  COLLEAGUE_ASKED,
  /// A complaint or an inspection has to be answered.
  COMPLAINT
}
