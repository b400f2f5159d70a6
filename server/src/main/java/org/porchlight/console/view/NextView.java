package org.porchlight.console.view;

/// The step that comes next and has not begun.
///
/// @param needsReason whether beginning it says why
/// @param restricted whether others must agree first
/// @param familyMayAsk whether no gate stands before it when the family asks (R7)
public record NextView(
    StepView step, boolean needsReason, boolean restricted, boolean familyMayAsk) {}
