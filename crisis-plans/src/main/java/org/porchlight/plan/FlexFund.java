package org.porchlight.plan;

/// Money a step may ask for, so that nobody has to find an approver at three in the morning.
///
/// @param purpose such as `taxi to Ruben`
/// @param capDollars 1 or more
/// @param approver who says yes in office hours
/// @param afterHours the rule when the approver sleeps; may be empty
public record FlexFund(String purpose, int capDollars, PersonId approver, String afterHours) {}
