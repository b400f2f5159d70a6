package org.porchlight.incident;

import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// Somebody a number may belong to. Suggests; staff choose (R3).
public record Candidate(FamilyId family, PersonId person) {}
