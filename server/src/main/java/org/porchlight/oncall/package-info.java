/// On-call: staff, the roster, and who answers now, in which order.
///
/// Core room: imports `plan`, `java.base` and JSpecify; calls no clock and does no IO.
@NullMarked
package org.porchlight.oncall;

import org.jspecify.annotations.NullMarked;
