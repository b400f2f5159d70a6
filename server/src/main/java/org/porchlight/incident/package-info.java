/// One crisis as events: what each command does in each state, and what follows from it.
///
/// [IncidentDecider#decide] turns a command into events or a refusal; [IncidentState#evolve] folds
/// an event into the state; [Deadlines#of] and [Errands#of] read from state and event what must
/// happen by when, and what must be carried out. Nothing else writes deadlines or errands, so a
/// replay always agrees with what was done.
///
/// Core room: imports `plan`, `family`, `oncall`, `java.base` and JSpecify. It calls no clock, no
/// randomness and no IO: they arrive in [Circumstances].
@NullMarked
package org.porchlight.incident;

import org.jspecify.annotations.NullMarked;
