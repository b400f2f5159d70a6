/// Who may do and see what, as tables: role and relation decide, and what no row allows is denied.
///
/// [Access] has a row for each kind of door, [Field] one for each part of a page that not everybody
/// who came through the door may read. [Reader] is a person as both tables see them: one [Role],
/// and the [Relation]s they have to what the door is about, which [Relations] finds out.
///
/// Core room: imports `incident` and the rooms above it, `java.base` and JSpecify; calls no clock
/// and does no IO.
@NullMarked
package org.porchlight.rights;

import org.jspecify.annotations.NullMarked;
