/// On-call: staff, the roster, who answers now and in which order, and where cover has gaps.
///
/// Core room: imports `plan`, `java.base` and JSpecify; calls no clock and does no IO.
///
/// ## Wall time
///
/// People plan in wall time of the roster's zone ("every Monday at 08:00"); what happens is in
/// instants. One rule, [WallTime], leads from one to the other, for every shift, rotation, time off
/// and override alike:
///
/// - A wall time that the clocks **skip** is the instant at which they jump. A shift from 02:30 in
///   the night without that hour begins when the clocks go from 02:00 to 03:00.
/// - A wall time that comes **twice** is the first of the two. A handoff at 01:30 in the night that
///   has it twice happens once, the first time, and is not undone when 01:30 comes again.
/// - So one wall time never comes before an earlier one, and where one shift ends at the wall time
///   at which another begins, there is neither a hole nor an overlap, in any night of any zone.
/// - Rotations count in wall time as well: a turn of twelve hours from 20:00 ends at 08:00 in every
///   night, and lasts eleven or thirteen hours twice a year. A turn that lies whole in a skipped
///   hour has no length, and its person has that turn off.
///
/// ## Who is on call
///
/// 1. The **shifts** are the lowest layer; above them come the **layers** in their order. For each
///    duty the highest layer counts that has somebody who is not away. A layer for a **language**
///    stands beside them, in nobody's place.
/// 2. Then the **overrides**, in their order. One that would bring in somebody who is away does
///    nothing. **Time off** is stronger than everything: nobody away is ever on call.
/// 3. Nobody is on call twice: of two duties, the first in order counts.
/// 4. What cover still needs and lacks is filled by the first **fallback** who is free for it.
@NullMarked
package org.porchlight.oncall;

import org.jspecify.annotations.NullMarked;
