package org.porchlight.console.view;

/// A restricted step that waits for those who must agree (R7).
///
/// @param inConfidence whether the reason stays between the young person and the staff
/// @param confirmWith whose yes is needed; empty when nobody's is
/// @param confirmed whether they said yes
/// @param secondNeeded whether another staff member must agree
/// @param seconded who did; empty while nobody did
/// @param waitUntil when the supervisor stands in, or one may go on alone; empty when lifted
/// @param stoodIn whether the supervisor stands in now
/// @param lifted whether one staff member may go on with a reason
/// @param maySecond whether the reader can be the second one
public record GateView(
    StepView step,
    String kind,
    String reason,
    boolean inConfidence,
    String confirmWith,
    boolean confirmed,
    boolean secondNeeded,
    String seconded,
    String waitUntil,
    boolean stoodIn,
    boolean lifted,
    boolean maySecond) {}
