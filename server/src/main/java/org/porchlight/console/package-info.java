/// The pages of staff, coordinators and operators: routes, permissions, live updates.
///
/// Shell room: imports everything above it; nothing above imports it. What proves who somebody is
/// stands in `console.signin`, which knows no page.
@NullMarked
package org.porchlight.console;

import org.jspecify.annotations.NullMarked;
