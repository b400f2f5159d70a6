/// What is read afterwards: an incident's log folded into its timeline.
///
/// Core room: imports `incident` and the rooms above it, `java.base` and JSpecify; calls no clock
/// and does no IO.
@NullMarked
package org.porchlight.review;

import org.jspecify.annotations.NullMarked;
