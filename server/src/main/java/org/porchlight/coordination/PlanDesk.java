package org.porchlight.coordination;

import org.porchlight.coordination.signing.SignOffAsking;

/// What a care coordinator works with at their desk: the lives of plans, families' records, and
/// asking people for their sign-off.
public record PlanDesk(PlanLives lives, Families families, SignOffAsking asking) {}
