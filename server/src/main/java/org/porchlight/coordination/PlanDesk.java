package org.porchlight.coordination;

import org.porchlight.coordination.drafting.DraftDesk;
import org.porchlight.coordination.signing.SignOffAsking;

/// What a care coordinator works with at their desk: the lives of plans, families' records, the
/// versions being written, and asking people for their sign-off.
public record PlanDesk(
    PlanLives lives, Families families, DraftDesk drafting, SignOffAsking asking) {}
