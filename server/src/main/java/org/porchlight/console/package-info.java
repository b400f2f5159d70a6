/// The pages of staff, coordinators and operators: routes, permissions, live updates.
///
/// Shell room: imports everything above it; nothing above imports it.
@NullMarked
package org.porchlight.console;

import org.jspecify.annotations.NullMarked;
