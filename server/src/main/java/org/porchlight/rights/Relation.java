package org.porchlight.rights;

/// What a person has to do with the family or the incident that a door is about.
public enum Relation {
  /// The door is about no family, such as the roster; nobody stands nearer to it than others.
  NO_FAMILY,
  /// On call now, while an incident of the family is open.
  ON_CALL,
  /// An incident of the family is open, whoever is on call.
  OPEN,
  /// Was asked to take this incident, by a page or to hand it over.
  ASKED,
  /// Carries this incident, or carried it.
  CARRIES,
  /// This family's coordinator, or who stands in for them or supervises them by its record.
  COORDINATES,
  /// Works for an agency that owes a step in this family's plan.
  OWES_STEP,
  /// Gave a reason to see this family for a short time.
  BROKE_GLASS
}
