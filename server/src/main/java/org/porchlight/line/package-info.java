/// The crisis line: a contact comes in, becomes a command, is decided, appended and answered.
///
/// Shell room: imports everything above it; nothing above imports it.
@NullMarked
package org.porchlight.line;

import org.jspecify.annotations.NullMarked;
