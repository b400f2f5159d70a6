/// The pages of staff, coordinators and operators: what every page stands on. Doors with the rights
/// and proofs they ask for, the file of an incident, forms, frames and taps.
///
/// Shell room: imports everything above it; nothing above imports it. What proves who somebody is
/// stands in `console.signin`, which knows no page; what a page shows, in `console.view`. The pages
/// are parts of their own below: `entrance`, `walk`, `review`, `plans`, `families`, `measures`,
/// `operator` and `home`, each of which knows this room, and of the others only those named before
/// it. A new page gets its `Door`, its line in the rights' lists, and is opened where the house is
/// put together.
@NullMarked
package org.porchlight.console;

import org.jspecify.annotations.NullMarked;
