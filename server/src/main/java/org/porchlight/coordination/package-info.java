/// What care coordinators do between crises: the lives of plans, their sign-offs and dates, and
/// families' records.
///
/// Shell room: imports the rooms above it, no edge and no library but Vert.x futures. A plan's life
/// is a journal of kind `plan`, sealed by its family's key, and so is what a family's record was,
/// of kind `family`; the plan library follows it, so that the line finds quickly what runs. Nothing
/// here is on the way of a crisis.
@NullMarked
package org.porchlight.coordination;

import org.jspecify.annotations.NullMarked;
