/// Keeps somebody on call: changes of the roster, reminders, readiness checks, pages before gaps.
///
/// Shell room: imports every room above it. Everything that happens is told in one journal of the
/// agency, kind `duty`, id `roster` ([org.porchlight.oncall.duty.RosterEvent]); what is due is a
/// pure answer of [org.porchlight.oncall.duty.DutyTasks] to its fold, the roster and the clock. So
/// a restart, or two servers, send nothing twice and drop nothing: whoever appends that a message
/// is to leave makes the attempt, and an attempt without a result is looked for at the carrier
/// before another is appended.
///
/// Texts and calls leave by the pages number. Staff answer with words, never with bare digits:
/// those belong to pages.
@NullMarked
package org.porchlight.duty;

import org.jspecify.annotations.NullMarked;
