/// What became of the roster since it was written: changes agreed, shifts confirmed, people asked.
///
/// Part of the core room `oncall`: pure, no clock, no IO. One log of [RosterEvent]s tells it all;
/// [RosterState] is its fold, [RosterDecider] answers what people want, and [DutyTasks] says what
/// time has made due: who is asked to confirm a shift, whose phone is tried, who is offered a shift
/// that somebody cannot take, and which manager is paged before a gap.
@NullMarked
package org.porchlight.oncall.duty;

import org.jspecify.annotations.NullMarked;
