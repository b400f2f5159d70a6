/// The roster that counts now: the written one with the calendars that somebody else keeps, read
/// and fetched again and again, and a last good copy of each.
///
/// Shell room: imports everything above it; only the root and the commands import it. A calendar
/// that cannot be taken leaves the roster as it was, and is told of.
@NullMarked
package org.porchlight.calendars;

import org.jspecify.annotations.NullMarked;
