package org.porchlight.plan;

/// One immutable version of one plan: what an incident pins.
///
/// @param version 1 or more
public record PlanRef(PlanId plan, int version) {
  /// Refuses a version below 1.
  public PlanRef {
    if (version < 1) {
      throw new IllegalArgumentException("version: got " + version + ", expected 1 or more");
    }
  }

  @Override
  public String toString() {
    return plan + " v" + version;
  }
}
