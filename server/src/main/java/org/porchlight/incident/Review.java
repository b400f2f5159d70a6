package org.porchlight.incident;

/// The plan decision, with both voices in it (R19).
///
/// @param youthWords their words, or `declined`
/// @param caregiverWords their words, or `declined`
/// @param reason why the plan is changed or kept
public record Review(
    PlanDecision decision,
    FamilyPresence family,
    String youthWords,
    String caregiverWords,
    String reason) {
  public enum PlanDecision {
    CHANGED,
    KEPT,
    WRITE_ONE,
    NOT_WANTED
  }

  public enum FamilyPresence {
    PRESENT,
    /// The family said the meeting may be without them; that permits the meeting alone (R20).
    WAIVED,
    NOT_PRESENT
  }
}
