/// What a family's crises say of its plan: which changes they propose, and how each step has done.
///
/// Core room of `review`: imports `incident` and the rooms above it, `java.base` and JSpecify;
/// calls no clock and does no IO.
@NullMarked
package org.porchlight.review.lessons;

import org.jspecify.annotations.NullMarked;
