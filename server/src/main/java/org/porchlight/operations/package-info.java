/// What an operator watches: health, readiness and meters.
///
/// Shell room: imports everything above it; only calendars, commands and the root import it. Meters
/// carry tags from closed lists only: no id, no name, no number.
@NullMarked
package org.porchlight.operations;

import org.jspecify.annotations.NullMarked;
